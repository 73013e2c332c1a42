import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import { isKnown, isName, isNameAsItIs, isOwn, isOwnAsItIs } from './lexicon.ts';

/** A hamza on the alif before ل, after no more than two clitics: «ألمانيا», «بألعاب» have no article. */
const HAMZA_BEFORE_LAM = /^(?:[وفبكل]\p{M}*\u0640*){0,2}[أإآٱ]\p{M}*\u0640*ل/u;

/**
 * Shapes that no name of another language has by chance: the long verbal nouns and participles (مفاعلة, تفعيل,
 * افتعال, استفعال, إفعال, فعالة), sound plurals, nisbas, and words with a pronoun. Folded letters.
 */
const ARABIC_SHAPE =
  /^(?:م.{4,}|است..ا.ه?|ا.ت.ا.ه?|ان..ا.|ت..ي.ه?|ت.ا..|ا..ا.ه?|..ا.ه|.{3,}(?:ات|(?<!ي)يه|يين|ها|هم|ته))$/u;

/**
 * The folded word without the clitics written before it: و and ف, the article alone and after ب ك ل, ب ل ك before
 * a word that is known or has an unmistakable shape, and the س of the future.
 *
 * «والتقى» → «التقي», «برئيس» → «رييس», «للجنة» → «لجنه», «سيلتقي» → «يلتقي»; «والي», «بارزاني», «كركوك»,
 * «ألمانيا» stay. Which first letters belong to their word is in `own-letters.tsv`; which words a bare ب ل ك may
 * stand before, in `known-words.tsv`.
 */
export function withoutProclitics(word: string): string {
  const folded = fold(word);
  const start = afterConjunction(folded);
  const written = start.startsWith('لل') || !HAMZA_BEFORE_LAM.test(word);
  const article = written ? afterArticle(start) : start;
  return article.length < start.length ? article : afterPreposition(start);
}

function isPlausible(rest: string): boolean {
  return isKnown(rest) || ARABIC_SHAPE.test(rest);
}

function afterConjunction(word: string): string {
  const rest = word.slice(1);
  if (rest.length < ARABIC.bareWord || isOwn(word)) return word;
  if (word.startsWith('و')) return rest;
  if (!word.startsWith('ف')) return word;
  return isKnown(rest) || (rest.startsWith('ال') && isPlausible(rest.slice(2))) ? rest : word;
}

function afterArticle(word: string): string {
  if (isOwnAsItIs(word)) return word;
  if (word.startsWith('لل') && word.length > ARABIC.bareWord + 1) {
    const whole = word.slice(1);
    // The article before a ل is written once with the preposition: «للجنة» is ل and «اللجنة».
    return isOwnAsItIs(whole) ? whole : word.slice(2);
  }
  const from = /^[بك]/u.test(word) ? 1 : 0;
  if (!word.startsWith('ال', from) || word.length - from < ARABIC.bareWord + 2) return word;
  if (isOwn(word.slice(from)) || (from > 0 && isOwn(word))) return word;
  const rest = word.slice(from + 2);
  // «كالينينغراد» is no ك and article; with ب, unlike ك, the article is far more common than a name like «بالتيمور».
  return word.startsWith('ك') && !isPlausible(rest) ? word : rest;
}

function afterPreposition(word: string): string {
  const rest = word.slice(1);
  if (rest.length < ARABIC.bareWord || isOwn(word)) return word;
  if (/^[بل]/u.test(word)) return isPlausible(rest) || isName(rest) ? rest : word;
  if (word.startsWith('ك')) return isKnown(rest) ? rest : word;
  return /^س[يتن].{3}/u.test(word) ? rest : word;
}

/**
 * A phrase without the conjunction and the preposition written on its first word; the article stays.
 * «وبالقاهرة» → «القاهرة», «للرئيس» → «الرئيس», «للجنة» → «اللجنة», «للبنان» → «لبنان»; «وزارة», «برلين» stay.
 */
export function withoutPreposition(phrase: string): string {
  const [first = ''] = /^[\p{L}\p{M}\u0640]+/u.exec(phrase) ?? [];
  const bare = fold(first);
  if (isNameAsItIs(bare)) return phrase;
  const conjoined = afterConjunction(bare);
  const whole = conjoined.length < bare.length ? withoutLetter(phrase) : phrase;
  if (isNameAsItIs(conjoined)) return whole;
  if (/^لل/u.test(conjoined) && afterArticle(conjoined) !== conjoined) {
    const rest = withoutLetter(whole);
    if (isName(conjoined.slice(1))) return rest;
    // Written once: ل with «الرئيس» is «للرئيس», with «اللجنة» is «للجنة».
    return `ال${isKnown(conjoined.slice(1)) ? rest : withoutLetter(rest)}`;
  }
  if (/^[بكل]ال/u.test(conjoined) && afterArticle(conjoined).length <= conjoined.length - 3)
    return withoutLetter(whole);
  if (conjoined.startsWith('ال') || !/^[بل]/u.test(conjoined)) return whole;
  return afterPreposition(conjoined).length < conjoined.length ? withoutLetter(whole) : whole;
}

