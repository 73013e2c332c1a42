import { expect, it } from 'vitest';
import { fold } from '../../../src/arabic/letters/fold.ts';
import { isVerb, opensClause } from '../../../src/meetings/words/verbs.ts';

it.each([
  ['التقى', 'of meeting'],
  ['يلتقون', 'of meeting, by many'],
  ['سيلتقي', 'of meeting, to come'],
  ['قال', 'of saying'],
  ['توجه', 'of going'],
  ['ناقشوا', 'of a family, with its ending'],
])('«%s» is a verb %s', (word) => {
  expect(isVerb(fold(word))).toBe(true);
});

it.each(['كتاب', 'وزير', 'مباحثات', ''])('«%s» is none', (word) => {
  expect(isVerb(fold(word))).toBe(false);
});

it.each([
  ['والتقى', true],
  ['فقال', true],
  ['وناقشت', true],
  ['التقى', false],
  ['وزير', false],
  ['وكتاب', false],
])('«%s» joins a clause: %s', (word, opens) => {
  expect(opensClause(fold(word))).toBe(opens);
});
