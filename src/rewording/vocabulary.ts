import type { Kind } from '../meetings/meeting.ts';
import { roughRoot } from '../search/passages/rough-root.ts';
import { REWORDING } from './constants.ts';
import { type Facts, type FactWord, isFree } from './facts.ts';

/** The words that a text in other words may be made of. */
export interface Vocabulary {
  readonly folded: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
  readonly kinds: ReadonlySet<Kind>;
}

/** The words of some texts. */
export function vocabularyOf(texts: readonly Facts[]): Vocabulary {
  const all = texts.flatMap(({ words }) => words);
  return {
    folded: new Set(all.map(({ folded }) => folded)),
    stems: new Set(all.map(({ stem }) => stem)),
    roots: new Set(
      all.map(({ stem }) => roughRoot(stem)).filter((root) => root.length >= REWORDING.rootLetters),
    ),
    keys: new Set(all.flatMap(({ keys }) => keys)),
    kinds: new Set(all.flatMap(({ kind }) => kind ?? [])),
  };
}

/**
 * Whether a word of a text is one of a vocabulary in any form, of a root or a kind of meeting that it has, or tells nothing
 * by itself. Days and numbers are let through: what they are worth is compared by itself.
 */
export function isAllowed(word: FactWord, { days, numbers, names }: Facts, there: Vocabulary): boolean {
  if (isFree(word) || there.folded.has(word.folded)) return true;
  const isIn = (span: { readonly start: number; readonly end: number }): boolean =>
    span.start <= word.start && word.end <= span.end;
  // «أمس» is another day for who reads it now.
  if (days.some((day) => day.basis === 'stated' && isIn(day)) || numbers.some(isIn)) return true;
  const { kind } = word;
  if (kind !== null) return [...there.kinds].some((one) => implies(one, kind));
  if (word.stem !== '' && there.stems.has(word.stem)) return true;
  if (word.keys.length > 0 && names.some((name) => name.kind !== 'day' && isIn(name)))
    return word.keys.every((key) => there.keys.has(key));
  return there.roots.has(roughRoot(word.stem));
}

/** Whether what is told of a meeting of one kind may be told as of another: whoever receives somebody meets him. */
export function implies(one: Kind, other: Kind): boolean {
  return one === other || (one === 'received' && other === 'met');
}
