import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Article } from '../article/article.ts';
import { NEWS } from '../constants.ts';
import type { OperatorSays } from '../drafts/draft.ts';
import type { ArticleFile, LeftOut } from '../files/files.ts';
import type { Listing } from '../lists/listing.ts';
import { ReaderError } from '../records/reader-error.ts';
import type { Recorded } from '../records/records.ts';
import type { FetchedPage } from './fetched.ts';

/** What reading one file, or the lines of one batch, may take. */
export interface ReadingLimits {
  /** Of computing; of waiting for it `NEWS.longestWait` times as much. */
  readonly ms: number;
  /** Of heap. */
  readonly megabytes: number;
}

/**
 * What the worker is asked: a file that is read whole; lines of JSON Lines, one behind the other in `bytes`; a page or a
 * list as a site gave it.
 */
export type Job = { readonly now: Date } & (
  | { readonly file: ArticleFile; readonly over: OperatorSays }
  | {
      readonly bytes: Uint8Array;
      readonly ends: readonly number[];
      readonly over: OperatorSays;
      readonly isExport: boolean;
    }
  | { readonly page: FetchedPage }
  | { readonly list: Uint8Array; readonly address: string }
);

/** Why the reading was stopped. */
interface Stopped {
  readonly why: string;
}

/**
 * Reads outside text in a worker thread, so that whatever a file does to its reader costs that file alone, and the
 * thread that asks stays free. One thing at a time; a worker that was stopped is replaced at the next.
 */
export class ReaderThread {
  readonly #limits: ReadingLimits;
  #running: Running | null = null;
  #closed = false;

  constructor(limits: ReadingLimits = NEWS.readingLimits) {
    this.#limits = limits;
  }

  /**
   * The articles of a file that is read whole, and what in it is none; or why its reading was stopped.
   * @throws ReaderError
   */
  file(file: ArticleFile, over: OperatorSays, now: Date): Promise<readonly (Article | LeftOut)[] | Stopped> {
    return this.#asked<Article | LeftOut>({ file, over, now }, []);
  }

  /**
   * What each line of JSON Lines is, in order; or why their reading was stopped. Lines of an export (`isExport`) are
   * what `exportLines` makes.
   * @throws ReaderError
   */
  lines(
    lines: readonly Uint8Array[],
    over: OperatorSays,
    now: Date,
    isExport = false,
  ): Promise<readonly Recorded[] | Stopped> {
    let size = 0;
    const ends = lines.map((line) => {
      size += line.length;
      return size;
    });
    const bytes = new Uint8Array(size);
    for (const [i, line] of lines.entries()) bytes.set(line, ends[i - 1] ?? 0);
    return this.#asked<Recorded>({ bytes, ends, over, now, isExport }, [bytes.buffer]);
  }

  /**
   * The articles of a page as a site gave it, and what in it is none; or why its reading was stopped.
   * @throws ReaderError
   */
  page(page: FetchedPage, now: Date): Promise<readonly (Article | LeftOut)[] | Stopped> {
    return this.#asked<Article | LeftOut>({ page, now }, []);
  }

  /**
   * What is in a list that was found at `address`.
   * @throws ReaderError
   */
  async list(list: Uint8Array, address: string, now: Date): Promise<Listing> {
    const made = await this.#asked<Listing>({ list, address, now }, []);
    return 'why' in made ? made : (made[0] as Listing);
  }

  /** Stops whatever is read, at once. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running?.worker.terminate();
  }

  async #asked<T>(job: Job, transfer: ArrayBuffer[]): Promise<readonly T[] | Stopped> {
    if (this.#closed) return { why: 'stopped' };
    const { ms } = this.#limits;
    this.#running ??= started(this.#limits);
    const { worker, ready } = this.#running;
    try {
      await ready;
    } catch (error) {
      throw new ReaderError(`the worker that reads could not be started: ${(error as Error).message}`);
    }
    if (this.#closed) return { why: 'stopped' };
    const result = await new Promise<readonly T[] | Stopped>((resolve) => {
      const late = lateness(ms);
      // What the worker answered while this thread was busy is taken before it is called late.
      const timer = setInterval(() => {
        if (late()) setImmediate(() => end({ why: tooLong(ms) }));
      }, ms / 40);
      const onMessage = (made: readonly T[]) => end(made);
      const onError = (error: Error) => end({ why: this.#whyOf(error) });
      const onExit = () => end({ why: 'stopped' });
      const end = (made: readonly T[] | Stopped) => {
        clearInterval(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(made);
      };
      worker.once('message', onMessage).once('error', onError).once('exit', onExit);
      worker.postMessage(job, transfer);
    });
    if ('why' in result) {
      this.#running = null;
      worker.unref();
      void worker.terminate();
    }
    return result;
  }

  #whyOf(error: Error): string {
    return (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      ? `takes more than ${this.#limits.megabytes} MB of memory to read`
      : `could not be read: ${error.message}`;
  }
}

/** Whether the time is over that begins now. The thread that asks waits meanwhile: what computes is the worker. */
function lateness(ms: number): () => boolean {
  const computing = process.cpuUsage();
  const began = performance.now();
  return () => {
    const { user, system } = process.cpuUsage(computing);
    return user + system > 1000 * ms || performance.now() - began > NEWS.longestWait * ms;
  };
}

function tooLong(ms: number): string {
  return `takes longer than ${ms / 1000} s to read`;
}

/** A worker, and when it is ready to read. */
interface Running {
  readonly worker: Worker;
  readonly ready: Promise<unknown>;
}

function started({ megabytes }: ReadingLimits): Running {
  const isSource = import.meta.url.endsWith('.ts');
  const entry = new URL(isSource ? './reading-worker-source.mjs' : './reading-worker.js', import.meta.url);
  const worker = new Worker(entry, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // Without a listener an error between two questions would end the process.
  worker.on('error', () => {});
  return { worker, ready: Promise.race([once(worker, 'message'), once(worker, 'exit')]) };
}
