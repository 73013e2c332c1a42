import { randomBytes } from 'node:crypto';

const KEPT_MS = 60 * 60_000;
const MOST = 1_000;
const ID_BYTES = 12;

interface Kept {
  readonly text: string;
  readonly sender: number;
  readonly at: number;
}

/** Questions that a link leads to, for an hour, a thousand at most; in memory only. */
export class KeptQuestions {
  readonly #kept = new Map<string, Kept>();

  /** Keeps a question of somebody; its id, which nobody guesses: 16 characters of `[A-Za-z0-9_-]`. */
  keep(sender: number, text: string, now: number): string {
    const id = randomBytes(ID_BYTES).toString('base64url');
    this.#kept.set(id, { text, sender, at: now });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
    return id;
  }

  find(id: string, now: number): string | null {
    const kept = this.#kept.get(id);
    return kept === undefined || now - kept.at >= KEPT_MS ? null : kept.text;
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    for (const [id, { at }] of this.#kept) if (now - at >= KEPT_MS) this.#kept.delete(id);
  }

  /** Forgets all of somebody. */
  forgetOf(sender: number): void {
    for (const [id, kept] of this.#kept) if (kept.sender === sender) this.#kept.delete(id);
  }
}
