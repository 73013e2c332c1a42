import { ARABIC } from '../../constants.ts';
import { peelings } from '../../words/clitics.ts';
import type { Token } from '../../words/tokens.ts';
import { wordLists } from '../../words/word-lists.ts';

const CLASSES = [
  'month',
  'before-month',
  'month-now',
  'leading-month',
  'unsure-month',
  'this',
  'between',
  'range-opening',
  'once-more',
  'year',
  'the-year',
  'years',
  'day',
  'every-day',
  'day-of-rank',
  'before-day-number',
  'day-or-night',
  'the-day',
  'eve',
  'since',
  'in',
  'within',
  'the-future',
  'from-another-day',
  'one',
  'two',
  'before-two',
  'age',
  'century',
  'the-century',
] as const;

/** A class of small words beside a date, of `data/arabic/beside-dates.tsv`. */
export type BesideDates = (typeof CLASSES)[number];

const LISTS = wordLists('beside-dates', CLASSES);
const WORDS = Object.fromEntries(CLASSES.map((of) => [of, LISTS.folded(of)])) as Readonly<
  Record<BesideDates, ReadonlySet<string>>
>;

/** Whether a folded word is of a class. */
export function isBeside(of: BesideDates, word: string | undefined): boolean {
  return word !== undefined && WORDS[of].has(word);
}

/** Whether the word at a token is of a class, on the line of the token before it. */
export function besideAt(all: readonly Token[], at: number, of: BesideDates): boolean {
  const token = all[at];
  return token !== undefined && token.kind === 'word' && token.gap !== 'line' && WORDS[of].has(token.text);
}

/** Whether a folded word is of a class under the clitics before it: «وبالعام» of «عام»; with the article where `definite`. */
export function isBesideUnder(of: BesideDates, word: string | undefined, definite = false): boolean {
  if (word === undefined || word.length > ARABIC.besideDate) return false;
  return peelings(word).some((peeled) => (peeled.definite || !definite) && WORDS[of].has(peeled.base));
}
