import { setMaxListeners } from 'node:events';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Buckets, Line, LineFull, Queues } from '../../src/telegram/turns.ts';

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

  it('forget whoever may do all again, when it is time', () => {
    const buckets = new Buckets({ burst: 2, everyMs: 1000 });
    for (const key of ['أ', 'ب', 'ب']) buckets.take(key, 0);
    buckets.forget(1000);
    expect(buckets.size).toBe(1);
    buckets.forget(2000);
    expect(buckets.size).toBe(0);
    expect([buckets.take('ب', 2000), buckets.take('ب', 2000), buckets.take('ب', 2000)]).toEqual([
      true,
      true,
      false,
    ]);
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

describe('a line', () => {
  const never = new AbortController().signal;

  it('serves so many at once, the others in their order, and goes on when one fails', async () => {
    const line = new Line(2, 30_000, () => new Date(0));
    const ends: (() => void)[] = [];
    const begun: number[] = [];
    const all = [1, 2, 3, 4].map((each) =>
      line.run(async () => {
        begun.push(each);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (each === 1) throw new Error('one fails');
        return each;
      }, never),
    );
    expect(begun).toEqual([1, 2]);
    ends[0]?.();
    await expect(all[0]).rejects.toThrow('one fails');
    await expect.poll(() => begun).toEqual([1, 2, 3]);
    ends[1]?.();
    await expect.poll(() => begun).toEqual([1, 2, 3, 4]);
    ends[2]?.();
    ends[3]?.();
    expect(await Promise.all(all.slice(1))).toEqual([2, 3, 4]);
    expect(line.wait).toBe(0);
  });

  it('loses who is called away while waiting, and nobody else', async () => {
    const line = new Line(1, 30_000, () => new Date(0));
    let end = () => {};
    const first = line.run(() => new Promise<void>((resolve) => (end = resolve)), never);
    const away = new AbortController();
    const second = line.run(async () => 'second', away.signal);
    const third = line.run(async () => 'third', never);
    away.abort(new Error('called away'));
    await expect(second).rejects.toThrow('called away');
    await expect(line.run(async () => 'no', away.signal)).rejects.toThrow('called away');
    end();
    await first;
    expect(await third).toBe('third');
  });

  it('tells how long one would wait, by what those in it have taken so far', async () => {
    let now = 0;
    const line = new Line(2, 30_000, () => new Date(now));
    const ends: (() => void)[] = [];
    const work = () => new Promise<void>((resolve) => ends.push(resolve));
    const all = [line.run(work, never)];
    expect(line.wait).toBe(0);
    all.push(line.run(work, never), line.run(work, never));
    expect(line.wait).toBe(0);
    now = 10_000;
    expect(line.wait).toBe(10_000);
    while (ends.length > 0) {
      ends.shift()?.();
      await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all(all);
    expect(line.wait).toBe(0);
  });

  /** Many come at once to a line where each takes so long; when each was served, and when and how the others went. */
  async function burst(many: number, takesMs: (at: number) => number) {
    vi.useFakeTimers({ now: 0 });
    setMaxListeners(0, never);
    try {
      const line = new Line(2, 30_000, () => new Date());
      const served: { readonly at: number; readonly from: number }[] = [];
      const gone: { readonly at: number; readonly ms: number }[] = [];
      const all = Array.from({ length: many }, async (_, at) => {
        try {
          await line.run(async () => {
            served.push({ at, from: Date.now() });
            await new Promise((resolve) => setTimeout(resolve, takesMs(at)));
          }, never);
        } catch (error) {
          expect(error).toBeInstanceOf(LineFull);
          gone.push({ at, ms: Date.now() });
        }
      });
      await vi.runAllTimersAsync();
      await Promise.all(all);
      return { served, gone, left: { waiting: line.waiting, served: line.served, wait: line.wait } };
    } finally {
      vi.useRealTimers();
    }
  }

  it.each([
    ['quick ones', 100, () => 300, 100],
    ['slow ones', 100, () => 2_000, 34],
    ['very slow ones', 100, () => 25_000, 4],
    [
      'quick ones after the first, which open what is asked',
      100,
      (at: number) => (at < 2 ? 9_000 : 300),
      100,
    ],
    ['ones that become slow', 100, (at: number) => (at < 20 ? 300 : 3_000), 35],
  ])(
    'full of a hundred at once, of %s, tells the last soon and lets nobody wait too long',
    async (_, many, takes, about) => {
      const { served, gone, left } = await burst(many, takes);
      expect(served.length + gone.length).toBe(many);
      expect(served.length).toBeGreaterThanOrEqual(about * 0.8);
      expect(served.length).toBeLessThanOrEqual(about * 1.2);
      // Those who came first are served, in their order.
      expect(served.map(({ at }) => at)).toEqual(served.map((_, i) => i));
      for (const { from } of served) expect(from).toBeLessThanOrEqual(30_000);
      for (const { ms } of gone) expect(ms).toBeLessThanOrEqual(30_000);
      expect(left).toEqual({ waiting: 0, served: 0, wait: 0 });
    },
  );

  it('tells who comes to a full line at once, and takes people again when it is not', async () => {
    let now = 0;
    const line = new Line(1, 30_000, () => new Date(now));
    let end = () => {};
    const first = line.run(() => new Promise<void>((resolve) => (end = resolve)), never);
    now = 31_000;
    await expect(line.run(async () => 'no', never)).rejects.toBeInstanceOf(LineFull);
    end();
    await first;
    expect(await line.run(async () => 'served', never)).toBe('served');
  });
});
