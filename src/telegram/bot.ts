import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context, GrammyError, type NextFunction } from 'grammy';
import type { Answer } from '../answer/answer.ts';
import { inDigits, localDay } from '../answer/days.ts';
import type { Day } from '../arabic/mention.ts';
import { chatHash, describe, type Logger } from './log.ts';
import { messages, plainMessage } from './message.ts';
import { type Contact, PATIENCE, type Patience, persist, watchPolling } from './network.ts';
import { type Request, requestOf } from './request.ts';
import { send, whileTyping } from './send.ts';
import { Buckets, Queues } from './turns.ts';
import {
  BUSY,
  EMPTY,
  FAILED,
  greeting,
  HELP,
  MISSED,
  NOT_TEXT,
  PRIVACY,
  TOO_LONG,
  TOO_MANY,
  TOOK_TOO_LONG,
} from './words.ts';

/** What the bot is given. */
export interface BotParts {
  /** The answer to a question asked on a day. Told by the signal when nobody waits for it any more. */
  readonly ask: (question: string, asOf: Day, signal?: AbortSignal) => Promise<Answer>;
  readonly log: Logger;
  readonly now: () => Date;
  /** Where the Bot API is, without a slash at the end. */
  readonly apiRoot: string;
  /** How many articles there are to ask about. */
  readonly articles: () => number;
  readonly patience?: Partial<Patience>;
}

/** A bot that is ready to be run, and what is known of its contact with Telegram. */
export interface TelegramBot {
  readonly bot: Bot<Turn>;
  readonly contact: Contact;
  readonly patience: Patience;
}

/** An update on its way: what it wants, and what became of it. */
export type Turn = Context & { request?: Request; outcome?: string };

/** Older messages came while the bot was down: their sender is told so instead. */
const STALE_MS = 10 * 60_000;
/** How long an answer may take. */
const ANSWER_MS = 60_000;
/** A question in hand and three that wait. */
const LONGEST_QUEUE = 4;
const PER_USER = { burst: 10, everyMs: 6_000 };
const PER_GROUP = { burst: 20, everyMs: 3_000 };
/** How often one chat is told the same thing about how the bot works. */
const NOTICES = { burst: 1, everyMs: 15_000 };
const APOLOGIES = { burst: 1, everyMs: STALE_MS };

/** The whole bot, its parts put together; nothing is sent or fetched before it is run. */
export function createBot(token: string, parts: BotParts): TelegramBot {
  const patience = { ...PATIENCE, ...parts.patience };
  const bot = new Bot<Turn>(token, {
    client: { apiRoot: parts.apiRoot, timeoutSeconds: patience.callSeconds },
  });
  const contact = watchPolling(bot, parts.log, parts.now);
  persist(bot);
  bot.use(recorded(token, parts));
  bot
    .on('message')
    .use(addressed, fresh(parts), admitted(parts), sequentialize(keys), (turn) => respond(turn, parts));
  bot.catch((failure) => parts.log.error({ err: failure.error }, 'an update failed outside its turn'));
  return { bot, contact, patience };
}

/** Answers in one chat, and to one user, are given one after the other; all others at once. */
function keys(turn: Turn): string[] {
  const { chat, from } = turn;
  return [...(chat ? [`chat ${chat.id}`] : []), ...(from ? [`user ${from.id}`] : [])];
}

/** The boundary: writes a line for every update, and turns an error into an apology. */
function recorded(token: string, { log, now }: BotParts) {
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const started = now().getTime();
    try {
      await next();
    } catch (error) {
      turn.outcome = await failed(turn, error, log);
    }
    const line = {
      update: turn.update.update_id,
      kind: turn.request?.kind ?? 'other',
      ...(turn.chat ? { chat: chatHash(token, turn.chat.id) } : {}),
      ms: now().getTime() - started,
      outcome: turn.outcome ?? 'ignored',
    };
    if (turn.outcome === undefined) log.debug(line);
    else log.info(line);
  };
}

