import type { Answer } from '../answer/answer.ts';
import type { Day } from '../arabic/calendar/mention.ts';
import type { Before } from '../conversation/reply.ts';
import { TELEGRAM } from './constants.ts';
import type { MeetingsRequest } from './listings.ts';
import { Recent } from './recent.ts';

/** A question that was answered, in full, and what had been said before it. */
export interface AnsweredQuestion {
  readonly text: string;
  readonly asOf: Day;
  readonly answer: Answer;
  readonly before: Before | null;
}

/** What answered a message. */
export interface MessageReply {
  /** A code of the question that only tells whether it changed. */
  readonly question: string;
  /** The messages of the answer. */
  readonly messages: readonly number[];
  /** Null where a message asked nothing of the articles. */
  readonly asked: AnsweredQuestion | null;
  /** The meetings that a command asked for. */
  readonly listing?: MeetingsRequest;
}

/** The answers of the last hour, a thousand at most, by the message that they answer; in memory only. */
export class Replies {
  readonly #kept = new Recent<MessageReply & { readonly chat: number }>(TELEGRAM.repliesMs);

  find(chat: number, message: number): MessageReply | undefined {
    return this.#kept.get(`${chat} ${message}`);
  }

  /** The answer that a message of the bot belongs to. */
  of(chat: number, own: number): MessageReply | undefined {
    return this.#kept.find((kept) => kept.chat === chat && kept.messages.includes(own));
  }

  keep(chat: number, message: number, { at, ...reply }: MessageReply & { readonly at: number }): void {
    this.#kept.keep(`${chat} ${message}`, { ...reply, chat }, at);
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    this.#kept.forget(now);
  }

  /** Forgets all of a chat; gives how many answers those were. */
  forgetChat(chat: number): number {
    return this.#kept.forgetAll((kept) => kept.chat === chat);
  }
}
