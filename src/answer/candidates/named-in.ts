import { fold } from '../../arabic/letters/fold.ts';
import { isKnown } from '../../arabic/words/lexicon.ts';
import { stem } from '../../arabic/words/stems.ts';
import { words } from '../../arabic/words/words.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { QuestionTerm } from '../../search/question/question-terms.ts';
import { ANSWER } from '../constants.ts';

/** A text as names and offices are looked for in it: each word's stem, and its keys alone and with the next word. */
export interface KeyedText {
  readonly words: readonly {
    readonly text: string;
    readonly stem: string;
    readonly keys: readonly string[];
  }[];
}

export function marked(text: string): KeyedText {
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

/**
 * The share, 0…1, by weight, of a name or office that stands together in a text. `isNamed`: it is named in full
 * elsewhere, so that a last name that is a word besides, «الصيد», is somebody's here too.
 */
export function nameShare(
  { words: all }: KeyedText,
  group: readonly QuestionTerm[],
  isNamed = false,
): number {
  const total = weightOf(group);
  let best: QuestionTerm[] = [];
  for (let from = 0; from < all.length; from++) {
    const here = group.filter((word) =>
      all.slice(from, from + group.length + ANSWER.nameSpread).some((one) => isSame(one, word)),
    );
    if (weightOf(here) > weightOf(best)) best = here;
  }
  const [only, another] = best;
  if (only?.person && another === undefined && group.length > 1) {
    // A given name alone may be anybody's.
    if (only !== group.at(-1)) return 0;
    if (!isNamed && isKnown(fold(only.text).replace(/^ال/u, ''))) return 0;
  }
  return total === 0 ? 1 : weightOf(best) / total;
}

function isSame(one: KeyedText['words'][number], word: QuestionTerm): boolean {
  return word.person ? word.keys.some((key) => one.keys.includes(key)) : word.stems.includes(one.stem);
}

function weightOf(group: readonly QuestionTerm[]): number {
  return group.reduce((sum, { weight }) => sum + weight, 0);
}