/** What became of an update whose handling threw; its sender is told as far as Telegram lets us. */
async function failed(turn: Turn, error: unknown, log: Logger): Promise<string> {
  if (error instanceof GrammyError) {
    if (error.error_code === 403) return 'blocked';
    if (error.error_code === 400 && /chat not found/iu.test(error.description)) return 'chat gone';
  }
  const question = turn.request?.kind === 'question' ? turn.request.text : '';
  log.error({ update: turn.update.update_id, err: describe(error, question) });
  // Telegram asked for silence longer than a retry waits.
  if (error instanceof GrammyError && error.error_code === 429) return 'throttled';
  await say(turn, error instanceof TooSlow ? TOOK_TOO_LONG : FAILED).catch((second: unknown) => {
    log.warn({ update: turn.update.update_id, err: second }, 'nor could the apology be sent');
  });
  return 'failed';
}

async function addressed(turn: Turn, next: NextFunction): Promise<void> {
  const request = turn.message === undefined ? null : requestOf(turn.message, turn.me);
  if (request === null) return;
  turn.request = request;
  await next();
}

function fresh({ now }: BotParts) {
  const apologies = new Buckets(APOLOGIES);
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const at = now().getTime();
    if (at - (turn.message?.date ?? 0) * 1000 <= STALE_MS) return await next();
    turn.outcome = 'stale';
    if (apologies.take(String(turn.chat?.id), at)) await say(turn, MISSED);
  };
}

/** Lets a user have a few questions at a time, and says kindly when there are more. */
function admitted({ now }: BotParts) {
  const users = new Buckets(PER_USER);
  const groups = new Buckets(PER_GROUP);
  const notices = new Buckets(NOTICES);
  const queues = new Queues(LONGEST_QUEUE);
  return async (turn: Turn, next: NextFunction): Promise<void> => {
    const at = now().getTime();
    const user = String(turn.from?.id);
    const chat = String(turn.chat?.id);
    const refuse = async (outcome: string, words: string) => {
      turn.outcome = outcome;
      if (notices.take(`${chat} ${outcome}`, at)) await say(turn, words);
    };
    // An album is many messages, and gets one reply.
    if (turn.request?.kind === 'not-text') return await refuse('not text', NOT_TEXT);
    const within = users.take(user, at) && (turn.chat?.type === 'private' || groups.take(chat, at));
    if (!within) return await refuse('too many', TOO_MANY);
    if (!queues.enter(user)) return await refuse('busy', BUSY);
    try {
      await next();
    } finally {
      queues.leave(user);
    }
  };
}

async function respond(turn: Turn, parts: BotParts): Promise<void> {
  const { request } = turn;
  if (request?.kind === 'question') {
    const asOf = localDay(new Date((turn.message?.date ?? 0) * 1000));
    const answer = await whileTyping(
      turn,
      inTime((signal) => parts.ask(request.text, asOf, signal)),
    );
    await send(turn, messages(answer), true);
    turn.outcome = answer.kind === 'unanswered' ? answer.why : answer.kind;
    return;
  }
  const words = {
    start: greeting(inDigits(String(parts.articles()), 'arabic-indic')),
    help: HELP,
    privacy: PRIVACY,
    empty: EMPTY,
    'too-long': TOO_LONG,
    'not-text': NOT_TEXT,
  };
  if (request === undefined) return;
  await say(turn, words[request.kind]);
  turn.outcome = 'told';
}

async function say(turn: Turn, words: string): Promise<void> {
  await send(turn, [plainMessage(words)], turn.chat?.type !== 'private');
}

/** An answer took longer than anybody waits. */
class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** What `work` resolves to. @throws TooSlow when it takes too long; the signal tells it so. */
async function inTime<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const lateness = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      late.abort();
      reject(new TooSlow(`no answer within ${ANSWER_MS} ms`));
    }, ANSWER_MS);
  });
  try {
    return await Promise.race([work(late.signal), lateness]);
  } finally {
    clearTimeout(timer);
  }
}
