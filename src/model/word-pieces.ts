import { ARABIC } from '../arabic/constants.ts';
import { bareWithMap } from '../arabic/letters/bare.ts';
import { remembered } from '../arabic/letters/remembered.ts';
import type { Span } from '../arabic/letters/span.ts';
import { MODEL } from './constants.ts';
import type { Network } from './network.ts';

/** A word with the ids of its pieces; its span is that of the text as it was given. */
export interface PieceWord extends Span {
  readonly pieces: readonly number[];
}

/** Cuts a text into the words that the word networks were trained on. */
export type WordPieces = (text: string) => PieceWord[];

/** Words: letters and digits with marks between, or one mark of punctuation. */
const WORD = /[\p{L}\p{N}]+(?:[\u064B-\u0652\u0640][\p{L}\p{N}]*)*|[^\s\p{L}\p{N}]/gu;

/**
 * Words as `network` reads them, each encoded alone, clitics on it. Vowel signs, tatweel and invisible characters are
 * hidden from it; spans are those of the text with them. Pieces of common words are remembered.
 */
export function wordPieces(network: Network): WordPieces {
  const piecesOf = remembered(ARABIC.wordsRemembered, (word): readonly number[] =>
    network.encode(word, false).slice(0, MODEL.word),
  );
  return (text) => {
    const { text: seen, original } = bareWithMap(text);
    const words: PieceWord[] = [];
    for (const match of seen.matchAll(WORD)) {
      const pieces = piecesOf(match[0].slice(0, MODEL.word));
      if (pieces.length === 0) continue;
      words.push({ ...original({ start: match.index, end: match.index + match[0].length }), pieces });
    }
    return words;
  };
}
