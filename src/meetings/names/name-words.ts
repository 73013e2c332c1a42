import { fold } from '../../arabic/letters/fold.ts';
import { table } from '../../arabic/letters/tables.ts';
import { countryForms } from '../../arabic/names/countries.ts';
import { NAME_PARTS } from '../../arabic/names/name-parts.ts';
import { cutsOf } from '../../arabic/words/clitics.ts';
import type { Token } from '../../arabic/words/tokens.ts';
import type { NameSpan } from '../../model/names.ts';
import { READING } from '../constants.ts';

/** The names that an article gives in full, by their first word: what a sentence's cut names are mended with. */
export interface KnownNames {
  readonly byFirst: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Every word of them. */
  readonly words: ReadonlySet<string>;
  /** The last words of those of two words or more: how they are called later. */
  readonly last: ReadonlySet<string>;
}

/** Given names, folded, as `native-names.tsv` has them. */
export const GIVEN = new Set(table('native-names').map(([name = '']) => fold(name)));

/** Words that a name cannot end with, since they open the next one. */
export const OPENING = NAME_PARTS.folded('ends-no-name');

/** Words within a name that carry it on. */
export const CARRYING = NAME_PARTS.folded('carries-on');

export function isGiven(word: string): boolean {
  return GIVEN.has(word);
}

/** «علي», which folds to the preposition «على», as it is written. */
export function isNotPreposition({ raw }: Token): boolean {
  return NAME_PARTS.hasAsWritten('spelt-as-a-preposition', raw);
}

/** «الفرنسي»: a word of where somebody is from. */
export function isNationality(word: string): boolean {
  return countryForms(word).some(({ is }) => is === 'nationality');
}

/** How many letters of a word may be clitics: none first. */
export function cuts(word: string): number[] {
  return cutsOf(word, READING.lettersOfCutName);
}

/** Where a token begins in its text without so many letters of clitics, and the marks on them. */
export function startAfter(text: string, token: Token, cut: number): number {
  let start = token.start;
  for (let left = cut; left > 0 && start < token.end; start++)
    if (!/[\p{M}\u0640\p{Cf}]/u.test(text.charAt(start))) left--;
  while (start < token.end && /\p{M}/u.test(text.charAt(start))) start++;
  return start;
}

/** A person between two offsets of a text. */
export function personOf(text: string, start: number, end: number): NameSpan {
  return { kind: 'person', start, end, text: text.slice(start, end) };
}
