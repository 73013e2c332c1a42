import { Writable } from 'node:stream';
import type { Answer } from '../../src/answer/answer.ts';
import type { App } from '../../src/app.ts';
import { read } from '../../src/reading.ts';
import { type BotParts, createBot } from '../../src/telegram/bot.ts';
import { createLog } from '../../src/telegram/log.ts';
import { polling } from '../../src/telegram/poll.ts';
import { runBot } from '../../src/telegram/run.ts';
import { answered, citation, source, statement } from './answers.ts';
import { type BotApi, TOKEN } from './bot-api/server.ts';
import { isHooked, runHooked } from './intake.ts';

/** What tells one answer from another in these tests: the question itself is in it. */
export function answerTo(question: string, asOf: string): Answer {
  const article = source('a1');
  const text = `سُئلتُ في ${asOf}: ${question}`;
  return answered([statement(text, citation(article, text))], { question, asOf });
}

/** A bot that runs. */
export interface RunningBot {
  /** Asks it to stop, as SIGTERM does; resolves when it has. */
  stop(): Promise<void>;
  /** Resolves or rejects as the run does. */
  readonly done: Promise<void>;
  /** What it logged so far. */
  readonly log: () => string;
}

/** Answers each question by itself. */
export type Ask = (question: string, asOf: string, signal?: AbortSignal) => Promise<Answer>;

/** An answerer, by {@link answerTo} unless given, that takes nothing over from what was asked before, and finds nothing. */
export function answererOf(
  ask: Ask = async (question, asOf) => answerTo(question, asOf),
): BotParts['answerer'] {
  return {
    reply: async (question, asOf, _before, signal) => ({
      answer: await ask(question, asOf, signal),
      meant: null,
    }),
    explain: async (question, asOf) => ({
      answer: await ask(question, asOf),
      kinds: [],
      terms: [],
      articles: [],
      candidates: [],
      least: 0,
    }),
    search: async () => [],
    publishers: async () => [],
    examples: async () => [],
    read: async () => null,
  };
}

/** What answers from an opened archive, without a process of its own. */
export function answererOver(app: App): BotParts['answerer'] {
  return {
    reply: (...asked) => app.reply(...asked),
    explain: (question, asOf) => app.explain(question, asOf),
    search: (question, limit, asOf) => app.search(question, limit, asOf),
    publishers: async () => app.archive.publishers(),
    examples: (...asked) => app.examples(...asked),
    read: (wanted) => read(app, wanted),
  };
}

/** The real bot against the emulator, answering with `ask` or at once with {@link answerTo}. */
export function startBot(
  api: BotApi,
  given: Partial<BotParts> & { readonly token?: string; readonly ask?: Ask } = {},
): RunningBot {
  let logged = '';
  const stream = new Writable({
    write(chunk, _, done) {
      logged += String(chunk);
      done();
    },
  });
  const log = createLog('debug', stream);
  const stopping = new AbortController();
  const { token = TOKEN, ask, ...parts } = given;
  const bot = createBot(token, {
    answerer: answererOf(ask),
    log,
    now: () => new Date(),
    apiRoot: api.root,
    articles: async () => 63,
    ...parts,
  });
  const { signal } = stopping;
  const done = isHooked()
    ? runHooked(bot, { log, signal })
    : runBot(bot, { log, intake: polling(bot, log), signal });
  // A test that expects a rejection awaits `done`; until then nobody does.
  done.catch(() => {});
  return {
    done,
    stop: async () => {
      stopping.abort();
      await done;
    },
    log: () => logged,
  };
}

/** Something that a test lets happen when it wants to. */
export function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
