import { expect, it } from 'vitest';
import { isOfAnother } from '../../../src/answer/candidates/whose-deed.ts';
import { articleOf, asked } from '../asking.ts';

const QUESTION = 'هل أصيب المحافظ في الحادث؟';

it.each([
  ['وأصيب سائقه بجروح.', true],
  ['أصيبت نائبتها في الحادث.', true],
  ['أصيب المحافظ بجروح.', false],
  ['أصيب المحافظ وأصيب سائقه.', false],
  ['نجا المحافظ من الحادث.', false],
  ['وكانت إصابة مرافقه بالغة.', true],
  ['أصيب عنه كثيرون.', false],
  ['', false],
])('«%s» tells of another: %s', (text, ofAnother) => {
  expect(isOfAnother(asked(QUESTION), articleOf(text), { start: 0, end: text.length })).toBe(ofAnother);
});

it('sees only the sentence, and takes whom the question names for who is asked about', () => {
  const text = 'أصيب سائقه. وعاد المحافظ.';
  expect(isOfAnother(asked(QUESTION), articleOf(text), { start: 12, end: text.length })).toBe(false);
  expect(isOfAnother(asked('هل أصيب سائقه؟'), articleOf(text), { start: 0, end: 11 })).toBe(false);
  expect(isOfAnother(asked('هل؟'), articleOf(text), { start: 0, end: 11 })).toBe(false);
});
