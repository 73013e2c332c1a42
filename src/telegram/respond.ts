import type { Answer } from '../answer/answer.ts';
import { inDigits, localDay } from '../answer/days.ts';
import type { Day } from '../arabic/mention.ts';
import { coder } from './log.ts';
import { messages } from './message.ts';
import { type PageOf, withPages } from './pages.ts';
import { Replies } from './replies.ts';
import { send, whileTyping } from './send.ts';
import { say, type Turn, writtenAt } from './turn.ts';
import type { Line } from './turns.ts';
import { EMPTY, greeting, HELP, NOT_TEXT, privacy, TOO_LONG } from './words.ts';

/** How long an answer may take unless told otherwise. */
const ANSWER_MS = 60_000;

/** What answers are made of. */
export interface ResponseParts {
  /** The answer to a question asked on a day. Told by the signal when nobody waits for it any more. */
  readonly ask: (question: string, asOf: Day, signal?: AbortSignal) => Promise<Answer>;
  /** Where all questions wait. */
  readonly line: Line;
  readonly now: () => Date;
  /** How many articles there are to ask about. */
  readonly articles: () => Promise<number>;
  /** Whether messages are on disk until they are answered, which /privacy tells. */
  readonly keepsUntilAnswered?: boolean;
  /** Where articles without an address are read; left out where that is nowhere. */
  readonly pageOf?: PageOf | undefined;
  /** How long an answer may take, its waiting included; a minute unless given. */
  readonly answerMs?: number;
}

/** Answers what was admitted. */
export interface Responder {
  readonly respond: (turn: Turn) => Promise<void>;
  /** Forgets old answers, which then stay as they are when their questions are changed. */
  readonly forget: () => void;
}

/** An answer took longer than anybody waits. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/** Answers questions, and tells how the bot works; a message that was changed has the answer to it changed. */
export function responder(parts: ResponseParts): Responder {
  const { ask, line, now, answerMs = ANSWER_MS, pageOf } = parts;
  const replies = new Replies();
  const code = coder();

  const answer = async (turn: Turn, question: string, instead: readonly number[]): Promise<number[]> => {
    const asOf = localDay(new Date(writtenAt(turn)));
    const work = inTime(turn, answerMs, (signal) => line.run(() => ask(question, asOf, signal), signal));
    const given = await whileTyping(turn, work);
    turn.outcome = given.kind === 'unanswered' ? given.why : given.kind;
    const shown = pageOf === undefined ? given : withPages(given, pageOf);
    return await send(turn, messages(shown), { quoting: true, instead });
  };

  const tell = async (turn: Turn, words: string, instead: readonly number[]): Promise<number[]> => {
    const sent = await say(turn, words, instead);
    turn.outcome = 'told';
    return sent;
  };

  const respond = async (turn: Turn): Promise<void> => {
    const { request, chat, msgId } = turn;
    if (request === undefined || chat === undefined || msgId === undefined) return;
    const question = code(JSON.stringify(request));
    const earlier = turn.editedMessage === undefined ? undefined : replies.find(chat.id, msgId);
    if (earlier?.question === question) {
      turn.outcome = 'unchanged';
      return;
    }
    const instead = earlier?.messages ?? [];
    const sent =
      request.kind === 'question'
        ? await answer(turn, request.text, instead)
        : await tell(turn, await wordsOf(request.kind, parts), instead);
    replies.keep(chat.id, msgId, { question, messages: sent, at: now().getTime() });
  };

  return { respond, forget: () => replies.forget(now().getTime()) };
}

async function wordsOf(
  kind: Exclude<NonNullable<Turn['request']>['kind'], 'question'>,
  { articles, keepsUntilAnswered = false }: ResponseParts,
): Promise<string> {
  if (kind === 'start') return greeting(inDigits(String(await articles()), 'arabic-indic'));
  const words = {
    help: HELP,
    privacy: privacy(keepsUntilAnswered),
    empty: EMPTY,
    'too-long': TOO_LONG,
    'not-text': NOT_TEXT,
  };
  return words[kind];
}

/** What `work` resolves to. @throws TooSlow when it takes too long; the signal tells it so, and `turn` keeps it. */
async function inTime<T>(turn: Turn, ms: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const lateness = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const slow = new TooSlow(`no answer within ${ms} ms`);
      late.abort(slow);
      reject(slow);
    }, ms);
  });
  const working = work(late.signal);
  turn.work = working;
  try {
    return await Promise.race([working, lateness]);
  } finally {
    clearTimeout(timer);
  }
}
