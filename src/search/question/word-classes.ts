import { fold } from '../../arabic/letters/fold.ts';
import { pronounOn, withoutConjunction } from '../../arabic/words/clitics.ts';
import { FUNCTION_WORDS } from '../../arabic/words/function-words.ts';
import { isKnown, isName } from '../../arabic/words/lexicon.ts';
import { stem } from '../../arabic/words/stems.ts';
import { wordLists } from '../../arabic/words/word-lists.ts';
import type { Kind } from '../../meetings/meeting.ts';
import { is, nounIn, verbIn } from '../../meetings/words/lexicon.ts';

/** The words of a question that say what it asks for beside its question word: `data/arabic/asked-words.tsv`. */
export const ASKED_WORDS = wordLists('asked-words', [
  'talk',
  'people',
  'place',
  'plural',
  'several',
  'every',
  'last',
  'first',
  'idle',
  'which-week',
  'relative',
  'know',
  'not',
  'was',
  'to-be',
  'office-head',
  'circumstance',
  'seat',
  'since',
  'name',
  'that',
  'attend',
  'attending',
  'accompany',
  'accompanying',
  'be-with',
  'by-phone',
  'at-the-start',
  'called-off',
  'calling-off',
]);

/** Classes whose words are compared by their stems. */
const STEMS = {
  talk: stemsOf('talk'),
  people: stemsOf('people'),
  place: stemsOf('place'),
  every: stemsOf('every'),
  idle: stemsOf('idle'),
  know: stemsOf('know'),
  name: stemsOf('name'),
  'calling-off': stemsOf('calling-off'),
} as const;

/** The stems of words that an office begins with. */
export const HEAD_STEMS: ReadonlySet<string> = stemsOf('office-head');

function stemsOf(of: Parameters<typeof ASKED_WORDS.has>[0]): ReadonlySet<string> {
  return new Set([...ASKED_WORDS.folded(of)].map(stem));
}

/** Whether a word has the stem of one of a class. */
export function hasStemOf(of: keyof typeof STEMS, word: string): boolean {
  return STEMS[of].has(stem(word));
}

/** Whether a word is «الذي» or the like, also as it is spoken. */
export function isRelative(word: string): boolean {
  return ASKED_WORDS.has('relative', word);
}

/** Whether a word is of speaking and dealing with: «بحث», «تناول», «موضوع». */
export function isOfTalk(word: string): boolean {
  return hasStemOf('talk', word);
}

/** Whether a word is of people: «شخصية», «وزير»; what «من هم», «أي» ask for. */
export function isOfPeople(word: string): boolean {
  return hasStemOf('people', word);
}

/** Whether a word is «كل» or the like. */
export function isOfAll(word: string): boolean {
  return hasStemOf('every', word);
}

/** «في أي مستشفى», «على هامش أي منتدى»: a noun that a place begins with, or where one may be. */
export function isPlace(word: string): boolean {
  const bare = fold(word).replace(/^ال(?=.{3})/u, '');
  return hasStemOf('place', word) || is('place-head', bare) || is('event', bare);
}

/** Whether a word is a verb or noun of meeting: «التقى», «لقاء», «أشرف», and as it is spoken, «قابلو», «تقابلو». */
export function isOfMeeting(word: string): boolean {
  return kindOfWord(word) !== undefined;
}

/** Whether it tells of two sides that met: «التقى», «لقاء»; not «أشرف», «حضر». */
export function isOfTwoSides(word: string): boolean {
  const kind = kindOfWord(word);
  return kind !== undefined && kind !== 'took-part';
}

/** The kind of meeting that a verb or noun tells of. */
export function kindOfWord(word: string): Kind | undefined {
  const folded = fold(word);
  const own = verbIn(folded) ?? nounIn(folded);
  if (own !== undefined) return own.trigger.kind;
  if (is('went', folded)) return 'visited';
  return folded.endsWith('و') ? verbIn(`${folded.slice(0, -1)}ه`)?.trigger.kind : undefined;
}

/** Whether a question says when, where, why or about what behind a word. */
export function isOfCircumstance(word: string): boolean {
  return [fold(word), withoutOwner(fold(word))].some((one) => ASKED_WORDS.has('circumstance', one));
}

/** «مدته», «سببها» without whose it is. */
function withoutOwner(word: string): string {
  const bare = word.slice(0, word.length - pronounOn(word).length);
  return bare.length < 3 ? word : bare;
}

/** Whether a word asks who was there: «حضر», «شارك». */
export function isOfAttendance(word: string): boolean {
  return beginsAs(word, 'attend', 'attending');
}

/** «من حضر», «من رافقه», «من كان مع فلان»: whether words ask who was there with somebody. */
export function asksCompany(words: readonly string[]): boolean {
  return words.some(
    (word, at) =>
      isOfAttendance(word) ||
      beginsAs(word, 'accompany', 'accompanying') ||
      (ASKED_WORDS.begins('be-with', withoutConjunction(fold(word))) && words[at + 1] === 'مع'),
  );
}

/** Whether a word begins as a verb, in the past or present, or as its adjective, with the article or without. */
function beginsAs(
  word: string,
  verb: 'attend' | 'accompany',
  adjective: 'attending' | 'accompanying',
): boolean {
  return [fold(word), withoutConjunction(fold(word))].some(
    (bare) =>
      ASKED_WORDS.begins(verb, bare.replace(/^[يت]/u, '')) ||
      ASKED_WORDS.begins(verb, bare) ||
      ASKED_WORDS.begins(adjective, bare.replace(/^ال/u, '')),
  );
}

/** Whether a word says that something was to be: «كان», «المقرر», «مبرمجا». */
export function isToBe(word: string): boolean {
  return ASKED_WORDS.has('to-be', word) || isWas(word);
}

/** Whether a word says that something was, «كان», and no more. */
export function isWas(word: string): boolean {
  return ASKED_WORDS.has('was', word);
}

/** Whether a word denies: «لم», «رفض», «مش». */
export function isOfDenial(word: string): boolean {
  return ASKED_WORDS.has('not', word);
}

/** Whether a word begins an office: «وزير», «الأمين». */
export function isHead(word: string): boolean {
  return ASKED_WORDS.has('office-head', fold(word).replace(/^ال/u, ''));
}

/** Whether a word is of Arabic as the tables know it: a word, a name, or one of meeting or talk. */
export function isOfLanguage(word: string): boolean {
  const folded = fold(word);
  return isKnown(folded) || isName(folded) || isOfMeeting(word) || isOfTalk(word);
}

/** Whether a word tells that something was called off or put off: «تأجلت», «إلغاؤها»; `before` is the word before it. */
export function isOfCallingOff(word: string, before = ''): boolean {
  const bare = withoutConjunction(fold(word), 3);
  const forms = [bare, bare.slice(0, bare.length - pronounOn(bare).length)];
  const isVerb = forms.some((one) => ASKED_WORDS.has('called-off', one));
  return (isVerb && !FUNCTION_WORDS.has('preposition', before)) || hasStemOf('calling-off', word);
}
