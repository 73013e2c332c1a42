import { once } from 'node:events';
import { person, said } from '../tests/support/bot-api/people.ts';
import { BotApi } from '../tests/support/bot-api/server.ts';
import { readArguments } from './arguments.ts';
import { sampleArchive, startBot } from './bot/program.ts';

/**
 * `npm run bench:kills`: `kill -9` at random moments. Chats ask, the built bot is killed somewhere in the midst of its
 * answers, with what makes them, and started again. Counts, over all moments, the chats that were never answered and
 * those that were answered twice.
 */
const given = readArguments({ moments: '20', chats: '50' });
const [moments, chats] = [Number(given.moments), Number(given.chats)];
/** A kill comes after so many answers as chance says, and up to so many milliseconds. */
const SPAN_MS = 100;
const PATIENCE_MS = 240_000;
const QUESTION = 'متى استقبل الملك راشد بن فهيد الرئيس ثامر الشيحاني؟';

/** The chats that were answered, or told to come back on a machine that is too busy: once for every message. */
function answersIn(api: BotApi): number[] {
  return api.calls.all
    .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 200)
    .map(({ parameters }) => Number(parameters.chat_id));
}

const archive = await sampleArchive();
let lost = 0;
let twice = 0;
let inMidst = 0;
let most = 0;
for (let moment = 1; moment <= moments; moment += 1) {
  const api = await BotApi.start();
  for (let chat = 1; chat <= chats; chat += 1) api.deliver(said(person(1000 + chat), QUESTION));
  const first = startBot(api, archive);
  await api.calls.next('getUpdates', 200, PATIENCE_MS);
  const answers = Math.floor(Math.random() * chats);
  for (let at = 0; at < answers; at += 1) await api.calls.next('sendMessage', 200, PATIENCE_MS);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * SPAN_MS));
  first.kill('SIGKILL');
  await once(first, 'exit');
  const before = answersIn(api).length;
  if (before > 0 && before < chats) inMidst += 1;
  const second = startBot(api, archive);
  const until = Date.now() + PATIENCE_MS;
  while (api.updates.pending > 0 && Date.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 50));
  if (api.updates.pending > 0)
    throw new Error(`moment ${moment}: not done within ${PATIENCE_MS} ms; nothing is counted`);
  second.kill('SIGKILL');
  await once(second, 'exit');
  const all = answersIn(api);
  const missing = chats - new Set(all).size;
  const doubled = all.length - new Set(all).size;
  lost += missing;
  twice += doubled;
  most = Math.max(most, doubled);
  console.log(`moment ${moment}: ${before} answered before the kill, ${doubled} twice, ${missing} lost`);
  await api.close();
}
const asked = moments * chats;
console.log(
  `${moments} moments (${inMidst} in the midst of the answers), ${asked} questions: ${lost} lost, ${twice} answered twice, ${most} at most of one moment`,
);
process.exitCode = lost === 0 ? 0 : 1;
