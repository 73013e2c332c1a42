import type { Bot, Context } from 'grammy';
import type { Logger } from './log.ts';

/** How long the bot waits for the network. */
export interface Patience {
  /** Seconds that one call may take; longer than a long poll. */
  readonly callSeconds: number;
  /** Seconds that Telegram holds a poll open. */
  readonly pollSeconds: number;
  /** Milliseconds for which a message is tried to be sent, before the update that it answers is tried from the start. */
  readonly sendMs: number;
  /** Milliseconds to reach Telegram at the start. */
  readonly startMs: number;
  /** Milliseconds that questions in hand have at the end. */
  readonly drainMs: number;
  /** Milliseconds from another program's poll to the end, so that two that are started again do not race. */
  readonly rivalMs: number;
}

/** Health is the last poll that was completed. */
export interface Contact {
  /** Milliseconds since 1970 of the last completed `getUpdates`, or null before the first. */
  lastPoll: number | null;
}

/** Why a poll was given up that Telegram held open for longer than it was asked to. */
export const LATE = new Error('Telegram did not answer a poll in time');

/** Keeps `contact`, and logs once when polling begins to fail and once when it is well again. */
export function watchPolling<C extends Context>(bot: Bot<C>, log: Logger, now: () => Date): Contact {
  const contact: Contact = { lastPoll: null };
  let failingSince: number | null = null;
  const fails = (error: unknown) => {
    if (failingSince !== null) return;
    failingSince = now().getTime();
    log.warn({ err: error }, 'polling fails; it is tried again until it works');
  };
  bot.api.config.use(async (previous, method, payload, signal) => {
    if (method !== 'getUpdates') return await previous(method, payload, signal);
    try {
      const response = await previous(method, payload, signal);
      if (!response.ok) {
        fails(new Error(`getUpdates: ${response.error_code} ${response.description}`));
        return response;
      }
      if (failingSince !== null) log.info({ ms: now().getTime() - failingSince }, 'polling works again');
      failingSince = null;
      contact.lastPoll = now().getTime();
      return response;
    } catch (error) {
      if (!signal?.aborted || (signal as AbortSignal).reason === LATE) fails(error);
      throw error;
    }
  });
  return contact;
}
