import { setTimeout as pause } from 'node:timers/promises';
import type { Sent } from '../../tests/support/bot-api/calls.ts';
import { person, said } from '../../tests/support/bot-api/people.ts';
import type { BotApi } from '../../tests/support/bot-api/server.ts';

const LOOK_MS = 20;

/** A question that somebody asked the bot, and what came of it. */
export interface AskedQuestion {
  readonly chat: number;
  /** The number of its message. */
  readonly message: number;
  readonly at: number;
  /** When the first message came that replies to it. */
  answeredAt: number | null;
  /** How many messages reply to it: parts of one answer have one such message together. */
  replies: number;
  /** Whether something else was said to the chat instead: to come back, or sorry. */
  isTold: boolean;
}

/** People that ask the bot, and wait for what it says. */
export class Readers {
  readonly asked: AskedQuestion[] = [];
  readonly #api: BotApi;
  readonly #open = new Map<number, AskedQuestion>();
  readonly #byMessage = new Map<string, AskedQuestion>();
  #seen = 0;

  constructor(api: BotApi) {
    this.#api = api;
  }

  /** Asks, and waits for the first thing that is said to it; at most so many milliseconds. */
  async ask(chat: number, question: string, ms: number): Promise<AskedQuestion> {
    const update = said(person(chat), question);
    const message = update.message?.message_id ?? 0;
    const asked = {
      chat,
      message,
      at: Date.now(),
      answeredAt: null,
      replies: 0,
      isTold: false,
    } as AskedQuestion;
    this.asked.push(asked);
    this.#open.set(chat, asked);
    this.#byMessage.set(`${chat} ${message}`, asked);
    this.#api.deliver(update);
    while (asked.answeredAt === null && !asked.isTold && Date.now() - asked.at < ms) {
      await pause(LOOK_MS);
      this.look();
    }
    return asked;
  }

  /** Takes in what the bot has sent since. */
  look(): void {
    const { all } = this.#api.calls;
    for (; this.#seen < all.length; this.#seen += 1) {
      const call = all[this.#seen];
      if (call?.method !== 'sendMessage' || call.outcome !== 200) continue;
      const sent = call.parameters as unknown as Sent;
      const to = sent.reply_parameters?.message_id;
      const of = to === undefined ? undefined : this.#byMessage.get(`${sent.chat_id} ${to}`);
      if (of !== undefined) {
        of.replies += 1;
        of.answeredAt ??= call.at;
      } else {
        const open = this.#open.get(sent.chat_id);
        if (open?.answeredAt === null) open.isTold = true;
      }
    }
  }
}
