import { fold, foldWithMap } from '../../../src/arabic/letters/fold.ts';
import { nameKey } from '../../../src/arabic/names/name-key.ts';
import { clauses } from '../../../src/arabic/sentences/clauses.ts';
import { sentences } from '../../../src/arabic/sentences/sentences.ts';
import { stems } from '../../../src/arabic/words/stems.ts';
import { words } from '../../../src/arabic/words/words.ts';
import type { Adversary, Walk } from './exponent.ts';

const PIECES: readonly Adversary[] = [
  ['', 'ا', ''],
  ['', 'و', ''],
  ['', 'و ', ''],
  ['', 'وبال', ''],
  ['', '"', ''],
  ['', '«', ''],
  ['', '(', ''],
  ['', '(«', ''],
  ['', '(.)', ''],
  ['', '.', ''],
  ['', '. ', ''],
  ['', 'د.', ''],
  ['', '\u064B', ''],
  ['', 'ا\u0651\u0651\u0651', ''],
  ['', 'www.', ''],
  ['', '، وأضاف ', ''],
  ['', '\uD835', ''],
  ['', '\n', ''],
];

const SIZE = 200_000;

/** What reads Arabic. */
export const ARABIC: readonly Walk[] = [
  ['fold', fold, PIECES, SIZE],
  ['foldWithMap', foldWithMap, PIECES, SIZE],
  ['words', words, PIECES, SIZE],
  ['stems', stems, PIECES, SIZE],
  ['nameKey', nameKey, PIECES, SIZE],
  ['sentences', sentences, PIECES, SIZE],
  ['clauses', (text) => clauses(text, { start: 0, end: text.length }), PIECES, SIZE],
];
