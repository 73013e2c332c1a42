import { fold } from '../../arabic/letters/fold.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { stem } from '../../arabic/words/stems.ts';
import { type Word, words } from '../../arabic/words/words.ts';
import type { Archive } from '../../archive/archive.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Kind } from '../../meetings/meeting.ts';
import { otherNames } from '../../meetings/offices/offices.ts';
import type { NameSpan } from '../../model/names.ts';
import { SEARCH } from '../constants.ts';
import { askedNames, compounds, isInside, nameOf, peeledForms } from './asked-names.ts';
import type { Question } from './question.ts';
import {
  ASKED_WORDS,
  isOfCircumstance,
  isOfLanguage,
  isOfMeeting,
  isOfTalk,
  isOfTwoSides,
  kindOfWord,
} from './word-classes.ts';

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

/**
 * What a question tells, word by word: of who met whom, and of the circumstances. A word weighs by how few passages
 * have it; one that none has, and is no name or number, is said otherwise in the articles and weighs as a middling one.
 */
export function questionTerms(question: Question, archive: Archive): QuestionTerm[] {
  const circumstance = circumstances(question);
  const names = askedNames(question);
  const synonyms = otherWords(names, question.words);
  const spellings = (word: Word): readonly string[] => question.spellings.get(stem(word.text)) ?? [];
  const frequencies = archive.frequencies([...question.stems, ...question.words.flatMap(spellings)]);
  const total = archive.passageCount();
  return question.words.map((word, at) => {
    const isPerson = isInside(question, word, 'person');
    const forms = [...peeledForms(word.text), ...(isPerson ? compounds(question, word) : [])];
    const written = isPerson ? [stem(word.text)] : [stem(word.text), ...spellings(word)];
    const frequency = written.reduce((sum, one) => sum + (frequencies.get(one) ?? 0), 0);
    const isSaidOtherwise = frequency === 0 && !isPerson && !/\p{Nd}/u.test(word.text);
    return {
      at,
      text: word.text,
      stems: [...new Set([...stemsOf(forms, question), ...(synonyms.get(word) ?? [])])],
      keys: [...new Set([...forms, ...spellings(word)].flatMap(nameKeys))],
      countries: forms.flatMap((form) => countryForms(form).map(({ country }) => country.code)),
      weight: isSaidOtherwise ? SEARCH.unwritten : Math.log(1 + total / (1 + frequency)),
      rare: frequency <= Math.max(SEARCH.rare.passages, SEARCH.rare.share * total),
      core: !circumstance.has(word.start),
      person: isPerson,
      place: isInside(question, word, 'place') && !isInside(question, word, 'office'),
      name: nameOf(names, word),
      described: question.described.some(({ start }) => start === word.start),
      ...ofMeeting(isPerson ? '' : word.text),
      talks: isOfTalk(word.text),
      known: isSpelt(word.text) && (frequency > 0 || isOfLanguage(word.text)),
    };
  });
}

/** What a word that is no person's says of a meeting. */
function ofMeeting(word: string): Pick<QuestionTerm, 'meets' | 'kind' | 'sided'> {
  return { meets: isOfMeeting(word), kind: kindOfWord(word) ?? null, sided: isOfTwoSides(word) };
}

/** The stems of forms, each with the spellings that the archive has of it. */
function stemsOf(forms: readonly string[], { spellings }: Question): string[] {
  return forms.map(stem).flatMap((one) => [one, ...(spellings.get(one) ?? [])]);
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

/** «بقصر»: where, and what stands behind it. */

/** Where the words begin that stand after a word of circumstance, up to the next word of meeting. */
function circumstances(question: Question): ReadonlySet<number> {
  const found = new Set<number>();
  let isAfter = false;
  let hasMet = false;
  for (const word of words(question.text)) {
    const isPerson = isInside(question, word, 'person');
    // A second meeting is a circumstance of the first: «التقى … على هامش زيارة …».
    const opens = isOfMeeting(word.text) && !hasMet ? 'meeting' : circumstanceAt(question, word, isPerson);
    if (opens !== null) isAfter = opens === 'behind' || (opens === 'here' && isAfter);
    if (isAfter || opens === 'here') found.add(word.start);
    hasMet ||= !isPerson && isOfTwoSides(word.text);
  }
  return found;
}

/** Whether a word of a question is a circumstance itself, «بدمشق», or what stands behind it, too. */
function circumstanceAt(question: Question, word: Word, isPerson: boolean): 'here' | 'behind' | null {
  if (!isPerson && isOfCircumstance(word.text)) return 'behind';
  if (/^ب/u.test(word.text) && isInside(question, word, 'place')) return 'here';
  return ASKED_WORDS.has('seat', word.text) ? 'behind' : null;
}
