import type { UpdateSupplier } from '@grammyjs/runner';
import { GrammyError } from 'grammy';
import type { TelegramBot } from './bot.ts';
import { TELEGRAM } from './constants.ts';
import { Deliveries } from './deliveries.ts';
import { type ApiSignal, type Intake, UPDATE_KINDS, type Update } from './intake.ts';
import type { Logger } from './log.ts';
import { LATE } from './network.ts';
import { pause } from './pause.ts';

type Signal = Parameters<UpdateSupplier<Update>['supply']>[1];

/** Updates by long polling; a webhook that was set for the bot is deleted. */
export function polling(telegram: TelegramBot, log: Logger): Intake {
  const { bot, contact, patience, now } = telegram;
  const deliveries = new Deliveries();
  return {
    name: 'polling',
    begin: async (signal) => {
      const { url } = await bot.api.getWebhookInfo(signal);
      // Only its host: the rest of such an address is often a secret.
      if (url) log.warn({ host: new URL(url).host }, 'a webhook was set for this bot: it is deleted');
      await bot.api.deleteWebhook({}, signal);
    },
    ...updatesOf(telegram, deliveries),
    done: (id) => deliveries.done(id),
    again: ({ update_id }, isCounted) => deliveries.again(update_id, isCounted),
    isAlive: () => {
      const longest = (patience.pollSeconds + patience.callSeconds) * 1_000;
      return contact.lastPoll !== null && now().getTime() - contact.lastPoll <= longest;
    },
    end: async () => {
      const { offset } = deliveries;
      if (offset === 0) return;
      try {
        // Tells Telegram which updates are done, so that the next start does not answer them again.
        const signal = AbortSignal.timeout(TELEGRAM.shortCallMs) as ApiSignal;
        await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal);
      } catch (error) {
        log.warn({ err: error }, 'the last updates could not be confirmed; they may be answered twice');
      }
    },
  };
}

/**
 * What the runner handles: updates that were not handed to it before. Each poll confirms only what is done, so that a
 * killed bot is given all the rest again. Polling that fails is tried again without end.
 * @throws GrammyError when Telegram refuses the token or another program polls.
 */
function updatesOf({ bot, patience }: TelegramBot, deliveries: Deliveries): UpdateSupplier<Update> {
  let failures = 0;
  const poll = async (signal: Signal): Promise<Update[]> => {
    const timeout = deliveries.isClear ? patience.pollSeconds : 0;
    const asked = { offset: deliveries.offset, limit: 100, timeout, allowed_updates: UPDATE_KINDS };
    // One that Telegram need not hold open is not waited for as long as one that it may.
    const seconds = timeout + Math.max(1, patience.callSeconds - patience.pollSeconds);
    try {
      const updates = await within(seconds * 1_000, signal, (limited) => bot.api.getUpdates(asked, limited));
      failures = 0;
      return deliveries.take(updates);
    } catch (error) {
      if (signal.aborted || isFinal(error)) throw error;
      await pause(
        waitOf(error) ?? Math.min(TELEGRAM.pollRetryMs, TELEGRAM.firstPollRetryMs * 2 ** failures),
        signal,
      );
      failures += 1;
      return [];
    }
  };
  return {
    supply: async (_, signal) => {
      const updates = await poll(signal);
      if (updates.length === 0) await Promise.race([deliveries.moved(), pause(TELEGRAM.lookMs, signal)]);
      return updates;
    },
  };
}

/** What `call` resolves to; its signal is aborted with `signal`, or after so many ms with `LATE`. */
async function within<T>(ms: number, signal: Signal, call: (limited: Signal) => Promise<T>): Promise<T> {
  const limit = new AbortController();
  const end = () => limit.abort();
  const timer = setTimeout(() => limit.abort(LATE), ms);
  signal.addEventListener('abort', end);
  if (signal.aborted) end();
  try {
    return await call(limit.signal as Signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 409);
}

/** Milliseconds that Telegram asks to wait, if it does. */
function waitOf(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? undefined : seconds * 1_000;
}
