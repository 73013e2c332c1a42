import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Buckets, Queues } from '../../src/telegram/turns.ts';

describe('token buckets', () => {
  it('let a burst through, then one at a time, each key for itself', () => {
    const buckets = new Buckets({ burst: 2, everyMs: 1000 });
    const taken = (key: string, ...at: number[]) => at.map((now) => buckets.take(key, now));
    expect(taken('أ', 0, 0, 0)).toEqual([true, true, false]);
    expect(taken('ب', 0)).toEqual([true]);
    expect(taken('أ', 999, 1000, 1001, 2000)).toEqual([false, true, false, true]);
    expect(taken('أ', 60_000, 60_000, 60_000)).toEqual([true, true, false]);
  });

  it('never let more through than the rate, whenever it is asked', () => {
    const gaps = fc.array(fc.nat(3000), { maxLength: 200 });
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 5 }), (waits, burst) => {
        const buckets = new Buckets({ burst, everyMs: 1000 });
        let now = 0;
        let taken = 0;
        for (const wait of waits) {
          now += wait;
          if (buckets.take('أ', now)) taken += 1;
        }
        expect(taken).toBeLessThanOrEqual(burst + now / 1000);
      }),
    );
  });

  it('do not mind a clock that is set back', () => {
    const buckets = new Buckets({ burst: 1, everyMs: 1000 });
    expect([buckets.take('أ', 5000), buckets.take('أ', 0), buckets.take('أ', 1000)]).toEqual([
      true,
      false,
      true,
    ]);
  });
});

describe('queues', () => {
  it('have so many places, and give back what is left', () => {
    const queues = new Queues(2);
    expect([queues.enter('أ'), queues.enter('أ'), queues.enter('أ'), queues.enter('ب')]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    queues.leave('أ');
    expect([queues.enter('أ'), queues.enter('أ')]).toEqual([true, false]);
  });
});
