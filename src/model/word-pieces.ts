import { bareWithMap } from '../arabic/bare.ts';
import type { Span } from '../arabic/span.ts';
import type { Network } from './network.ts';

/** A word with the ids of its pieces; its span is that of the text as it was given. */
export interface PieceWord extends Span {
  readonly pieces: readonly number[];
}

/** Cuts a text into the words that the word networks were trained on. */
export type WordPieces = (text: string) => PieceWord[];

/** Words: letters and digits with marks between, or one mark of punctuation. */
const WORD = /[\p{L}\p{N}]+(?:[\u064B-\u0652\u0640][\p{L}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;
/** A word longer than a row is read by its beginning: no name is that long. */
const LONGEST = 300;
/** Words whose pieces are remembered, and how long a word may be for that. */
const REMEMBERED = { words: 100_000, length: 40 };

/**
 * Words as `network` reads them, each encoded alone, clitics on it. Vowel signs, tatweel and invisible characters are
 * hidden from it; spans are those of the text with them. Pieces of common words are remembered.
 */
export function wordPieces(network: Network): WordPieces {
  const known = new Map<string, readonly number[]>();
  const piecesOf = (word: string): readonly number[] => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const pieces = network.encode(word.slice(0, LONGEST), false).slice(0, LONGEST);
    if (known.size > REMEMBERED.words) known.clear();
    if (word.length < REMEMBERED.length) known.set(word, pieces);
    return pieces;
  };
  return (text) => {
    const { text: seen, original } = bareWithMap(text);
    const words: PieceWord[] = [];
    for (const match of seen.matchAll(WORD)) {
      const pieces = piecesOf(match[0]);
      if (pieces.length === 0) continue;
      words.push({ ...original({ start: match.index, end: match.index + match[0].length }), pieces });
    }
    return words;
  };
}
