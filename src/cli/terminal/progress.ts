import cliProgress from 'cli-progress';
import { type Io, tell } from './io.ts';

/** A plain line is written at most this often. */
const EVERY_MS = 5000;

/** Shows how far work has come: `done` of `total`, null when nobody knows how much there is, and a few words. */
export interface Progress {
  update(done: number, total: number | null, words: string): void;
  stop(): void;
}

/** A bar with the time left on a terminal; else a plain line now and then. */
export function progress(io: Io, title: string): Progress {
  return io.stderr.isTTY ? bar(io, title) : lines(io, title);
}

function bar(io: Io, title: string): Progress {
  const shown = new cliProgress.SingleBar(
    {
      format: `${title} {bar} {percentage}% | {words} | {left}`,
      stream: io.stderr as NodeJS.WriteStream,
      hideCursor: true,
      barsize: 24,
    },
    cliProgress.Presets.shades_classic,
  );
  const left = estimate(io);
  let started = false;
  return {
    update: (done, total, words) => {
      const fields = { words, left: left(done, total) };
      if (!started) shown.start(total ?? done, done, fields);
      started = true;
      shown.setTotal(Math.max(1, total ?? done));
      shown.update(done, fields);
    },
    stop: () => {
      if (started) shown.stop();
      started = false;
    },
  };
}

function lines(io: Io, title: string): Progress {
  const left = estimate(io);
  let last = io.now().getTime();
  return {
    update: (done, total, words) => {
      const now = io.now().getTime();
      if (now - last < EVERY_MS) return;
      last = now;
      const share = total === null || total === 0 ? '' : `${Math.floor((100 * done) / total)} %, `;
      tell(io, `${title}: ${share}${words}, ${left(done, total)}`);
    },
    stop: () => undefined,
  };
}

/** The time left in words, at the pace since the beginning. */
function estimate(io: Io): (done: number, total: number | null) => string {
  const began = io.now().getTime();
  return (done, total) => {
    if (total === null || done === 0) return 'time left unknown';
    const seconds = Math.round((((io.now().getTime() - began) / done) * Math.max(0, total - done)) / 1000);
    return seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
  };
}
