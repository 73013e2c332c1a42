import { fold } from '../../arabic/letters/fold.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { isKnown, isName } from '../../arabic/words/lexicon.ts';
import { stem } from '../../arabic/words/stems.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import type { Archive } from '../../archive/archive.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Kind } from '../../meetings/meeting.ts';
import { otherNames } from '../../meetings/offices/offices.ts';
import { is, nounIn, verbIn } from '../../meetings/words/lexicon.ts';
import type { NameSpan } from '../../model/names.ts';
import { isOfTalk, type Question, TO_BE } from './question.ts';

/** A word of the question, and what it is compared by. */
export interface QuestionTerm {
  readonly at: number;
  readonly text: string;
  readonly stems: readonly string[];
  readonly keys: readonly string[];
  /** The codes of the countries that it names, or whose people: «المغرب» and «المغربي». */
  readonly countries: readonly string[];
  readonly weight: number;
  /** So few passages have it that it tells by itself who is meant. */
  readonly rare: boolean;
  /** It stands where who met whom is said, not in a circumstance. */
  readonly core: boolean;
  /** The tagger takes it for a part of a person's name. */
  readonly person: boolean;
  /** The tagger takes it for a part of a place, and of no office. */
  readonly place: boolean;
  /** Which of the names in the question, persons and offices, it belongs to; null for none. */
  readonly name: number | null;
  /** It says who is wanted: «وزير العدل» in «من هو وزير العدل الذي…». */
  readonly described: boolean;
  /** A verb or noun of meeting. */
  readonly meets: boolean;
  /** Of which kind, or null. */
  readonly kind: Kind | null;
  /** One of two sides, «التقى», «لقاء»; not «أشرف», «حضر». */
  readonly sided: boolean;
  /** A verb or noun of speaking and dealing with: «بحث», «تناول», «موضوع». */
  readonly talks: boolean;
  /** A word of two different letters or more that stands in the articles, however it is spelt, or in the tables of the language. */
  readonly known: boolean;
}

/** What a word weighs that no passage has. */
export const UNWRITTEN = 3;
/** In so many passages, or so large a share of them, a rare word stands. */
const RARE = { passages: 10, share: 0.007 };

/** Words that an office begins with. */
const HEADS: ReadonlySet<string> = new Set(
  'رئيس رئيسة وزير وزيرة سفير سفيرة مستشار مستشارة أمين أمينة ملك ملكة أمير أميرة سلطان شيخ والي محافظ قائد مبعوث مبعوثة نائب نائبة مدير مديرة كاتب كاتبة نقيب عميد'
    .split(' ')
    .map(fold),
);

/** The stems of words that an office begins with. */
export const HEAD_STEMS: ReadonlySet<string> = new Set([...HEADS].map(stem));

/** After these a question says when, where, why or about what, no longer who met whom. */
const CIRCUMSTANCES = new Set(
  'بشأن بخصوص حول بعد قبل قبيل إثر عقب غداة أثناء خلال بمناسبة هامش في بحسب حسب وفق منذ عند لبحث لمناقشة بهدف على عن كي حتى قصد باش'
    .split(' ')
    .map(fold),
);

/**
 * What a question tells, word by word: of who met whom, and of the circumstances. A word weighs by how few passages
 * have it; one that none has, and is no name or
 * number, is said otherwise in the articles and weighs as a middling one.
 */
