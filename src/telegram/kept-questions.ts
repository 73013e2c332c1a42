import { randomBytes } from 'node:crypto';
import { TELEGRAM } from './constants.ts';
import { Recent } from './recent.ts';

interface Kept {
  readonly text: string;
  readonly sender: number;
}

/** Questions that a link leads to, for an hour, a thousand at most; in memory only. */
export class KeptQuestions {
  readonly #kept = new Recent<Kept>(TELEGRAM.repliesMs);

  /** Keeps a question of somebody; its id, which nobody guesses: 16 characters of `[A-Za-z0-9_-]`. */
  keep(sender: number, text: string, now: number): string {
    const id = randomBytes(TELEGRAM.questionIdBytes).toString('base64url');
    this.#kept.keep(id, { text, sender }, now);
    return id;
  }

  find(id: string, now: number): string | null {
    return this.#kept.get(id, now)?.text ?? null;
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    this.#kept.forget(now);
  }

  /** Forgets all of somebody. */
  forgetOf(sender: number): void {
    this.#kept.forgetAll((kept) => kept.sender === sender);
  }
}
