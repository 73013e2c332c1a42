import { createConcurrentSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import { type BotError, GrammyError } from 'grammy';
import type { TelegramBot } from './bot.ts';
import { Undelivered } from './boundary.ts';
import { CannotRunBot } from './cannot-run-bot.ts';
import { listCommands } from './command-lists.ts';
import { TELEGRAM } from './constants.ts';
import type { ApiSignal, Intake, Update } from './intake.ts';
import { describe, type Logger } from './log.ts';
import type { Turn } from './turn.ts';

export interface RunParts {
  readonly log: Logger;
  /** The way by which updates come. */
  readonly intake: Intake;
  /** Aborted when the bot is to stop: it answers what it has in hand and fetches nothing more. */
  readonly signal: AbortSignal;
}

/**
 * Runs the bot until `signal` is aborted; resolves when the questions in hand are answered, or when
 * the time they have for it is over: those are answered at the next start. Long work that a question started may then
 * still be going on.
 * @throws CannotRunBot when Telegram refuses the token, cannot be reached at the start, or another program polls.
 */
export async function runBot(telegram: TelegramBot, parts: RunParts): Promise<void> {
  const { log, intake, signal } = parts;
  const { bot, patience } = telegram;
  await prepare(telegram, parts);
  if (signal.aborted) return await intake.end();
  log.info({ bot: bot.botInfo.username }, intake.name);
  const handle = createRunner(
    createSource(intake),
    createConcurrentSink(
      { consume: (update: Update) => handled(update, telegram, intake) },
      async (failure: BotError<Turn>) => void (await bot.errorHandler(failure)),
    ),
  );
  handle.start();
  const forgetting = setInterval(telegram.forget, TELEGRAM.forgetEveryMs);
  const end = new AbortController();
  const telling = telegram.tellNews(end.signal);
  try {
    await Promise.race([handle.task(), aborted(signal)]);
  } catch (error) {
    await telegram.desk?.stop();
    await drain(handle, patience.drainMs, log);
    telegram.persistence.giveUp();
    const why = cannotRun(error, bot.token);
    if (why.isRivalled) await atMost(patience.rivalMs, aborted(signal));
    throw why;
  } finally {
    clearInterval(forgetting);
    end.abort();
  }
  log.info({ inHand: handle.size() }, 'stopping');
  await Promise.all([
    drain(handle, patience.drainMs, log),
    telegram.desk?.stop(),
    atMost(patience.drainMs, telling),
  ]);
  await intake.end();
  telegram.persistence.giveUp();
  log.info('stopped');
}

/** One update, to its end: it is done when it is answered, or when it has failed for good. */
async function handled(update: Update, { bot, persistence }: TelegramBot, intake: Intake): Promise<void> {
  const began = performance.now();
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    // While nothing at all can be sent, that says nothing of this update.
    const isAlone = (persistence.lastSent() ?? 0) >= began;
    if ((error as BotError).error instanceof Undelivered && intake.again(update, isAlone)) return;
    intake.done(update.update_id);
    throw error;
  }
  intake.done(update.update_id);
}

/** Knows the token to be good, updates to come, and the commands to be listed. */
async function prepare(telegram: TelegramBot, parts: RunParts): Promise<void> {
  const { bot, clock, patience } = telegram;
  const { log, intake, signal: stop } = parts;
  const deadline = AbortSignal.timeout(patience.startMs);
  const either = AbortSignal.any([deadline, stop]);
  const signal = either as ApiSignal;
  try {
    await bot.init(signal);
    await intake.begin(signal);
  } catch (error) {
    if (stop.aborted) return;
    await intake.end();
    if (deadline.aborted) throw new CannotRunBot(unreachable(patience.startMs), { cause: describe(error) });
    throw cannotRun(error, bot.token);
  }
  await clock.ask(bot.api.options?.apiRoot ?? '', either);
  await listCommands(telegram, { log, signal });
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
    await pause(TELEGRAM.drainLookMs);
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
  if (error instanceof GrammyError && error.method === 'setWebhook') {
    return new CannotRunBot(`WEBHOOK_URL: Telegram refuses it (${error.description}); write another address`);
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
