import type { Before } from '../conversation/reply.ts';
import { TELEGRAM } from './constants.ts';
import { Recent } from './recent.ts';

/** The last question and answer of each who asks in a chat, of the last ten minutes, a thousand at most; in memory only. */
export class Conversations {
  readonly #kept = new Recent<Before>(TELEGRAM.conversationMs);

  /** What was said last, or null where nothing was of late. */
  find(chat: number, sender: number, now: number): Before | null {
    return this.#kept.get(keyOf(chat, sender), now) ?? null;
  }

  keep(chat: number, sender: number, before: Before | null, now: number): void {
    const key = keyOf(chat, sender);
    if (before === null) this.#kept.delete(key);
    else this.#kept.keep(key, before, now);
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    this.#kept.forget(now);
  }

  /** Forgets what somebody asked in a chat; gives whether there was anything. */
  forgetOf(chat: number, sender: number): boolean {
    return this.#kept.delete(keyOf(chat, sender));
  }
}

function keyOf(chat: number, sender: number): string {
  return `${chat} ${sender}`;
}
