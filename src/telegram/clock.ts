import type { Transformer } from 'grammy';
import { TELEGRAM } from './constants.ts';
import type { Logger } from './log.ts';

/** How old a message is, whatever this machine's clock says: Telegram's is known from what it answers. */
export class Clock {
  readonly #now: () => Date;
  readonly #log: Logger;
  /** Milliseconds that this machine is ahead of Telegram. */
  #ahead = 0;
  #told = 0;

  constructor(now: () => Date, log: Logger) {
    this.#now = now;
    this.#log = log;
  }

  /** Milliseconds since `written`, by the one of both clocks that makes it younger: nobody is refused for a wrong clock. */
  age(written: number): number {
    const own = this.#now().getTime();
    return Math.min(own, own - this.#ahead) - written;
  }

  /** Telegram's clock has just shown `server`, in milliseconds since 1970. */
  heard(server: number): void {
    if (!Number.isFinite(server)) return;
    this.#ahead = this.#now().getTime() - server;
    if (Math.abs(this.#ahead - this.#told) <= TELEGRAM.wrongClockMs) return;
    const isWrong = Math.abs(this.#ahead) > TELEGRAM.wrongClockMs;
    this.#told = isWrong ? this.#ahead : 0;
    const line = { secondsAhead: Math.round(this.#ahead / 1000) };
    if (isWrong)
      this.#log.warn(line, 'the clock of this machine is wrong by Telegram: set it, or days will be wrong');
    else this.#log.info(line, 'the clock of this machine is right again');
  }

  /** Looks at the clock of the server at `root` by the date of an empty answer; without an answer nothing is known. */
  async ask(root: string, signal: AbortSignal): Promise<void> {
    try {
      const within = AbortSignal.any([signal, AbortSignal.timeout(TELEGRAM.shortCallMs)]);
      const { headers } = await fetch(root, { method: 'HEAD', redirect: 'manual', signal: within });
      this.heard(Date.parse(headers.get('date') ?? ''));
    } catch {
      // The messages that are sent will tell.
    }
  }

  /** Learns from every message that is sent, which bears its day and hour. */
  readonly listen: Transformer = async (previous, method, payload, signal) => {
    const response = await previous(method, payload, signal);
    if (method === 'sendMessage' && response.ok)
      this.heard((response.result as { date: number }).date * 1000);
    return response;
  };
}
