import { archivePlace } from '../archive/whole/opening.ts';
import type { TelegramBot } from './bot.ts';
import { CannotRunBot } from './cannot-run-bot.ts';
import { TELEGRAM } from './constants.ts';
import { Inbox } from './inbox.ts';
import { type ApiSignal, type Intake, UPDATE_KINDS, type Update } from './intake.ts';

/** Where Telegram is to send updates, and what they are kept in meanwhile. */
export interface WebhookParts {
  readonly url: string;
  /** What Telegram shows with each, so that nobody else can send any. */
  readonly secret: string;
  /** The file or the address of the updates that are not done. */
  readonly file: string;
  readonly now: () => Date;
}

/** What became of an update that was brought. */
export type Receipt = 'taken' | 'known' | 'closed';

function inboxAt({ file, now }: WebhookParts): Inbox {
  try {
    return new Inbox(file, now);
  } catch (error) {
    throw new CannotRunBot(
      `ISNAD_ARCHIVE: ${archivePlace(file).shown} cannot be written (${(error as Error).message}), and behind a webhook messages are kept there until they are answered; give the bot the right to write there, or take WEBHOOK_URL out`,
    );
  }
}

/** The updates that Telegram brings to our address. @throws CannotRunBot when they cannot be kept. */
export class Webhook implements Intake {
  readonly name = 'webhook';
  readonly #telegram: TelegramBot;
  readonly #parts: WebhookParts;
  readonly #inbox: Inbox;
  readonly #attempts = new Map<number, number>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #queue: Update[] = [];
  #come = () => {};
  #watch: NodeJS.Timeout | undefined;
  #state: 'new' | 'open' | 'closed' = 'new';

  constructor(telegram: TelegramBot, parts: WebhookParts) {
    this.#telegram = telegram;
    this.#parts = parts;
    this.#inbox = inboxAt(parts);
  }

  async begin(signal: ApiSignal): Promise<void> {
    this.#queue.push(...this.#inbox.takeOver());
    this.#state = 'open';
    if (this.#inbox.isShared) this.#watch = setInterval(() => this.#look(), TELEGRAM.botLivesMs);
    const { url, secret } = this.#parts;
    const given = { secret_token: secret, allowed_updates: UPDATE_KINDS };
    await this.#telegram.bot.api.setWebhook(url, given, signal);
  }

  /** Keeps an update and has it handled; once it is taken, Telegram need not send it again. */
  receive(update: Update): Receipt {
    if (this.#state !== 'open') return 'closed';
    if (!this.#inbox.take(update)) return 'known';
    this.#add(update);
    return 'taken';
  }

  async supply(_: number, signal: ApiSignal): Promise<Update[]> {
    if (this.#queue.length === 0 && !signal.aborted) {
      await new Promise<void>((resolve) => {
        this.#come = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    }
    return this.#queue.splice(0);
  }

  done(id: number): void {
    this.#attempts.delete(id);
    // What was still worked on when the time to stop was over is tried again at the next start.
    if (this.#state === 'open') this.#inbox.done(id);
  }

  again(update: Update, isCounted: boolean): boolean {
    const attempts = (this.#attempts.get(update.update_id) ?? 0) + (isCounted ? 1 : 0);
    if (attempts >= TELEGRAM.attempts) return false;
    this.#attempts.set(update.update_id, attempts);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#add(update);
    }, TELEGRAM.againMs);
    this.#timers.add(timer);
    return true;
  }

  isAlive(): boolean {
    return this.#state === 'open';
  }

  async end(): Promise<void> {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    for (const timer of this.#timers) clearTimeout(timer);
    clearInterval(this.#watch);
    this.#inbox.close();
  }

  /** Says that this process lives, and takes over what others left that do not. */
  #look(): void {
    try {
      this.#inbox.live();
      for (const update of this.#inbox.takeOver()) this.#add(update);
    } catch {
      // What cannot be reached now is looked at again.
    }
  }

  #add(update: Update): void {
    this.#queue.push(update);
    this.#come();
  }
}
