import cliProgress from 'cli-progress';
import type { Io } from './io.ts';
import { tell } from './io.ts';

/** A plain line is written at most this often. */
const EVERY_MS = 5000;

/** Shows how far work has come: `done` of `total`, in whatever they count, and a few words. */
export interface Progress {
  update(done: number, total: number, words: string): void;
  stop(): void;
}

/** A bar with rate and time left on a terminal; else a plain line now and then. */
export function progress(io: Io, title: string): Progress {
  return io.stderr.isTTY ? bar(io, title) : lines(io, title);
}

function bar(io: Io, title: string): Progress {
  const shown = new cliProgress.SingleBar(
    {
      format: `${title} {bar} {percentage}% | {words} | {eta_formatted} left`,
      stream: io.stderr as NodeJS.WriteStream,
      hideCursor: true,
      clearOnComplete: false,
      barsize: 24,
      etaBuffer: 40,
    },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    update: (done, total, words) => {
      if (!started) shown.start(total, 0, { words });
      started = true;
      shown.setTotal(Math.max(total, done));
      shown.update(done, { words });
    },
    stop: () => {
      if (started) shown.stop();
    },
  };
}

function lines(io: Io, title: string): Progress {
  const began = io.now().getTime();
  let last = began;
  return {
    update: (done, total, words) => {
      const now = io.now().getTime();
      if (now - last < EVERY_MS) return;
      last = now;
      const left = done > 0 ? Math.round((((now - began) / done) * (total - done)) / 1000) : null;
      tell(
        io,
        `${title}: ${words}, ${total > 0 ? Math.floor((100 * done) / total) : 0}%${left === null ? '' : `, ${left} s left`}`,
      );
    },
    stop: () => undefined,
  };
}
