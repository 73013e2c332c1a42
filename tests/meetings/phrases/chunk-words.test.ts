import { expect, it } from 'vitest';
import { tokens } from '../../../src/arabic/words/tokens.ts';
import {
  insideOffice,
  isCape,
  isSeat,
  isVerbHere,
  verbOf,
} from '../../../src/meetings/phrases/chunk-words.ts';
import { sentenceOf } from '../../support/tagged.ts';

it.each([
  ['التقى', 'التقى'],
  ['وجمعه', 'جمع with a pronoun'],
  ['سيلتقي', 'to come'],
])('«%s» is a verb of meeting: %s', (word) => {
  expect(tokens(word).map(verbOf)[0]).toBeDefined();
});

it.each([
  ['جمعة', 'the weekday, not «جمعه»'],
  ['ودعا', '«دعا» behind «و»'],
  ['كتاب', 'a noun'],
])('«%s» is none: %s', (word) => {
  expect(tokens(word).map(verbOf)[0]).toBeUndefined();
});

it.each([
  ['رئاسة الوزراء', 0, true],
  ['برئاسة الجمهورية', 0, true],
  ['قصر الرئاسة', 1, true],
  ['للرئاسة', 0, true],
  ['رئاسة الجلسة', 0, false],
  ['برئاسته', 0, false],
  ['الوزراء', 0, false],
])('the word %2$s of «%1$s» is a seat', (text, at, seat) => {
  expect(isSeat(sentenceOf(text), at)).toBe(seat);
});

it.each([
  ['معبر رأس جدير', 1, true],
  ['رأس الوفد', 0, false],
  ['وفد رأس الشركة', 1, false],
  ['معبر جدير', 1, false],
])('«%s» at %i is a cape: %s', (text, at, cape) => {
  expect(isCape(sentenceOf(text), at)).toBe(cape);
  if (cape) expect(isVerbHere(sentenceOf(text), at)).toBe(false);
});

it('takes a form that verb and noun share for a noun behind a preposition', () => {
  expect(isVerbHere(sentenceOf('لقاء جمع الوزيرين'), 1)).toBe(true);
  expect(isVerbHere(sentenceOf('في جمع المال'), 1)).toBe(false);
});

it('knows the tokens that the tagger joins to an office', () => {
  const s = sentenceOf('(رئيس لقاء) العمل');
  expect([0, 1, 2].map((at) => insideOffice(s, at))).toEqual([false, true, false]);
});
