import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import { type BotError, GrammyError } from 'grammy';
import { type TelegramBot, Undelivered } from './bot.ts';
import { Deliveries } from './deliveries.ts';
import { describe, type Logger } from './log.ts';
import { updatesOf } from './poll.ts';
import type { Turn } from './turn.ts';
import { COMMANDS } from './words.ts';

export interface RunParts {
  readonly log: Logger;
  /** Aborted when the bot is to stop: it answers what it has in hand and fetches nothing more. */
  readonly signal: AbortSignal;
}

/** The bot cannot run, or cannot run on. The message says what to mend. */
export class CannotRunBot extends Error {
  override readonly name = 'CannotRunBot';
  /** Whether another program serves the same bot: to start again at once would only end that one. */
  readonly isRivalled: boolean;

  constructor(
    message: string,
    { isRivalled = false, ...options }: ErrorOptions & { isRivalled?: boolean } = {},
  ) {
    super(message, options);
    this.isRivalled = isRivalled;
  }
}

type Update = Turn['update'];
type Signal = NonNullable<Parameters<TelegramBot['bot']['api']['getMe']>[0]>;

const DRAIN_LOOK_MS = 20;
const CONFIRM_MS = 5_000;
const FORGET_EVERY_MS = 30_000;

/**
 * Runs the bot by long polling until `signal` is aborted; resolves when the questions in hand are answered, or when
 * the time they have for it is over: those are answered at the next start. Long work that a question started may then
 * still be going on.
 * @throws CannotRunBot when Telegram refuses the token, cannot be reached at the start, or another program polls.
 */
export async function runBot(telegram: TelegramBot, { log, signal }: RunParts): Promise<void> {
  const { bot, patience } = telegram;
  await prepare(telegram, log, signal);
  if (signal.aborted) return;
  log.info({ bot: bot.botInfo.username }, 'polling');
  const deliveries = new Deliveries();
  const handle = createRunner(
    createSource(updatesOf(telegram, deliveries)),
    createConcurrentSink(
      { consume: (update: Update) => handled(update, telegram, deliveries) },
      async (failure: BotError<Turn>) => void (await bot.errorHandler(failure)),
    ),
  );
  handle.start();
  const forgetting = setInterval(telegram.forget, FORGET_EVERY_MS);
  try {
    await Promise.race([handle.task(), aborted(signal)]);
  } catch (error) {
    await drain(handle, patience.drainMs, log);
    const why = cannotRun(error, bot.token);
    if (why.isRivalled) await atMost(patience.rivalMs, aborted(signal));
    throw why;
  } finally {
    clearInterval(forgetting);
  }
  log.info({ inHand: handle.size() }, 'stopping');
  await drain(handle, patience.drainMs, log);
  await confirm(telegram, deliveries.offset, log);
  log.info('stopped');
}

/** One update, to its end: it is confirmed when it is answered, or when it has failed for good. */
async function handled(update: Update, { bot }: TelegramBot, deliveries: Deliveries): Promise<void> {
  const id = update.update_id;
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    if ((error as BotError).error instanceof Undelivered && deliveries.again(id)) return;
    deliveries.done(id);
    throw error;
  }
  deliveries.done(id);
}

/** Knows the token to be good, polling to be allowed, and the commands to be listed. */
async function prepare({ bot, clock, patience }: TelegramBot, log: Logger, stop: AbortSignal): Promise<void> {
  const deadline = AbortSignal.timeout(patience.startMs);
  // grammY's declarations want the signal of another package; they are the same at run time.
  const either = AbortSignal.any([deadline, stop]);
  const signal = either as Signal;
  try {
    await bot.init(signal);
    const { url } = await bot.api.getWebhookInfo(signal);
    // Only its host: the rest of such an address is often a secret.
    if (url) log.warn({ host: new URL(url).host }, 'a webhook was set for this bot: it is deleted');
    await bot.api.deleteWebhook({}, signal);
  } catch (error) {
    if (stop.aborted) return;
    if (deadline.aborted) throw new CannotRunBot(unreachable(patience.startMs), { cause: describe(error) });
    throw cannotRun(error, bot.token);
  }
  await clock.ask(bot.api.options?.apiRoot ?? '', either);
  try {
    await bot.api.setMyCommands([...COMMANDS], {}, signal);
  } catch (error) {
    if (!stop.aborted) log.warn({ err: error }, 'the list of commands could not be set');
  }
}

/** Stops fetching, and waits for what is in hand, as long as it may take. */
async function drain(handle: RunnerHandle, ms: number, log: Logger): Promise<void> {
  const until = Date.now() + ms;
  // Updates that arrived with the stop are still handed over before this resolves. A poll that is retrying may not
  // resolve it for a while.
  const stopped = handle.isRunning() ? handle.stop() : undefined;
  await atMost(1_000, stopped);
  while (handle.size() > 0) {
    if (Date.now() >= until) {
      log.error(
        { inHand: handle.size() },
        'questions were left unanswered until the next start: the time to stop was over',
      );
      return;
    }
    await pause(DRAIN_LOOK_MS);
  }
}

/** Tells Telegram which updates are done, so that the next start does not answer them again. */
async function confirm({ bot }: TelegramBot, offset: number, log: Logger): Promise<void> {
  if (offset === 0) return;
  try {
    const signal = AbortSignal.timeout(CONFIRM_MS) as Signal;
    await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal);
  } catch (error) {
    log.warn({ err: error }, 'the last updates could not be confirmed; they may be answered twice');
  }
}

function cannotRun(error: unknown, token: string): CannotRunBot {
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
      { isRivalled: true },
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
