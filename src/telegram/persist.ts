import { setMaxListeners } from 'node:events';
import { type Api, type Bot, type Context, GrammyError, HttpError, type Transformer } from 'grammy';
import { TELEGRAM } from './constants.ts';
import { pause } from './pause.ts';

/** These tell somebody something: what is not sent is an answer that is lost. */
const MESSAGES: ReadonlySet<string> = new Set([
  'sendMessage',
  'sendPhoto',
  'sendDocument',
  'editMessageText',
]);

/** Codes of a connection that broke. */
const BROKEN: ReadonlySet<string> = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'EAI_AGAIN',
  'ENOTFOUND',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** How calls are made again. */
export interface Persistence {
  /** When Telegram last took a message; milliseconds of `performance`, null before the first. */
  lastSent(): number | null;
  /** Makes no call again from now on. */
  giveUp(): void;
}

type Result = Awaited<ReturnType<Transformer>>;
type Tried = { readonly result: Result } | { readonly error: unknown };

/**
 * Makes the bot's calls wait as long as Telegram asks, and again where it or the way to it fails: a message for `sendMs`,
 * also one whose fate is not known, since an answer twice is better than none.
 */
export function persist<C extends Context>(bot: Bot<C>, sendMs: number): Persistence {
  const end = new AbortController();
  // As many wait for it as calls that are to be made again.
  setMaxListeners(0, end.signal);
  let lastSent: number | null = null;
  const again: Transformer = async (previous, method, payload, signal) => {
    const call = async (): Promise<Result> => await previous(method, payload, signal);
    // Polling has its own tries.
    if (method === 'getUpdates') return await call();
    const isMessage = MESSAGES.has(method);
    const made = await madeAgain(call, isMessage ? sendMs : TELEGRAM.triedMs, {
      isMessage,
      end: end.signal,
      ends: [signal, end.signal],
    });
    if (isMessage && isTaken(made)) lastSent = performance.now();
    return settled(made);
  };
  (bot.api as Api).config.use(again);
  return { lastSent: () => lastSent, giveUp: () => end.abort() };
}

/** Whether a call failed in a way that may pass: Telegram, or the way to it, failed. */
export function isPassing(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  return error instanceof GrammyError && (error.error_code === 429 || error.error_code >= 500);
}

async function attempt(call: () => Promise<Result>): Promise<Tried> {
  try {
    return { result: await call() };
  } catch (error) {
    return { error };
  }
}

function isTaken(tried: Tried): boolean {
  return 'result' in tried && tried.result.ok;
}

/** What became of a call that is made again for so many milliseconds, and as long as Telegram asks besides. */
async function madeAgain(
  call: () => Promise<Result>,
  ms: number,
  { isMessage, end, ends }: { readonly isMessage: boolean; readonly end: AbortSignal; readonly ends: Ends },
): Promise<Tried> {
  let until = performance.now() + ms;
  for (let wait = TELEGRAM.betweenTriesMs.first; ; wait = Math.min(2 * wait, TELEGRAM.betweenTriesMs.last)) {
    const tried = await attempt(call);
    const asked = askedWait(tried);
    if (asked !== null) until += asked;
    const next = asked ?? wait;
    if (performance.now() + next > until || !goesOn(tried, isMessage, ends)) return tried;
    await pause(next, end);
  }
}

/** The signals that end a call; its own may be none. */
type Ends = readonly ({ readonly aborted: boolean } | undefined)[];

/** Whether a call is made again that failed so, while nobody ends that. */
function goesOn(tried: Tried, isMessage: boolean, ends: Ends): boolean {
  return mayPass(tried, isMessage) && !ends.some((end) => end?.aborted);
}

function settled(tried: Tried): Result {
  if ('error' in tried) throw tried.error;
  return tried.result;
}

/** Milliseconds that Telegram asks to wait; null where it does not, or for longer than anybody waits. */
function askedWait(tried: Tried): number | null {
  if ('error' in tried || tried.result.ok) return null;
  const ms = (tried.result.parameters?.retry_after ?? 0) * 1_000;
  return ms === 0 || ms > TELEGRAM.longestAskedMs ? null : ms;
}

function mayPass(tried: Tried, isMessage: boolean): boolean {
  if ('error' in tried) return isMessage ? tried.error instanceof HttpError : isBroken(tried.error);
  const { result } = tried;
  if (result.ok) return false;
  return result.error_code >= 500 || (result.error_code === 429 && askedWait(tried) !== null);
}

/** A proxy's page instead of JSON counts as broken: Telegram's own proxies send one when a server is down. */
function isBroken(error: unknown): boolean {
  if (!(error instanceof HttpError)) return false;
  const cause = error.error as { readonly code?: string; readonly type?: string } | null;
  return BROKEN.has(cause?.code ?? '') || cause?.type === 'invalid-json';
}
