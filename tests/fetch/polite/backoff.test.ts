import { describe, expect, it } from 'vitest';
import { backoff, retryIn, revisitIn } from '../../../src/fetch/polite/backoff.ts';

describe('waiting', () => {
  it('doubles up to a minute, half of it by chance', () => {
    expect([1, 2, 3, 10].map((failures) => backoff(failures, () => 1))).toEqual([
      1_000, 2_000, 4_000, 60_000,
    ]);
    expect(backoff(2, () => 0)).toBe(1_000);
  });

  it('grows with the time for which nothing changed, to thirty days', () => {
    const hour = 3_600_000;
    expect([0, hour, 24 * hour].map(revisitIn)).toEqual([0, hour / 10, 2.4 * hour]);
    expect(revisitIn(10_000 * 24 * hour)).toBe(30 * 24 * hour);
    expect([1, 2, 3, 4, 20].map((n) => retryIn(n) / (24 * hour))).toEqual([0, 0, 1, 2, 30]);
  });
});