export function questionTerms(question: Question, archive: Archive): QuestionTerm[] {
  const circumstance = circumstances(question);
  const names = partsOf(question);
  const synonyms = otherWords(names, question.words);
  const spellings = (word: Word): readonly string[] => question.spellings.get(stem(word.text)) ?? [];
  const frequencies = archive.frequencies([...question.stems, ...question.words.flatMap(spellings)]);
  const total = archive.counts().passages;
  return question.words.map((word, at) => {
    const person = inside(question, word, 'person');
    const forms = [...peelings(word.text), ...(person ? compounds(question, word) : [])];
    const written = person ? [stem(word.text)] : [stem(word.text), ...spellings(word)];
    const frequency = written.reduce((sum, one) => sum + (frequencies.get(one) ?? 0), 0);
    return {
      at,
      text: word.text,
      stems: [
        ...new Set([
          ...forms.map(stem).flatMap((one) => [one, ...(question.spellings.get(one) ?? [])]),
          ...(synonyms.get(word) ?? []),
        ]),
      ],
      keys: [...new Set([...forms, ...spellings(word)].flatMap(nameKeys))],
      countries: forms.flatMap((form) => countryForms(form).map(({ country }) => country.code)),
      weight:
        frequency === 0 && !person && !/\p{Nd}/u.test(word.text)
          ? UNWRITTEN
          : Math.log(1 + total / (1 + frequency)),
      rare: frequency <= Math.max(RARE.passages, RARE.share * total),
      core: !circumstance.has(word.start),
      person,
      place: inside(question, word, 'place') && !inside(question, word, 'office'),
      name: nameOf(names, word),
      described: question.described.some(({ start }) => start === word.start),
      meets: !person && isOfMeeting(word.text),
      kind: person ? null : (kindOf(word.text) ?? null),
      sided: !person && isOfTwoSides(word.text),
      talks: isOfTalk(word.text),
      known: isSpelt(word.text) && (frequency > 0 || isOfLanguage(word.text)),
    };
  });
}

/**
 * Whether a question can be understood: it has a word that is known, speaks of a day, or asks for the news. Letters struck
 * at random, one letter a thousand times and numbers alone ask nothing, whatever is found for them.
 */
export function isUnderstood({ days, kinds }: Question, terms: readonly QuestionTerm[]): boolean {
  return terms.some(({ known }) => known) || days.length > 0 || kinds.includes('news');
}

function isSpelt(word: string): boolean {
  return new Set(fold(word).match(/\p{L}/gu)).size > 1;
}

function isOfLanguage(word: string): boolean {
  const folded = fold(word);
  return isKnown(folded) || isName(folded) || isOfMeeting(word) || isOfTalk(word);
}

/** What else the last word of an office's name may be, «الجمهورية» for «الدولة» of «رئيس الدولة», as stems. */
function otherWords(names: readonly NameSpan[], all: readonly Word[]): ReadonlyMap<Word, readonly string[]> {
  const found = new Map<Word, readonly string[]>();
  for (const { kind, text, start, end } of names) {
    const others = kind === 'office' ? otherNames(text) : null;
    const own = all.filter((word) => word.start >= start && word.end <= end);
    const last = others === null || others.words < 2 ? undefined : own[others.words - 1];
    if (others !== null && last !== undefined) found.set(last, others.stems);
  }
  return found;
}

/** Whether a word is a verb or noun of meeting: «التقى», «لقاء», «أشرف», and as it is spoken, «قابلو», «تقابلو». */
export function isOfMeeting(word: string): boolean {
  return kindOf(word) !== undefined;
}

/** Whether it tells of two sides that met: «التقى», «لقاء»; not «أشرف», «حضر». */
export function isOfTwoSides(word: string): boolean {
  const kind = kindOf(word);
  return kind !== undefined && kind !== 'took-part';
}

function kindOf(word: string): Kind | undefined {
  const folded = fold(word);
  const own = verbIn(folded) ?? nounIn(folded);
  if (own !== undefined) return own.trigger.kind;
  if (is('went', folded)) return 'visited';
  return folded.endsWith('و') ? verbIn(`${folded.slice(0, -1)}ه`)?.trigger.kind : undefined;
}

/** Whether a question says when, where, why or about what behind a word. */
export function isOfCircumstance(word: string): boolean {
  return CIRCUMSTANCES.has(fold(word).replace(/(?<=.{3})(?:ه|ها|هما)$/u, ''));
}

/** Where the words begin that stand after a word of circumstance, up to the next word of meeting. */
function circumstances(question: Question): ReadonlySet<number> {
  const found = new Set<number>();
  let after = false;
  let met = false;
  for (const word of words(question.text)) {
    const person = inside(question, word, 'person');
    // A second meeting is a circumstance of the first: «التقى … على هامش زيارة …».
    if (isOfMeeting(word.text) && !met) after = false;
    else if (!person && isOfCircumstance(word.text)) after = true;
    else if (/^ب/u.test(word.text) && inside(question, word, 'place')) found.add(word.start);
    else if (/^(?:بقصر|بمقر|بمدينة|بمطار|بفندق|بدار)$/u.test(word.text)) after = true;
    if (!person && isOfTwoSides(word.text)) met = true;
    if (after) found.add(word.start);
  }
  return found;
}

