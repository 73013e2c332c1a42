import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import { table } from '../letters/tables.ts';

/** Pronouns after a noun or a verb that leave their word alone when it would be shorter than this, or than any stem. */
const PRONOUNS: readonly (readonly [string, number | null])[] = [
  ['هما', 3],
  ['كما', 3],
  ['ها', null],
  ['هم', 4],
  ['هن', 4],
  ['كم', 4],
];

const NUMBERS = ['تان', 'تين', 'ات', 'ان', 'ون', 'ين', 'يه'];

/**
 * Words whose ان, ون, ين or ات is their own: names («حسين», «سليمان»), and words of the tables («برلمان», «قانون»,
 * «فلسطين») when no table has what would be left («باحثين» is no such word, «باحث» being one).
 */
const ROOTED: ReadonlySet<string> = rooted();

function rooted(): Set<string> {
  const of = (name: string): string[] => table(name).map(([word = '']) => fold(word));
  const all = new Set([...of('own-letters'), ...of('known-words')]);
  const left = (word: string): boolean =>
    ['', 'ه', 'ي'].some((ending) => all.has(word.slice(0, -2) + ending));
  const names = of('native-names');
  return new Set(
    [...names, ...[...all].filter((word) => !left(word))].filter((word) => /[اوي]ن$|ات$/u.test(word)),
  );
}

/**
 * A folded word without its pronoun («لقايهما» → «لقا», as «لقاء»), its dual, plural, feminine and nisba endings,
 * its tanwin alif and its final hamza. What is left is no word of the dictionary, but the same for the word's forms.
 */
export function withoutEndings(folded: string): string {
  let word = folded;
  const cut = (ending: string, shortest: number): boolean => {
    if (!word.endsWith(ending) || word.length - ending.length < shortest) return false;
    word = word.slice(0, -ending.length);
    return true;
  };
  const pronoun = PRONOUNS.some(([ending, shortest]) => cut(ending, shortest ?? ARABIC.shortStem));
  if (!pronoun) cut('وا', ARABIC.shortStem);
  cut('ا', ARABIC.longStem);
  if (ROOTED.has(word)) return word;
  const number = NUMBERS.find((ending) => cut(ending, ARABIC.longStem));
  const ta = cut('ه', ARABIC.shortStem) || pronoun;
  // «زيارته»: the ta that a pronoun opens is the ta marbuta of «زيارة».
  if (ta && number === undefined) cut('ت', ARABIC.shortStem);
  cut('ي', ARABIC.shortStem);
  // «لقاء», «لقائه», «لقاؤه» fold to a final اء, اي, او.
  if (word.length > 3 && /ا[ءيو]$/u.test(word)) word = word.slice(0, -1);
  cut('ا', ARABIC.longStem);
  return word;
}
