import { type RunnerHandle, run } from '@grammyjs/runner';
import { GrammyError } from 'grammy';
import type { TelegramBot } from './bot.ts';
import { describe, type Logger } from './log.ts';
import { COMMANDS } from './words.ts';

export interface RunParts {
  readonly log: Logger;
  /** Aborted when the bot is to stop: it answers what it has in hand and fetches nothing more. */
  readonly signal: AbortSignal;
}

/** The bot cannot run, or cannot run on. The message says what to mend. */
export class CannotRunBot extends Error {
  override readonly name = 'CannotRunBot';
}

type Signal = NonNullable<Parameters<TelegramBot['bot']['api']['getMe']>[0]>;

const DRAIN_LOOK_MS = 20;
const CONFIRM_MS = 5_000;

/**
 * Runs the bot by long polling until `signal` is aborted; resolves when the questions in hand are answered, or when
 * the time they have for it is over. Long work that a question started may then still be going on.
 * @throws CannotRunBot when Telegram refuses the token, cannot be reached at the start, or another program polls.
 */
export async function runBot(telegram: TelegramBot, { log, signal }: RunParts): Promise<void> {
  const { bot, patience } = telegram;
  await prepare(telegram, log, signal);
  if (signal.aborted) return;
  log.info({ bot: bot.botInfo.username }, 'polling');
  const handle = run(bot, {
    runner: {
      fetch: { timeout: patience.pollSeconds, allowed_updates: ['message'] },
      // It would print errors whole, with the token in the address.
      silent: true,
      retryInterval: 1_000,
      maxRetryTime: Number.POSITIVE_INFINITY,
    },
  });
  try {
    await Promise.race([handle.task(), aborted(signal)]);
  } catch (error) {
    await drain(handle, patience.drainMs, log);
    throw cannotRun(error, bot.token);
  }
  log.info({ inHand: handle.size() }, 'stopping');
  if (await drain(handle, patience.drainMs, log)) await confirm(telegram, log);
  log.info('stopped');
}

/** Knows the token to be good, polling to be allowed, and the commands to be listed. */
async function prepare({ bot, patience }: TelegramBot, log: Logger, stop: AbortSignal): Promise<void> {
  const deadline = AbortSignal.timeout(patience.startMs);
  // grammY's declarations want the signal of another package; they are the same at run time.
  const signal = AbortSignal.any([deadline, stop]) as Signal;
  try {
    await bot.init(signal);
    await bot.api.deleteWebhook({}, signal);
  } catch (error) {
    if (stop.aborted) return;
    if (deadline.aborted) throw new CannotRunBot(unreachable(patience.startMs), { cause: describe(error) });
    throw cannotRun(error, bot.token);
  }
  try {
    await bot.api.setMyCommands([...COMMANDS], {}, signal);
  } catch (error) {
    if (!stop.aborted) log.warn({ err: error }, 'the list of commands could not be set');
  }
}

/** Stops fetching, and waits for what is in hand; false when the time was over first. */
async function drain(handle: RunnerHandle, ms: number, log: Logger): Promise<boolean> {
  const until = Date.now() + ms;
  // Updates that arrived with the stop are still handed over before this resolves. A poll that is retrying may not
  // resolve it for a while.
  const stopped = handle.isRunning() ? handle.stop() : undefined;
  await atMost(1_000, stopped);
  while (handle.size() > 0) {
    if (Date.now() >= until) {
      log.error({ inHand: handle.size() }, 'questions were left unanswered: the time to stop was over');
      return false;
    }
    await pause(DRAIN_LOOK_MS);
  }
  return true;
}

/** Tells Telegram that the last updates are done, so that the next start does not answer them again. */
async function confirm({ bot, contact }: TelegramBot, log: Logger): Promise<void> {
  if (contact.lastUpdate === null) return;
  try {
    const signal = AbortSignal.timeout(CONFIRM_MS) as Signal;
    await bot.api.getUpdates({ offset: contact.lastUpdate + 1, limit: 1, timeout: 0 }, signal);
  } catch (error) {
    log.warn({ err: error }, 'the last updates could not be confirmed; they may be answered twice');
  }
}

function cannotRun(error: unknown, token: string): Error {
  const code = error instanceof GrammyError ? error.error_code : undefined;
  const number = token.split(':')[0] ?? '';
  if (code === 401 || code === 404) {
    return new CannotRunBot(
      `TELEGRAM_BOT_TOKEN: Telegram does not accept the token of bot ${number} (${code}); ask @BotFather for it with /mybots and write it into .env`,
    );
  }
  if (code === 409) {
    return new CannotRunBot(
      `another program polls for bot ${number} with the same TELEGRAM_BOT_TOKEN (409); stop it, or make another bot with @BotFather`,
    );
  }
  const { message } = describe(error);
  return new CannotRunBot(`the bot stopped: ${message}`, { cause: describe(error) });
}

function unreachable(ms: number): string {
  return `BOT_API_ROOT: Telegram could not be reached within ${Math.round(ms / 1000)} s; check the network, or the address in BOT_API_ROOT`;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Until `work` has settled, well or not, or the time is over. */
async function atMost(ms: number, work: Promise<unknown> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]).catch(() => {});
  clearTimeout(timer);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
