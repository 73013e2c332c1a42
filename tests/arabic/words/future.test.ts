import { expect, test } from 'vitest';
import { isFutureVerb } from '../../../src/arabic/words/future.ts';

test.each([
  'سيلتقي',
  'وستزور',
  'فسيعقدون',
  'سيلتقون',
  'ستستقبلها',
  'سيتولاها',
  'سيزورانه',
  'سنقدمه',
  'سأعود',
  'سآخذ',
  'سا\u0654لتقي',
  'سَيَصِلُ',
  'سـيصل',
  'سنؤكد',
])('%s is to come', (word) => {
  expect(isFutureVerb(word)).toBe(true);
});

test.each([
  'سامر',
  'سالي',
  'ساحل',
  'ساهم',
  'ساعدها',
  'سائق',
  'سأل',
  'سألته',
  'سيدي',
  'سيلين',
  'سيمون',
  'سينمائيون',
  'ستيفاني',
  'ستون',
  'سناء',
  'سنوات',
  'س',
  'سي',
  'يلتقي',
  'مسيلتقي',
  '',
  '\u0640\u0640',
  '😀',
  'سي'.repeat(100_000),
])('%s is not', (word) => {
  expect(isFutureVerb(word)).toBe(false);
});
