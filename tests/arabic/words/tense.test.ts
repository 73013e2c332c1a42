import { expect, it } from 'vitest';
import { tenseAround } from '../../../src/arabic/words/tense.ts';
import { tokens } from '../../../src/arabic/words/tokens.ts';

/** The tense around the word «الأحد» of a text. */
function around(text: string): string {
  const all = tokens(text);
  const at = all.findIndex(({ raw }) => raw === 'الأحد');
  return tenseAround(all, at, at + 1);
}

it.each([
  ['سيلتقي الوفد الأحد', 'future', 'a verb before it'],
  ['وسيعقد الاجتماع الأحد', 'future', 'behind و'],
  ['من المقرر أن يعقد الأحد', 'future', 'a word of the table'],
  ['الأحد سيعقد الاجتماع', 'future', 'right behind it'],
  ['الأحد في قصر المؤتمرات سيعقد', 'future', 'four words behind it'],
  ['الأحد في قصر المؤتمرات الكبير سيعقد', 'unknown', 'five words behind it'],
  ['قال الأحد إنه سيسافر', 'said', 'the nearest before it, not what is behind'],
  ['سيسافر كما قال الأحد', 'said', 'the nearest of two'],
  ['الوفد الكبير الأحد', 'unknown', 'no verb that tells'],
  ['سيسافر الوفد. الأحد', 'unknown', 'another sentence'],
  ['سيسافر الوفد؟ الأحد', 'unknown', 'another question'],
  ['سيسافر الوفد\nالأحد', 'unknown', 'another line'],
  ['سيسافر\nالوفد الأحد', 'unknown', 'the line before'],
  ['الأحد\nسيسافر', 'unknown', 'the line behind'],
  ['الأحد. سيسافر', 'unknown', 'the sentence behind'],
  ['الأحد', 'unknown', 'nothing beside it'],
])('«%s»: %s (%s)', (text, tense) => {
  expect(around(text)).toBe(tense);
});

it('looks forty words back and no farther', () => {
  expect(around(`سيسافر ${'كلمة '.repeat(39)}الأحد`)).toBe('future');
  expect(around(`سيسافر ${'كلمة '.repeat(40)}الأحد`)).toBe('unknown');
});

it('is unknown outside the text', () => {
  expect(tenseAround(tokens('سيسافر'), 5, 6)).toBe('unknown');
  expect(tenseAround([], 0, 0)).toBe('unknown');
});
