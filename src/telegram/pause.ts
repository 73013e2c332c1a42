import type { ApiSignal } from './intake.ts';

/** Until so much time is over, in ms, or the signal is aborted. */
export function pause(ms: number, signal: AbortSignal | ApiSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
