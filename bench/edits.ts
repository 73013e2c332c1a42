import { sentences } from '../src/arabic/sentences/sentences.ts';
import { words } from '../src/arabic/words/words.ts';

/** A way in which a paper edits a wire story, done to a share of it; `other` lends what is put in. */
export type Edit = (text: string, other: string, share: number) => string;

/** The edits, each drawing on `next`, which gives numbers from 0 to 1. */
export function edits(next: () => number): Record<string, Edit> {
  const drop: Edit = (text, _, share) =>
    cut(text)
      .filter(() => next() >= share)
      .join('\n');
  const add: Edit = (text, other, share) => {
    const lent = cut(other);
    const own = cut(text);
    const lines = own.flatMap((one) =>
      next() < share ? [one, lent[Math.floor(next() * lent.length)] ?? ''] : one,
    );
    return lines.join('\n');
  };
  const reword: Edit = (text, other, share) => {
    const lent = words(other);
    let reworded = '';
    let at = 0;
    for (const { start, end } of words(text)) {
      const word = next() < share ? lent[Math.floor(next() * lent.length)]?.text : text.slice(start, end);
      reworded += text.slice(at, start) + word;
      at = end;
    }
    return reworded + text.slice(at);
  };
  const all: Edit = (text, other, share) =>
    reword(add(drop(text, other, share), other, share), other, share / 3);
  return {
    'sentences dropped': drop,
    'sentences added': add,
    'words reworded': reword,
    'both, and a third as many words reworded': all,
  };
}

function cut(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end));
}