/**
 * The persons and offices of a question; an office in which another begins, «رئيس الجمهورية رئيس الهيئة», is two. What
 * begins with no word of an office, or says what somebody became («وعينه رئيسا»), stands for nobody.
 */
function partsOf(question: Question): NameSpan[] {
  return question.names
    .filter(({ kind }) => kind === 'person' || kind === 'office')
    .flatMap((name) => {
      if (name.kind === 'person') return [name];
      const all = words(name.text);
      if (!standsForSomebody(all, question, name)) return [];
      const heads = all.filter((word, i) => {
        const before = all[i - 1];
        return i > 0 && isTitle(word.text) && before !== undefined && !isTitle(before.text);
      });
      const cuts = [0, ...heads.map(({ start }) => start), name.text.length];
      return cuts.slice(1).map((end, i) => {
        const start = cuts[i] as number;
        return {
          ...name,
          start: name.start + start,
          end: name.start + end,
          text: name.text.slice(start, end),
        };
      });
    });
}

function standsForSomebody(all: readonly Word[], { text, names }: Question, { start }: NameSpan): boolean {
  const first = all[0]?.text ?? '';
  // «الوفد الصحفي»: what follows a noun with the article, and no name, is its adjective.
  const before = words(text.slice(0, start)).at(-1);
  const named = names.some(({ kind, end }) => kind === 'person' && before !== undefined && end >= before.end);
  if (all.length === 1 && !named && /^[وبل]?ال/u.test(first) && /^[وبلف]?ال|^لل/u.test(before?.text ?? ''))
    return false;
  if (all.length === 1 && /(?:ا|\u064B)$/u.test(first) && !first.startsWith('ال')) return false;
  return peelings(first).some((form) => {
    const bare = fold(form).replace(/^ال/u, '');
    return isTitle(form) || is('title', bare) || is('group', bare);
  });
}

function isTitle(word: string): boolean {
  return HEADS.has(fold(word).replace(/^ال/u, ''));
}

/** The person or office that a word belongs to, the longest where they nest. */
function nameOf(names: readonly NameSpan[], span: Span): number | null {
  let best: number | null = null;
  let longest = 0;
  for (const [i, { start, end }] of names.entries()) {
    if (start < span.end && end > span.start && end - start > longest) {
      best = i;
      longest = end - start;
    }
  }
  return best;
}

function inside(question: Question, span: { start: number; end: number }, kind: string): boolean {
  return question.names.some((name) => name.kind === kind && name.start < span.end && name.end > span.start);
}

/** The name of two words that a word of a person is a part of: «نور الدين» of «نور» and of «الدين». */
function compounds({ words: all, names }: Question, word: Word): string[] {
  const at = all.findIndex(({ start }) => start === word.start);
  const person = names.find(
    ({ kind, start, end }) => kind === 'person' && start < word.end && end > word.start,
  );
  return [all.slice(Math.max(0, at - 1), at + 1), all.slice(at, at + 2)]
    .filter(
      (two) =>
        two.length === 2 &&
        two.every(({ start, end }) => person !== undefined && start < person.end && end > person.start),
    )
    .flatMap(([first, second]) => peelings((first as Word).text).map((form) => [form, (second as Word).text]))
    .filter((two) => nameKeys(two.join(' ')).length === 1)
    .map((two) => two.join(''));
}

/** Whether a word asks who was there: «حضر», «شارك». */
export function isOfAttendance(word: string): boolean {
  return /^[وف]?(?:حضر|شارك|يحضر|تحضر|يشارك|تشارك|حاضر|مشارك|الحاضر|المشارك)/u.test(fold(word));
}

/** Whether a word says that something was to be: «كان», «المقرر», «مبرمجا». */
export function isToBe(word: string): boolean {
  return TO_BE.test(word);
}

/** A word as it is, and without a letter before it that may be a clitic. */
function peelings(word: string): string[] {
  const forms = [word];
  for (const form of forms) {
    if (form.length > 3 && /^[وفبلك]/u.test(form) && forms.length < 3) forms.push(form.slice(1));
  }
  return forms;
}
