import { autoRetry } from '@grammyjs/auto-retry';
import { type Bot, type Context, HttpError, type Transformer } from 'grammy';
import type { Logger } from './log.ts';

/** How long the bot waits for the network. */
export interface Patience {
  /** Seconds that one call may take; longer than a long poll. */
  readonly callSeconds: number;
  /** Seconds that Telegram holds a poll open. */
  readonly pollSeconds: number;
  /** Milliseconds to reach Telegram at the start. */
  readonly startMs: number;
  /** Milliseconds that questions in hand have at the end. */
  readonly drainMs: number;
  /** Milliseconds from another program's poll to the end, so that two that are started again do not race. */
  readonly rivalMs: number;
}

export const PATIENCE: Patience = {
  callSeconds: 45,
  pollSeconds: 30,
  startMs: 60_000,
  drainMs: 20_000,
  rivalMs: 5_000,
};

/** Codes of a connection that broke; a call that timed out is not among them, since it was probably received. */
const BROKEN = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);
const RETRIES = 3;

/** Health is the last poll that was completed. */
export interface Contact {
  /** Milliseconds since 1970 of the last completed `getUpdates`, or null before the first. */
  lastPoll: number | null;
}

/**
 * Makes the bot's calls wait out `retry_after` and server errors, and try again when a connection breaks. A message
 * whose confirmation was lost may be sent twice: an answer twice is better than none.
 */
export function persist<C extends Context>(bot: Bot<C>): void {
  bot.api.config.use(retryBroken);
  // Its defaults retry network errors for ever, and hang with a dead network.
  bot.api.config.use(autoRetry({ rethrowHttpErrors: true, maxRetryAttempts: 3, maxDelaySeconds: 30 }));
}

const retryBroken: Transformer = async (previous, method, payload, signal) => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await previous(method, payload, signal);
    } catch (error) {
      // Polling has its own retries.
      if (method === 'getUpdates' || attempt > RETRIES || !isBroken(error) || signal?.aborted) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 * 2 ** attempt));
    }
  }
};

/** A proxy's page instead of JSON counts as broken: Telegram's own proxies send one when a server is down. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  const cause = error.error as { readonly code?: string; readonly type?: string } | null;
  return BROKEN.has(cause?.code ?? '') || cause?.type === 'invalid-json';
}

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
      if (!signal?.aborted) fails(error);
      throw error;
    }
  });
  return contact;
}
