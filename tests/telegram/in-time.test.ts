import { expect, it } from 'vitest';
import { inTime, TooSlow } from '../../src/telegram/in-time.ts';
import type { Turn } from '../../src/telegram/turn.ts';

const turn = (): Turn => ({}) as Turn;

it('gives what is made in time, or its error', async () => {
  expect(await inTime(turn(), 10_000, async () => 7)).toBe(7);
  const broken = new Error('broken');
  await expect(inTime(turn(), 10_000, () => Promise.reject(broken))).rejects.toBe(broken);
});

it('waits no longer, tells the work so, and keeps it', async () => {
  const own = turn();
  let told: unknown;
  const work = (signal: AbortSignal) =>
    new Promise<string>((resolve) => {
      signal.addEventListener('abort', () => {
        told = signal.reason;
        resolve('late');
      });
    });
  await expect(inTime(own, 5, work)).rejects.toThrow(TooSlow);
  expect(told).toBeInstanceOf(TooSlow);
  expect(await own.work).toBe('late');
});
