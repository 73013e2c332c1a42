import { describe, expect, it } from 'vitest';
import {
  heads,
  holdsFurniture,
  isFurniture,
  keyWords,
  phraseAt,
  without,
} from '../../../src/news/lines/furniture.ts';

it('compares lines by folded words, without figures and marks', () => {
  expect(keyWords('نُشر في: 27 أيلول (2020)')).toEqual(['نشر', 'في', 'ايلول']);
  expect(keyWords('27/9 — !')).toEqual([]);
  expect(keyWords('')).toEqual([]);
});

it('finds the longest phrase of a kind that words begin with', () => {
  const words = keyWords('أمس نُشر في الزهراء');
  expect([0, 1, 2, 9].map((at) => phraseAt('published', words, at))).toEqual([0, 2, 0, 0]);
  expect(phraseAt('published', keyWords('نُشر'))).toBe(1);
  expect(holdsFurniture('published', words)).toBe(true);
  expect(holdsFurniture('updated', words)).toBe(false);
  expect(without(['published'], words)).toEqual(['امس', 'الزهراء']);
  expect(without(['published', 'updated'], keyWords('نشر في آخر تحديث'))).toEqual([]);
});

describe('what sites print around articles', () => {
  it.each([
    ['الرئيسية', 'a button'],
    ['أخبار | رياضة | ثقافة', 'a menu'],
    ['https://naba.example/a 1/3', 'an address'],
    ['|', 'nothing'],
    ['', 'nothing'],
  ])('«%s» is %s', (line) => {
    expect(isFurniture(line, keyWords(line))).toBe(true);
  });

  it.each([
    ['الوزير يستقبل السفير', 'a headline'],
    ['أخبار اليوم في المدينة الكبيرة | رياضة | ثقافة', 'a part of more than three words'],
    [Array(15).fill('مشاركة').join(' '), 'more than fourteen words'],
  ])('«%s» is not: %s', (line) => {
    expect(isFurniture(line, keyWords(line))).toBe(false);
  });
});

it.each([
  ['related', 'اقرأ أيضا', true],
  ['related', 'اقرأ أيضا: الوزير يستقبل السفير', true],
  ['related', 'اقرأ أيضا الوزير يستقبل السفير', true],
  ['related', `اقرأ أيضا ${'كلمة '.repeat(24)}`, false],
  ['related', 'الوزير اقرأ أيضا', false],
  ['end', 'التعليقات', true],
  ['end', 'التعليقات: كثيرة', true],
  ['end', 'التعليقات كثيرة على القرار', false],
  ['end', 'كتاب', false],
] as const)('heads %s, «%s»: %s', (kind, line, is) => {
  expect(heads(kind, line, keyWords(line))).toBe(is);
});
