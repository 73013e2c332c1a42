// The built bot, its answers made without an archive in some 30 ms each: argument 1 is the token, 2 the Bot API.
import { createBot } from '../../dist/telegram/bot.js';
import { createLog } from '../../dist/telegram/log.js';
import { runBot } from '../../dist/telegram/run.js';

const [, , token, apiRoot] = process.argv;
const log = createLog('warn');
const understood = { kind: 'open', people: [], titles: [], from: null, to: null, place: null };

/** Holds the thread as a real answer does. */
const ask = async (question, asOf) => {
  await new Promise(setImmediate);
  const until = performance.now() + 20 + Math.random() * 20;
  while (performance.now() < until);
  const refusal = { kind: 'unanswered', why: 'ambiguous', understood, nearest: [], confidence: 0, ms: 0 };
  return { ...refusal, question, asOf, choices: [question] };
};

const bot = createBot(token, { ask, log, now: () => new Date(), apiRoot, articles: () => 1 });
await runBot(bot, { log, signal: new AbortController().signal });
