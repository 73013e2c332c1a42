import type { ApiSignal } from './intake.ts';

/** Until so much time is over, in ms, the signal is aborted, or `writes` dispatches "written". */
export function pause(ms: number, signal: AbortSignal | ApiSignal, writes?: EventTarget): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      writes?.removeEventListener('written', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    writes?.addEventListener('written', end);
    if (signal.aborted) end();
  });
}
