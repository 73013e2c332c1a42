import { expect, it } from 'vitest';
import { articlesInWords, timesInWords } from '../../../src/answer/grammar/times.ts';

it.each([
  [1, 'مرة واحدة'],
  [2, 'مرتان'],
  [3, 'ثلاث مرات'],
  [8, 'ثماني مرات'],
  [10, 'عشر مرات'],
  [11, '11 مرة'],
  [100, '100 مرة'],
  [103, '103 مرات'],
])('%i is «%s»', (times, words) => {
  expect(timesInWords(times)).toBe(words);
});

it.each([
  [1, 'خبر واحد'],
  [2, 'خبرين'],
  [3, '3 أخبار'],
  [10, '10 أخبار'],
  [11, '11 خبرًا'],
  [99, '99 خبرًا'],
  [100, '100 خبر'],
  [102, '102 خبر'],
  [105, '105 أخبار'],
  [112, '112 خبرًا'],
])('on %i articles is «%s»', (count, words) => {
  expect(articlesInWords(count)).toBe(words);
});
