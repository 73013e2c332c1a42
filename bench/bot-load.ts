import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { BotApi } from '../tests/support/bot-api/server.ts';
import { readArguments } from './arguments.ts';
import { megabytesOf } from './bot/memory.ts';
import { sampleArchive, startBot } from './bot/program.ts';
import { type AskedQuestion, Readers } from './bot/readers.ts';
import { badWeather } from './bot/weather.ts';
import { quantile } from './quality/metrics.ts';
import { random as wholeNumbers } from './quality/random.ts';

/**
 * `npm run bench:bot-load -- [--users 100 --seconds 60 --questions 10000] [--archive DIR]`: the built bot over the sample
 * articles, or an archive of them that is there, and the emulator. First people who ask, wait for the answer and think, while calls fail: how many questions were answered,
 * told to come back, lost or answered twice, how long the first reply took, and the calls that broke a rule. Then the
 * memory of the bot after 100 questions, and after so many.
 */
const given = readArguments({
  users: '100',
  seconds: '60',
  think: '10',
  faults: '.1',
  seed: '7',
  log: 'silent',
  questions: '10000',
  archive: '',
});
const [users, seconds, think] = [Number(given.users), Number(given.seconds), Number(given.think)];
const PATIENCE_MS = 180_000;
/** Who is asked to come back does so when the words say; sooner he is told nothing more. */
const COME_BACK_MS = 60_000;
const [FIRST, STEP, IN_HAND] = [100, 500, 4];
const GOLDEN = join(import.meta.dirname, '../tests/golden/sample-questions.jsonl');
const questions = readFileSync(GOLDEN, 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { question: string }).question);
const below = wholeNumbers(Number(given.seed));
const random = (): number => below(1_000_000) / 1_000_000;
const questionAt = (at: number): string => questions[at % questions.length] as string;

const archive = given.archive === '' ? await sampleArchive() : given.archive;
let lost = 0;
if (users > 0) lost += await underLoad();
if (Number(given.questions) > 0) await overTime(Number(given.questions));
process.exitCode = lost === 0 ? 0 : 1;

async function underLoad(): Promise<number> {
  const api = await BotApi.start();
  const bot = startBot(api, archive, { environment: { LOG_LEVEL: given.log } });
  const readers = new Readers(api);
  await readers.ask(1, questionAt(0), PATIENCE_MS);
  readers.asked.splice(0);
  const weather = badWeather(api, { share: Number(given.faults), random });
  const until = Date.now() + seconds * 1000;
  const firsts: number[] = [];
  const user = async (chat: number): Promise<void> => {
    await pause(random() * think * 1000);
    for (let isFirst = true; Date.now() < until; isFirst = false) {
      const { answeredAt, at, isTold } = await readers.ask(
        chat,
        questionAt(chat + readers.asked.length),
        PATIENCE_MS,
      );
      if (isFirst && answeredAt !== null) firsts.push(answeredAt - at);
      await pause(isTold ? COME_BACK_MS : (0.5 + random()) * think * 1000);
    }
  };
  const all = Array.from({ length: users }, (_, at) => user(1000 + at));
  await pause(until - Date.now());
  const faults = weather.stop();
  await Promise.all(all);
  while (api.updates.pending > 0) await pause(50);
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  readers.look();
  const { asked } = readers;
  const answered = asked.filter(({ replies }) => replies > 0);
  const told = asked.filter(({ replies, isTold }) => replies === 0 && isTold).length;
  const twice = answered.filter(({ replies }) => replies > 1).length;
  const waits = answered.map(({ answeredAt, at }) => (answeredAt ?? 0) - at);
  const missing = asked.length - answered.length - told;
  console.log(`${users} users, ${seconds} s, ${asked.length} questions, with faults: ${counts(faults)}`);
  console.log(
    `${answered.length} answered, ${told} asked to come back, lost ${missing}, doubled ${twice}; ${api.calls.all.length} calls validated, violations ${api.violations.length}`,
  );
  console.log(
    `reply p50 ${inMs(waits, 0.5)}, p95 ${inMs(waits, 0.95)}; first reply of each user ${inMs(firsts, 0.5)}, ${inMs(firsts, 0.95)}`,
  );
  for (const one of asked) {
    if (one.replies !== 1 && !(one.replies === 0 && one.isTold)) console.log(storyOf(one, api));
  }
  await api.close();
  return missing + twice;
}

async function overTime(count: number): Promise<void> {
  const api = await BotApi.start();
  const bot = startBot(api, archive, { environment: { LOG_LEVEL: given.log } });
  const readers = new Readers(api);
  let at = 0;
  const askUntil = async (most: number): Promise<void> => {
    const one = async (): Promise<void> => {
      // Each from another chat: who asks much is slowed down.
      while (at < most) await readers.ask(1000 + at, questionAt(at++), PATIENCE_MS);
    };
    await Promise.all(Array.from({ length: IN_HAND }, one));
  };
  await askUntil(Math.min(FIRST, count));
  const first = megabytesOf(bot.pid as number);
  console.log(`memory after ${at} questions: ${first.toFixed(0)} MB`);
  while (at < count) {
    await askUntil(Math.min(count, at + STEP));
    console.log(`memory after ${at} questions: ${megabytesOf(bot.pid as number).toFixed(0)} MB`);
  }
  const last = megabytesOf(bot.pid as number);
  const unanswered = readers.asked.filter(({ answeredAt, isTold }) => answeredAt === null && !isTold).length;
  console.log(
    `memory after ${FIRST} questions ${first.toFixed(0)} MB, after ${count} ${last.toFixed(0)} MB (${((100 * (last - first)) / first).toFixed(0)} %); ${unanswered} without a reply`,
  );
  bot.kill('SIGTERM');
  await once(bot, 'exit');
  await api.close();
}

/** What was called for the chat of a question from then on, with what each call met. */
function storyOf({ chat, message, at, replies }: AskedQuestion, api: BotApi): string {
  const calls = api.calls.all.filter(
    (call) => (call.parameters as { chat_id?: unknown }).chat_id === chat && call.at >= at,
  );
  const told = calls.map((call) => `${((call.at - at) / 1000).toFixed(1)} s ${call.method} ${call.outcome}`);
  return `  ${replies === 0 ? 'lost' : 'doubled'}: message ${message} of ${chat}: ${told.join(', ') || 'no call'}`;
}

function counts(faults: ReadonlyMap<string, number>): string {
  return [...faults].map(([name, count]) => `${count} × ${name}`).join(', ');
}

function inMs(values: readonly number[], q: number): string {
  return `${quantile(values, q).toFixed(0)} ms`;
}
