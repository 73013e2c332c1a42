import type { ChildProcess } from 'node:child_process';
import type { IngestReport } from '../../archive/ingest.ts';
import type { Config } from '../../config.ts';
import type { Takeable, Taker, Taking } from '../../telegram/admin/taker.ts';
import { startProcess } from '../../thread.ts';
import { CLI } from '../constants.ts';

/** What the process that takes in is asked, `open` first. */
export type IngestRequest =
  | { readonly does: 'open'; readonly config: Config }
  | { readonly does: 'take'; readonly what: Takeable }
  | { readonly does: 'stop' };

/** What it replies: how far it has come, then what became of it, or why nothing did. */
export type IngestReply =
  | { readonly taking: Taking }
  | { readonly report: IngestReport }
  | { readonly error: string };

/** The process that takes in has ended before it was done. */
class TakingEnded extends Error {
  override readonly name = 'TakingEnded';
}

/**
 * Takes articles in as `isnad ingest` does, in a process of its own that is started when there is something: whatever that
 * costs, the bot and its answers go on. One thing at a time.
 */
export class IngestProcess implements Taker {
  readonly #config: Config;
  #child: ChildProcess | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor({ TELEGRAM_BOT_TOKEN: _, WEBHOOK_SECRET: __, LLM_URL: ___, LLM_KEY: ____, ...config }: Config) {
    this.#config = config;
  }

  /** Once more where its process ends: it may have had too little memory. */
  async take(what: Takeable, onTaking: (taking: Taking) => void, signal: AbortSignal): Promise<IngestReport> {
    clearTimeout(this.#idle);
    try {
      return await this.#once(what, onTaking, signal);
    } catch (error) {
      if (!(error instanceof TakingEnded) || signal.aborted) throw error;
      return await this.#once(what, onTaking, signal);
    } finally {
      this.#idle = setTimeout(() => void this.close(), CLI.idleMs);
      this.#idle.unref();
    }
  }

  /** Ends the process, if there is one. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = null;
    if (child === null) return;
    const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    if (child.exitCode !== null || child.signalCode !== null) return;
    tell(child, { does: 'stop' });
    child.disconnect();
    const late = setTimeout(() => child.kill('SIGKILL'), CLI.stoppingMs);
    await gone;
    clearTimeout(late);
  }

  #once(what: Takeable, onTaking: (taking: Taking) => void, signal: AbortSignal): Promise<IngestReport> {
    signal.throwIfAborted();
    this.#child ??= this.#started();
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        child.off('message', hear).off('exit', ended);
        signal.removeEventListener('abort', stop);
        settle();
      };
      const hear = (replied: IngestReply): void => {
        if ('taking' in replied) onTaking(replied.taking);
        else if ('report' in replied) end(() => resolve(replied.report));
        else end(() => reject(new Error(replied.error)));
      };
      const ended = (code: number | null, name: NodeJS.Signals | null): void =>
        end(() => reject(new TakingEnded(`the process that takes in ended with ${name ?? code}`)));
      const stop = (): void =>
        end(() => void this.close().then(() => reject(signal.reason as Error), reject));
      child.on('message', hear).once('exit', ended);
      signal.addEventListener('abort', stop);
      tell(child, { does: 'take', what });
    });
  }

  #started(): ChildProcess {
    const { TELEGRAM_BOT_TOKEN: _, WEBHOOK_SECRET: __, LLM_KEY: ___, ...env } = process.env;
    const child = startProcess('./taking-in-process', import.meta.url, {
      env,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.once('exit', () => {
      if (this.#child === child) this.#child = null;
    });
    child.on('error', () => {});
    tell(child, { does: 'open', config: this.#config });
    return child;
  }
}

/** What cannot be told to a process that is ending is noticed when it has ended. */
function tell(child: ChildProcess, asked: IngestRequest): void {
  if (child.connected) child.send(asked, () => {});
}
