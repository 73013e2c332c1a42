import type { UpdateSupplier } from '@grammyjs/runner';
import { type Context, GrammyError } from 'grammy';
import type { TelegramBot } from './bot.ts';
import type { Deliveries } from './deliveries.ts';

type Update = Context['update'];

/** Messages, and what became of them when their sender changed them. */
const KINDS = ['message', 'edited_message'] as const;
/**
 * While something is in hand a poll returns at once, with it: the next is made when there is something to confirm, or so
 * long after. What comes meanwhile waits so long at most, unless a hundred updates, all that one poll brings, stand
 * behind the lowest that is not done.
 */
const LOOK_MS = 200;
/** After a first failure a poll is tried again almost at once, and then ever more slowly up to a second. */
const FIRST_RETRY_MS = 50;
const RETRY_MS = 1_000;

type Signal = Parameters<UpdateSupplier<Update>['supply']>[1];

/**
 * What the runner handles: updates that were not handed to it before. Each poll confirms only what is done, so that a
 * killed bot is given all the rest again. Polling that fails is tried again without end.
 * @throws GrammyError when Telegram refuses the token or another program polls.
 */
export function updatesOf({ bot, patience }: TelegramBot, deliveries: Deliveries): UpdateSupplier<Update> {
  let failures = 0;
  const poll = async (signal: Signal): Promise<Update[]> => {
    const timeout = deliveries.isClear ? patience.pollSeconds : 0;
    const asked = { offset: deliveries.offset, limit: 100, timeout, allowed_updates: KINDS };
    try {
      const updates = await bot.api.getUpdates(asked, signal);
      failures = 0;
      return deliveries.take(updates);
    } catch (error) {
      if (signal.aborted || isFinal(error)) throw error;
      await pause(waitOf(error) ?? Math.min(RETRY_MS, FIRST_RETRY_MS * 2 ** failures), signal);
      failures += 1;
      return [];
    }
  };
  return {
    supply: async (_, signal) => {
      const updates = await poll(signal);
      if (updates.length === 0) await Promise.race([deliveries.moved(), pause(LOOK_MS, signal)]);
      return updates;
    },
  };
}

function isFinal(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 401 || error.error_code === 409);
}

/** Milliseconds that Telegram asks to wait, if it does. */
function waitOf(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined;
  return seconds === undefined ? undefined : seconds * 1_000;
}

function pause(ms: number, signal: Signal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}
