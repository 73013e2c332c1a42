import type { Answer } from '../answer/answer.ts';
import type { Day } from '../arabic/calendar/mention.ts';
import type { Before } from '../conversation/reply.ts';
import type { Listing } from './listings.ts';

/** A question that was answered, in full, and what had been said before it. */
export interface Asked {
  readonly text: string;
  readonly asOf: Day;
  readonly answer: Answer;
  readonly before: Before | null;
}

/** What answered a message. */
export interface Reply {
  /** A code of the question that only tells whether it changed. */
  readonly question: string;
  /** The messages of the answer. */
  readonly messages: readonly number[];
  /** Null where a message asked nothing of the articles. */
  readonly asked: Asked | null;
  /** The meetings that a command asked for. */
  readonly listing?: Listing;
}

const KEPT_MS = 60 * 60_000;
const MOST = 1_000;

type Kept = Reply & { readonly chat: number; readonly at: number };

/** The answers of the last hour, a thousand at most, by the message that they answer; in memory only. */
export class Replies {
  readonly #kept = new Map<string, Kept>();

  find(chat: number, message: number): Reply | undefined {
    return this.#kept.get(`${chat} ${message}`);
  }

  /** The answer that a message of the bot belongs to. */
  of(chat: number, own: number): Reply | undefined {
    for (const kept of this.#kept.values())
      if (kept.chat === chat && kept.messages.includes(own)) return kept;
    return undefined;
  }

  keep(chat: number, message: number, reply: Reply & { readonly at: number }): void {
    const key = `${chat} ${message}`;
    this.#kept.delete(key);
    this.#kept.set(key, { ...reply, chat });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    for (const [key, { at }] of this.#kept) if (now - at >= KEPT_MS) this.#kept.delete(key);
  }

  /** Forgets all of a chat; gives how many answers those were. */
  forgetChat(chat: number): number {
    const keys = [...this.#kept].filter(([, kept]) => kept.chat === chat).map(([key]) => key);
    for (const key of keys) this.#kept.delete(key);
    return keys.length;
  }
}
