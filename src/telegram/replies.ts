/** What answered a message: the messages of the answer, and a code of the question that only tells whether it changed. */
export interface Reply {
  readonly question: string;
  readonly messages: readonly number[];
}

const KEPT_MS = 60 * 60_000;
const MOST = 1_000;

/** The answers of the last hour, a thousand at most, by the message that they answer; in memory only. */
export class Replies {
  readonly #kept = new Map<string, Reply & { readonly at: number }>();

  find(chat: number, message: number): Reply | undefined {
    return this.#kept.get(`${chat} ${message}`);
  }

  keep(chat: number, message: number, reply: Reply & { readonly at: number }): void {
    const key = `${chat} ${message}`;
    this.#kept.delete(key);
    this.#kept.set(key, reply);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }

  forget(now: number): void {
    for (const [key, { at }] of this.#kept) if (now - at >= KEPT_MS) this.#kept.delete(key);
  }
}