/** Without its first letter and the marks on it. */
function withoutLetter(text: string): string {
  return text.replace(/^\p{L}[\p{M}\u0640]*/u, '');
}

/** The pronouns of the third person that are written onto a word: of him, of her, of two, of several. */
export const THIRD_PERSON = ['ه', 'ها', 'هما', 'هم', 'هن'] as const;
/** Of the first and the second person. */
export const FIRST_PERSON = ['ني', 'نا'] as const;
export const SECOND_PERSON = ['ك', 'كم'] as const;

/** The pronoun of the third person, or what looks like one, at the end of a word; empty where there is none. */
export function pronounOn(word: string): string {
  return THIRD_PERSON.find((pronoun) => word.endsWith(pronoun)) ?? '';
}

/** A word without «و» or «ف» at its head, where so many letters are left; whether it is a clitic is not asked. */
export function withoutConjunction(word: string, least = 1): string {
  return /^[وف]/u.test(word) && word.length > least ? word.slice(1) : word;
}

/** How many letters at the head of a word may be clitics, «و» or «ف» and «ب», «ل» or «ك», where so many are left: none first. */
export function cutsOf(word: string, least: number): number[] {
  const found = [0];
  if (/^[وفبلك]/u.test(word) && word.length > least) found.push(1);
  if (/^[وف][بلك]/u.test(word) && word.length > least + 1) found.push(2);
  return found;
}

/** Whether a folded word has the article, with or without letters before it: «الوزير», «وبالوزير», «للوزير». */
export function isDefinite(word: string): boolean {
  return /^[وف]?(?:[بلك]?ال|لل)../u.test(word);
}

/** A folded word without its article and the letters before it: «بالعام» is «عام». */
export function withoutArticle(word: string): string {
  return word.replace(/^[وف]?(?:[بلك]?ال|لل)(?=..)/u, '');
}

/** The ways to read a folded word without letters before it and without the article, itself first: «وبمكتب» is «مكتب». */
export function indefiniteBases(word: string): string[] {
  return peelings(word).flatMap(({ base, definite }) => (definite ? [] : [base]));
}

/** A form of a word and how many letters were cut before it. */
export interface CutForm {
  readonly form: string;
  readonly cut: number;
}

/** A folded word, and what it is without the letters before it that may be clitics; the article stays, «للعام» is «العام». */
export function cutForms(word: string): CutForm[] {
  return [0, 1].flatMap((skip) => {
    if (skip > 0 && !/^[وف]/u.test(word)) return [];
    const rest = word.slice(skip);
    return [
      { form: rest, cut: skip },
      ...(/^[بلك]/u.test(rest) ? [{ form: rest.slice(1), cut: skip + 1 }] : []),
      ...(rest.startsWith('لل') ? [{ form: `ال${rest.slice(2)}`, cut: skip }] : []),
    ];
  });
}

/** A word as read: what stands before it, what it is without that, the pronoun on it. */
export interface Peeled {
  /** «و» or «ف» before it. */
  readonly conj: boolean;
  /** «ب», «ل» or «ك» before it, or empty. */
  readonly prep: string;
  readonly definite: boolean;
  /** Folded, without all these. */
  readonly base: string;
}

/** The ways to read a folded word with clitics before it, itself first. */
export function peelings(word: string): Peeled[] {
  const found: Peeled[] = [];
  const add = (rest: string, conj: boolean, prep: string): void => {
    // «د», «م» stand before a full stop; behind a clitic a letter alone is no word.
    if (rest.length < 2 && rest !== word) return;
    found.push({ conj, prep, definite: false, base: rest });
    if (rest.startsWith('ال') && rest.length > 3)
      found.push({ conj, prep, definite: true, base: rest.slice(2) });
  };
  const withPrep = (rest: string, conj: boolean): void => {
    add(rest, conj, '');
    if (rest.startsWith('لل') && rest.length > 3)
      found.push({ conj, prep: 'ل', definite: true, base: rest.slice(2) });
    if (/^[بلك]./u.test(rest)) add(rest.slice(1), conj, rest.charAt(0));
  };
  withPrep(word, false);
  if (/^[وف]../u.test(word)) withPrep(word.slice(1), true);
  return found;
}
