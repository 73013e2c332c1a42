// Long because one class holds the life of the process and all that it is asked: what is in hand when it ends is asked
// of the next.
import type { ChildProcess } from 'node:child_process';
import type {
  AnsweringOptions,
  AnsweringReply,
  AnsweringRequest,
  AnsweringResult,
} from './answering-messages.ts';
import { asError } from './answering-messages.ts';
import type { AppConfig } from './app.ts';
import type { Day } from './arabic/calendar/mention.ts';
import type { KeptPublisher } from './archive/kept/kept-articles.ts';
import type { Before, Reply } from './conversation/reply.ts';
import type { Wanted, WantedResults } from './reading.ts';
import type { ExplainedAnswer } from './rewording/reword.ts';
import type { Hit } from './search/passages/hit.ts';
import type { ArchiveFigures } from './telegram/admin/figures.ts';
import { startProcess } from './thread.ts';

/** The process in which answers were made has ended before it gave this one. */
export class AnsweringEnded extends Error {
  override readonly name = 'AnsweringEnded';
}

interface Waiting {
  readonly asked: Extract<AnsweringRequest, { call: number }> & {
    does: Exclude<AnsweringRequest['does'], 'stop'>;
  };
  readonly signal: AbortSignal | undefined;
  /** The process that was asked last. */
  process: Process;
  /** Whether a process has ended that was asked it. */
  isRepeated: boolean;
  resolve(made: AnsweringResult): void;
  reject(error: unknown): void;
}

/** A process that answers. */
interface Process {
  readonly child: ChildProcess;
  /** Resolves when it is ready to answer; rejects when it has ended before. */
  readonly opened: Promise<void>;
  isReady: boolean;
  readonly gone: Promise<void>;
}

/**
 * Starts the process that answers from the archive of `config`. It is told nothing else: of secrets, only the key of the
 * language model that it asks.
 */
