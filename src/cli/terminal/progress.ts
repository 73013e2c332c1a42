import cliProgress from 'cli-progress';
import { CLI } from '../constants.ts';
import { type Io, tell } from './io.ts';

/** Shows how far work has come. */
export interface Progress {
  /**
   * `done` of `total`, null when nobody knows how much there is, and a few words; `isPaced` when the time left may be
   * told by what is done so far.
   */
  update(done: number, total: number | null, words: string, isPaced?: boolean): void;
  stop(): void;
}

/** A bar with the time left on a terminal; else a plain line now and then. */
export function progress(io: Io, title: string): Progress {
  return io.stderr.isTTY ? bar(io, title) : lines(io, title);
}

function bar(io: Io, title: string): Progress {
  const shown = new cliProgress.SingleBar(
    {
      format: `${title} {bar} {percentage}% | {words}`,
      stream: io.stderr as NodeJS.WriteStream,
      hideCursor: true,
      barsize: 24,
    },
    cliProgress.Presets.shades_classic,
  );
  const left = estimate(io);
  let started = false;
  return {
    update: (done, total, words, isPaced = true) => {
      const time = left(done, total, isPaced);
      const fields = { words: time === null ? words : `${words} | ${time}` };
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
    update: (done, total, words, isPaced = true) => {
      const now = io.now().getTime();
      const time = left(done, total, isPaced);
      if (now - last < CLI.plainLineMs) return;
      last = now;
      const share = total === null || total === 0 ? '' : `${Math.floor((100 * done) / total)} %, `;
      tell(io, `${title}: ${share}${words}${time === null ? '' : `, ${time}`}`);
    },
    stop: () => undefined,
  };
}

/** The time left in words, at the pace of late; null where nothing tells it yet. */
function estimate(io: Io): (done: number, total: number | null, isPaced: boolean) => string | null {
  const seen = [{ at: io.now().getTime(), done: 0 }];
  return (done, total, isPaced) => {
    const at = io.now().getTime();
    if (!isPaced) return null;
    while (seen.length > 1 && at - (seen[1]?.at ?? at) >= CLI.paceMs) seen.shift();
    const from = seen[0] ?? { at, done: 0 };
    if (at - (seen.at(-1)?.at ?? 0) >= CLI.paceTakenMs) seen.push({ at, done });
    if (total === null || done <= from.done) return null;
    const seconds = Math.round((((at - from.at) / (done - from.done)) * Math.max(0, total - done)) / 1000);
    return seconds < 60 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
  };
}
