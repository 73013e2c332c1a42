import { fold } from '../arabic/fold.ts';
import { isKnown } from '../arabic/lexicon.ts';
import { stem } from '../arabic/stems.ts';
import { words } from '../arabic/words.ts';
import { nameKeys } from '../meetings/keys.ts';
import type { Told } from '../search/told.ts';

/** A text as names and offices are looked for in it: each word's stem, and its keys alone and with the next word. */
export interface Marked {
  readonly words: readonly {
    readonly text: string;
    readonly stem: string;
    readonly keys: readonly string[];
  }[];
}

/** So many more words than it has may a name or office take up in a text. */
const SPREAD = 2;
/** So many words may hold two people with their offices and what they did. */
const NEAR = 16;

export function marked(text: string): Marked {
  const all = words(text);
  return {
    words: all.map((word, i) => {
      const next = all[i + 1];
      const both = next === undefined ? [] : nameKeys(`${word.text} ${next.text}`);
      return {
        text: word.text,
        stem: stem(word.text),
        keys: both.length === 1 ? [...nameKeys(word.text), ...both] : nameKeys(word.text),
      };
    }),
  };
}

/** The share, 0…1, by weight, of a name or office that stands together in a text. */
export function nameShare({ words: all }: Marked, group: readonly Told[]): number {
  const total = weightOf(group);
  let best: Told[] = [];
  for (let from = 0; from < all.length; from++) {
    const here = group.filter((word) =>
      all.slice(from, from + group.length + SPREAD).some((one) => isSame(one, word)),
    );
    if (weightOf(here) > weightOf(best)) best = here;
  }
  const [only, another] = best;
  // A given name alone may be anybody's, and so may a last name that is a word besides: «الصيد».
  if (only?.person && another === undefined && group.length > 1)
    if (only !== group.at(-1) || isKnown(fold(only.text).replace(/^ال/u, ''))) return 0;
  return total === 0 ? 1 : weightOf(best) / total;
}

/**
 * How near to one another, 0…1, a text has all the names and offices, half of each, and a word of meeting: 1 within
 * `NEAR` words, less the farther apart, 0 where one is missing.
 */
export function togetherness(
  { words: all }: Marked,
  groups: readonly (readonly Told[])[],
  isMeeting: (word: string) => boolean,
): number {
  const marks = all.map((one) => ({
    words: groups.map((group) => group.filter((word) => isSame(one, word))),
    meets: isMeeting(one.text),
  }));
  let best = Number.POSITIVE_INFINITY;
  for (let from = 0; from < marks.length; from++) {
    const seen = groups.map(() => new Set<Told>());
    let meets = false;
    for (let to = from; to < marks.length && to - from < best; to++) {
      const mark = marks[to];
      meets ||= mark?.meets === true;
      for (const [i, found] of (mark?.words ?? []).entries()) for (const word of found) seen[i]?.add(word);
      const isThere = (group: readonly Told[], i: number): boolean =>
        weightOf([...(seen[i] ?? [])]) >= 0.5 * weightOf(group);
      if (meets && groups.every(isThere)) best = to - from + 1;
    }
  }
  return best === Number.POSITIVE_INFINITY ? 0 : Math.min(1, NEAR / best);
}

function isSame(one: Marked['words'][number], word: Told): boolean {
  return word.person ? word.keys.some((key) => one.keys.includes(key)) : word.stems.includes(one.stem);
}

function weightOf(group: readonly Told[]): number {
  return group.reduce((sum, { weight }) => sum + weight, 0);
}
