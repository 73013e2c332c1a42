import type { UpdateSupplier } from '@grammyjs/runner';
import type { Context } from 'grammy';

export type Update = Context['update'];

/** grammY's declarations want the signal of another package; they are the same at run time. */
export type ApiSignal = NonNullable<Parameters<Context['api']['getMe']>[0]>;

/** Messages, what became of them when their sender changed them, pressed buttons, and inline queries. */
export const UPDATE_KINDS = ['message', 'edited_message', 'callback_query', 'inline_query'] as const;

/** The way by which updates come: polling, or a webhook. What it supplies is handled, and then done. */
export interface Intake extends UpdateSupplier<Update> {
  readonly name: 'polling' | 'webhook';
  /** Has Telegram bring updates this way. */
  begin(signal: ApiSignal): Promise<void>;
  /** The update needs nothing more. */
  done(id: number): void;
  /** The update is to be supplied once more, which may be counted; false when that was done often enough. */
  again(update: Update, isCounted: boolean): boolean;
  /** Whether updates that are sent to the bot come, as far as is known. */
  isAlive(): boolean;
  /** Nothing more is supplied; what is not done comes again at the next start. */
  end(): Promise<void>;
}
