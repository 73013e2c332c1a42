import { expect, it } from 'vitest';
import { FETCH } from '../../../src/fetch/constants.ts';
import { retryAfter } from '../../../src/fetch/web/retry-after.ts';

const NOW = new Date('2026-03-01T12:00:00Z');

it.each([
  ['30', 30_000],
  [' 0 ', 0],
  ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['999999999', FETCH.longestRetryAfterMs],
  ['9999999999999', null],
  ['soon', null],
  ['', null],
  [undefined, null],
])('«%s» is %s ms', (written, ms) => {
  expect(retryAfter(written === undefined ? {} : { 'retry-after': written }, NOW)).toBe(ms);
});
