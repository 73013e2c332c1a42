import { getEventListeners } from 'node:events';
import { expect, it } from 'vitest';
import { pause } from '../../src/telegram/pause.ts';

const LONG = 86_400_000;

it('ends when its time is over, and leaves nobody listening', async () => {
  const { signal } = new AbortController();
  const waiting = pause(1, signal);
  expect(getEventListeners(signal, 'abort')).toHaveLength(1);
  await waiting;
  expect(getEventListeners(signal, 'abort')).toHaveLength(0);
});

it('ends at once when nobody waits any more, or did not at first', async () => {
  const end = new AbortController();
  const waiting = pause(LONG, end.signal);
  end.abort();
  expect(await waiting).toBeUndefined();
  expect(getEventListeners(end.signal, 'abort')).toHaveLength(0);
  expect(await pause(LONG, AbortSignal.abort())).toBeUndefined();
});
