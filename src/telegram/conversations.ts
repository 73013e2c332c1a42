import type { Before } from '../conversation/reply.ts';

const KEPT_MS = 10 * 60_000;
const MOST = 1_000;

/** The last question and answer of each who asks in a chat, of the last ten minutes, a thousand at most; in memory only. */
export class Conversations {
  readonly #kept = new Map<string, { readonly before: Before; readonly at: number }>();

  /** What was said last, or null where nothing was of late. */
  find(chat: number, sender: number, now: number): Before | null {
    const kept = this.#kept.get(keyOf(chat, sender));
    return kept === undefined || now - kept.at >= KEPT_MS ? null : kept.before;
  }

  keep(chat: number, sender: number, before: Before | null, now: number): void {
    const key = keyOf(chat, sender);
    this.#kept.delete(key);
    if (before !== null) this.#kept.set(key, { before, at: now });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    for (const [key, { at }] of this.#kept) if (now - at >= KEPT_MS) this.#kept.delete(key);
  }

  /** Forgets what somebody asked in a chat; gives whether there was anything. */
  forgetOf(chat: number, sender: number): boolean {
    return this.#kept.delete(keyOf(chat, sender));
  }
}

function keyOf(chat: number, sender: number): string {
  return `${chat} ${sender}`;
}
