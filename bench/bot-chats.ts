import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Archive } from '../src/archive/archive.ts';
import { ar } from '../src/telegram/languages/ar.ts';
import { person, said } from '../tests/support/bot-api/people.ts';
import { BotApi } from '../tests/support/bot-api/server.ts';
import { readArguments } from './arguments.ts';
import { sampleArchive, startBot } from './bot/program.ts';
import { appOver, archiveFolder } from './quality/archives.ts';
import { quantile } from './quality/metrics.ts';
import { questionSets } from './quality/sets.ts';

/**
 * `npm run bench:chats -- [--data DIR --set news [--archive FOLDER]] [--chats 100] [--first cold]`: chats that ask the built bot at once,
 * each another question: over the sample articles, those of a set, or an archive that is there; after an answer that opens what the archive holds,
 * or as the first that the bot is asked. Prints how many were answered, told to come back, told anything else, lost or
 * answered twice, how long the answered waited, and the longest stop of the bot's event loop.
 */
const {
  data,
  set,
  chats,
  first,
  archive: kept,
} = readArguments({
  data: 'sample',
  set: 'news',
  archive: '',
  chats: '100',
  first: 'warm',
});
const PATIENCE_MS = 300_000;
const GOLDEN = join(import.meta.dirname, '../tests/golden/sample-questions.jsonl');

const { archive, questions, articles } = data === 'sample' ? await sample() : await setUnder(data, set);
const longestStop = join(mkdtempSync(join(tmpdir(), 'isnad-chats-')), 'stop');

const api = await BotApi.start();
const bot = startBot(api, archive, {
  node: ['--import', join(import.meta.dirname, 'bot/watch-loop.mjs')],
  environment: { LONGEST_STOP: longestStop },
});
const ask = (chat: number, at: number): void => {
  const question = questions[at % questions.length] as string;
  api.deliver(said(person(chat), question));
};
// The first answer opens what the archive holds, and is not counted.
if (first === 'warm') {
  ask(1, 0);
  await api.calls.next('sendMessage', 200, PATIENCE_MS);
  while (api.updates.pending > 0) await pause(50);
} else await api.calls.next('getUpdates', 200, PATIENCE_MS);
bot.kill('SIGUSR2');
const began = Date.now();
for (let at = 0; at < Number(chats); at += 1) ask(1000 + at, at);
while (api.updates.pending > 0 && Date.now() - began < PATIENCE_MS) await pause(50);
bot.kill('SIGTERM');
await once(bot, 'exit');

const sent = api.calls.all.filter(
  ({ method, outcome, parameters }) =>
    method === 'sendMessage' && outcome === 200 && Number(parameters.chat_id) >= 1000,
);
const answers = sent.filter(({ parameters }) => parameters.reply_parameters !== undefined);
const waits = answers.map(({ at }) => at - began);
const answered = new Set(answers.map(({ parameters }) => parameters.chat_id));
const told = new Set(sent.map(({ parameters }) => parameters.chat_id));
const away = sent.filter(({ parameters }) => parameters.text === ar.full).length;
const lost = Number(chats) - told.size;
console.log(`${chats} chats at once over ${articles} articles`);
console.log(
  `${answered.size} answered, ${away} asked to come back, ${told.size - answered.size - away} told otherwise, ${lost} lost, ${answers.length - answered.size} answered twice`,
);
console.log(`p50 ${quantile(waits, 0.5).toFixed(0)} ms, p95 ${quantile(waits, 0.95).toFixed(0)} ms`);
console.log(`longest stop of the event loop ${readFileSync(longestStop, 'utf8')} ms`);
await api.close();

interface Asking {
  readonly archive: string;
  readonly questions: readonly string[];
  readonly articles: number;
}

async function sample(): Promise<Asking> {
  const lines = readFileSync(GOLDEN, 'utf8').trim().split('\n');
  return {
    archive: await sampleArchive(),
    questions: lines.map((line) => (JSON.parse(line) as { question: string }).question),
    articles: 72,
  };
}

async function setUnder(folder: string, name: string): Promise<Asking> {
  const found = questionSets(folder).find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no set ${name} under ${folder}`);
  const questions = found.questions.map(({ question }) => question);
  if (kept === '') await (await appOver(name, found.articles, { fresh: false })).close();
  const archive = kept === '' ? archiveFolder(name, found.articles) : resolve(kept);
  const opened = Archive.open(archive, null);
  const { articles } = opened.counts();
  opened.close();
  return { archive, questions, articles };
}
