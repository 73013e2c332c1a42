import { expect, it } from 'vitest';
import { timesInWords } from '../../src/answer/times.ts';

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