export function answeringProcess(given: AppConfig, options: AnsweringOptions = {}): ChildProcess {
  const { TELEGRAM_BOT_TOKEN: _, WEBHOOK_SECRET: __, LLM_KEY: ___, ...env } = process.env;
  const child = startProcess('./answering-process', import.meta.url, {
    env,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const config = {
    ISNAD_ARCHIVE: given.ISNAD_ARCHIVE,
    ISNAD_FILES: given.ISNAD_FILES,
    EMBEDDING_MODEL: given.EMBEDDING_MODEL,
    ALLOW_MODEL_DOWNLOADS: given.ALLOW_MODEL_DOWNLOADS,
    LLM_URL: given.LLM_URL,
    LLM_MODEL: given.LLM_MODEL,
    LLM_KEY: given.LLM_KEY,
  };
  child.send({ does: 'open', config, options } satisfies AnsweringRequest);
  return child;
}

/**
 * Answers made in a process of their own, so that whoever asks blocks nobody, and what ends that process (too little
 * memory, native code) ends nothing else. One that ends unasked is told of, and another is started that is asked once
 * more what was in hand; where the archive cannot be opened any more, {@link ended} says so.
 */
export class AnsweringProcess {
  readonly #start: () => ChildProcess;
  readonly #onDeath: (error: Error) => void;
  readonly #waiting = new Map<number, Waiting>();
  readonly #ended = new AbortController();
  readonly #running = new Set<Process>();
  #current: Process;
  #reloading: Promise<void> | null = null;
  #isClosing = false;
  #calls = 0;

  private constructor(start: () => ChildProcess, onDeath: (error: Error) => void) {
    this.#start = start;
    this.#onDeath = onDeath;
    this.#current = this.#started();
  }

  /**
   * Resolves when the process that `start` starts is ready to answer. `onDeath` is told of each one that ends unasked.
   * @throws ArchiveError, ModelError
   */
  static async open(start: () => ChildProcess, onDeath: (error: Error) => void): Promise<AnsweringProcess> {
    const answering = new AnsweringProcess(start, onDeath);
    try {
      await answering.articles();
    } catch (error) {
      await answering.close();
      throw error;
    }
    return answering;
  }

  /** Aborted, with the reason, when no other process can be started any more. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  /**
   * The answer to what is asked on a day after `before`, which it may carry on from.
   * @throws the reason of `signal` when it is aborted, once the work has ended; AnsweringEnded when two processes did
   */
  async reply(question: string, asOf: Day, before: Before | null, signal?: AbortSignal): Promise<Reply> {
    return (await this.#do({ does: 'reply', call: this.#call(), question, asOf, before }, signal)) as Reply;
  }

  /** Why a question is answered as it is; see `reply` for what is thrown. */
  async explain(question: string, asOf: Day, signal?: AbortSignal): Promise<ExplainedAnswer> {
    return (await this.#do(
      { does: 'explain', call: this.#call(), question, asOf },
      signal,
    )) as ExplainedAnswer;
  }

  /** The hits of a question, so many at most; see `reply` for what is thrown. */
  async search(question: string, limit: number, asOf: Day, signal?: AbortSignal): Promise<Hit[]> {
    return (await this.#do({ does: 'search', call: this.#call(), question, limit, asOf }, signal)) as Hit[];
  }

  /** Whose articles there are; see `reply` for what is thrown. */
  async publishers(signal?: AbortSignal): Promise<KeptPublisher[]> {
    return (await this.#do({ does: 'publishers', call: this.#call() }, signal)) as KeptPublisher[];
  }

  /** So many questions at most that are answered; made once by each process, where there are any. */
  async examples(limit: number, asOf: Day, signal?: AbortSignal): Promise<string[]> {
    return (await this.#do({ does: 'examples', call: this.#call(), limit, asOf }, signal)) as string[];
  }

  /** How many articles there are to ask about. */
  async articles(): Promise<number> {
    return (await this.#made({ does: 'count', call: this.#call() })) as number;
  }

  /** How much there is to ask about, and how much memory the process takes that answers. */
  async figures(): Promise<ArchiveFigures> {
    return (await this.#made({ does: 'figures', call: this.#call() })) as ArchiveFigures;
  }

  /** What is wanted of the archive, or null where there is none; see `reply` for what is thrown. */
  async read<W extends Wanted>(wanted: W, signal?: AbortSignal): Promise<WantedResults[W['what']]> {
    return (await this.#do({ does: 'read', call: this.#call(), wanted }, signal)) as WantedResults[W['what']];
  }

  /** Forgets the words of the questions that were answered. */
  forget(): void {
    this.#tell({ does: 'forget' });
  }

  /**
   * Opens the archive anew, in another process, which is asked from then on; the one before ends when it has done what
   * is in hand.
   * @throws ArchiveError, ModelError when it cannot be opened: the one before is then still asked.
   */
  async reload(): Promise<void> {
    this.#reloading ??= this.#reload().finally(() => {
      this.#reloading = null;
    });
    await this.#reloading;
  }

  /** Gives up what is in hand, and closes archive and networks. */
  async close(): Promise<void> {
    this.#isClosing = true;
    this.#tell({ does: 'close' });
    for (const process of this.#running) if (process !== this.#current) process.child.kill('SIGKILL');
    await Promise.all([...this.#running].map(({ gone }) => gone));
  }

  async #reload(): Promise<void> {
    const next = this.#started();
    await next.opened;
    const before = this.#current;
    this.#current = next;
    this.#tell({ does: 'leave' }, before);
  }

  #call(): number {
    return ++this.#calls;
  }

  async #do(asked: Waiting['asked'], signal: AbortSignal | undefined): Promise<AnsweringResult> {
    signal?.throwIfAborted();
    const stop = (): void =>
      this.#tell({ does: 'stop', call: asked.call }, this.#waiting.get(asked.call)?.process);
    signal?.addEventListener('abort', stop);
    try {
      return await this.#made(asked, signal);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  #made(asked: Waiting['asked'], signal?: AbortSignal): Promise<AnsweringResult> {
    return new Promise((resolve, reject) => {
      if (this.#ended.signal.aborted) return reject(this.#ended.signal.reason);
      const process = this.#current;
      this.#waiting.set(asked.call, { asked, signal, process, isRepeated: false, resolve, reject });
      this.#tell(asked);
    });
  }

  /** What cannot be told to a process that is ending is rejected when it has ended. */
  #tell(asked: AnsweringRequest, { child }: Process = this.#current): void {
    child.send(asked, () => {});
  }

  #started(): Process {
    const child = this.#start();
    let why: Error | undefined;
    let open = (): void => {};
    let refuse = (_: Error): void => {};
    const opened = new Promise<void>((resolve, reject) => {
      open = resolve;
      refuse = reject;
    });
    opened.catch(() => {});
    const gone = new Promise<void>((resolve) => {
      const end = (error: Error): void => {
        this.#running.delete(process);
        refuse(why ?? error);
        this.#end(process, why ?? error);
        resolve();
      };
      child.once('error', end);
      child.once('exit', (code, signal) =>
        end(new Error(`the process that answers ended with ${signal ?? code}`)),
      );
    });
    const process: Process = { child, opened, gone, isReady: false };
    this.#running.add(process);
    child.on('message', (replied: AnsweringReply) => {
      if ('ready' in replied) {
        process.isReady = true;
        open();
      } else if ('made' in replied) this.#settle(replied.call, ({ resolve }) => resolve(replied.made));
      else if (replied.call !== undefined)
        this.#settle(replied.call, ({ reject }) => reject(asError(replied.error)));
      else why = asError(replied.error);
    });
    return process;
  }

  #settle(call: number, how: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(call);
    this.#waiting.delete(call);
    if (waiting !== undefined) how(waiting);
  }

  /** What is in hand of a process that has ended is asked once more of another, where there is one. */
  #end(process: Process, error: Error): void {
    const isCurrent = process === this.#current;
    const isToGoOn = !this.#isClosing && (!isCurrent || process.isReady);
    const why = isToGoOn ? new AnsweringEnded(error.message) : error;
    if (isCurrent && isToGoOn) {
      this.#onDeath(why);
      this.#current = this.#started();
    } else if (isCurrent) this.#ended.abort(why);
    for (const [call, waiting] of this.#waiting) {
      if (waiting.process !== process) continue;
      if (isToGoOn && !waiting.isRepeated && !waiting.signal?.aborted) {
        waiting.isRepeated = true;
        waiting.process = this.#current;
        this.#tell(waiting.asked);
      } else this.#settle(call, ({ reject }) => reject(why));
    }
  }
}
