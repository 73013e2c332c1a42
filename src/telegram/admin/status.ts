import { setTimeout as sleep } from 'node:timers/promises';
import { type Api, GrammyError } from 'grammy';
import { TELEGRAM } from '../constants.ts';
import { describe, type Logger } from '../log.ts';

/** Lets one message through at a time, no faster than Telegram takes them. */
export class Pace {
  #free: Promise<unknown> = Promise.resolve();

  async turn<T>(send: () => Promise<T>): Promise<T> {
    const made = this.#free.then(send);
    this.#free = made.then(
      () => sleep(TELEGRAM.editMs),
      () => sleep(TELEGRAM.editMs),
    );
    return await made;
  }
}

/** What a status is told by, and who is to know in which message it stands. */
export interface StatusParts {
  readonly api: Api;
  readonly pace: Pace;
  readonly log: Logger;
  readonly signal: AbortSignal;
  readonly chat: number;
  /** The message that is answered, where there is none of ours yet. */
  readonly replyTo: number | null;
  /** Our own message, if there is one. */
  readonly message: number | null;
  readonly keep: (message: number) => void;
}

/** One message of the bot in a chat that tells how far something has come, edited in place; its texts come as they are sent. */
export class StatusMessage {
  readonly #parts: StatusParts;
  readonly #began = Date.now();
  #message: number | null;
  #wanted = '';
  #shown = '';
  #pumping: Promise<void> | null = null;

  constructor(parts: StatusParts) {
    this.#parts = parts;
    this.#message = parts.message;
  }

  /** Shows it, when its turn comes, unless something newer has come by then. */
  show(text: string): void {
    this.#wanted = text;
    this.#pumping ??= this.#pump().finally(() => {
      this.#pumping = null;
    });
  }

  /** Shows it for good; resolves when it has reached the chat or never can. @throws the reason of the signal. */
  async end(text: string): Promise<void> {
    const { signal, pace } = this.#parts;
    this.#wanted = '';
    await this.#pumping;
    const old = this.#message;
    const isLong = old !== null && Date.now() - this.#began > TELEGRAM.longWorkMs;
    if (isLong) this.#message = null;
    while (!(await pace.turn(() => this.#put(text))))
      await sleep(TELEGRAM.reportAgainMs, undefined, { signal });
    if (isLong) await this.#parts.api.deleteMessage(this.#parts.chat, old).catch(() => {});
  }

  async #pump(): Promise<void> {
    while (this.#wanted !== '' && this.#wanted !== this.#shown) {
      await this.#parts.pace.turn(async () => {
        const text = this.#wanted;
        if (text === '') return;
        this.#shown = text;
        await this.#put(text);
      });
    }
  }

  /** Whether nothing more is to be tried: it is there, or whoever it is for cannot be told. */
  async #put(text: string): Promise<boolean> {
    const { log, signal } = this.#parts;
    try {
      await this.#send(text);
      return true;
    } catch (error) {
      log.warn({ err: describe(error) }, 'a status could not be sent');
      if (signal.aborted) return true;
      return error instanceof GrammyError && (error.error_code === 400 || error.error_code === 403);
    }
  }

  async #send(text: string): Promise<void> {
    const { api, chat, replyTo, keep } = this.#parts;
    const options = { link_preview_options: { is_disabled: true } };
    if (this.#message !== null) {
      try {
        await api.editMessageText(chat, this.#message, text, options);
        return;
      } catch (error) {
        if (!(error instanceof GrammyError) || error.error_code !== 400) throw error;
        if (/message is not modified/iu.test(error.description)) return;
      }
    }
    const reply =
      replyTo === null
        ? {}
        : { reply_parameters: { message_id: replyTo, allow_sending_without_reply: true } };
    const sent = await api.sendMessage(chat, text, { ...options, ...reply });
    this.#message = sent.message_id;
    keep(sent.message_id);
  }
}
