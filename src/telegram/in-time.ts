import type { Turn } from './turn.ts';

/** An answer took longer than anybody waits. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** What `work` resolves to. @throws TooSlow when it takes too long; the signal tells it so, and `turn` keeps it. */
export async function inTime<T>(
  turn: Turn,
  ms: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const lateness = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const slow = new TooSlow(`no answer within ${ms} ms`);
      // Before the work hears of it, and ends with what it has.
      reject(slow);
      late.abort(slow);
    }, ms);
  });
  const working = work(late.signal);
  turn.work = working;
  try {
    return await Promise.race([working, lateness]);
  } finally {
    clearTimeout(timer);
  }
}
