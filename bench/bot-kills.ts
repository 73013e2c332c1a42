import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { person, said } from '../tests/support/bot-api/people.ts';
import { BotApi, TOKEN } from '../tests/support/bot-api/server.ts';
import { readArguments } from './arguments.ts';

/**
 * `kill -9` at random moments: chats ask numbered questions, the built bot is killed somewhere in the midst of its
 * answers, and started again. Counts, over all moments, the questions that were never answered and those answered twice.
 */
const given = readArguments({ moments: '20', chats: '50' });
const [moments, chats] = [Number(given.moments), Number(given.chats)];
/** A kill comes after so many answers as chance says, and up to so many milliseconds. */
const SPAN_MS = 60;
const PATIENCE_MS = 240_000;

function startBot(api: BotApi) {
  return spawn(process.execPath, [join(import.meta.dirname, 'bot-kills/light-bot.mjs'), TOKEN, api.root], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** The numbers of the questions that were answered, once for every answer. */
function answersIn(api: BotApi): number[] {
  return api.calls.all
    .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 200)
    .flatMap(({ parameters }) =>
      [...String(parameters.text).matchAll(/سؤال رقم (\d+)/gu)].map(([, number]) => Number(number)),
    );
}

let lost = 0;
let twice = 0;
let inMidst = 0;
for (let moment = 1; moment <= moments; moment += 1) {
  const api = await BotApi.start();
  for (let chat = 1; chat <= chats; chat += 1) api.deliver(said(person(1000 + chat), `سؤال رقم ${chat}؟`));
  const first = startBot(api);
  await api.calls.next('getUpdates', 200, PATIENCE_MS);
  const answers = Math.floor(Math.random() * chats);
  for (let at = 0; at < answers; at += 1) await api.calls.next('sendMessage', 200, PATIENCE_MS);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * SPAN_MS));
  first.kill('SIGKILL');
  await once(first, 'exit');
  const before = answersIn(api).length;
  if (before > 0 && before < chats) inMidst += 1;
  const second = startBot(api);
  const until = Date.now() + PATIENCE_MS;
  while (api.updates.pending > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (api.updates.pending > 0)
    throw new Error(`moment ${moment}: not done within ${PATIENCE_MS} ms; nothing is counted`);
  second.kill('SIGKILL');
  await once(second, 'exit');
  const all = answersIn(api);
  const missing = chats - new Set(all).size;
  lost += missing;
  twice += all.length - new Set(all).size;
  console.log(`moment ${moment}: ${before} answered before the kill, ${all.length} in all, ${missing} lost`);
  await api.close();
}
const asked = moments * chats;
console.log(
  `${moments} moments (${inMidst} in the midst of the answers), ${asked} questions: ${lost} lost, ${twice} answered twice`,
);
process.exitCode = lost === 0 ? 0 : 1;
