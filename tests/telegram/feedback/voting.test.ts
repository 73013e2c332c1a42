import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AnswerCodes } from '../../../src/telegram/feedback/answer-codes.ts';
import { ar } from '../../../src/telegram/languages/ar.ts';
import { createLog } from '../../../src/telegram/log.ts';
import { openOwn } from '../../../src/telegram/own-file.ts';
import { newFolder } from '../../support/archives.ts';
import { directionFaults } from '../../support/bidi.ts';
import { type RunningBot, startBot } from '../../support/bot.ts';
import { group, person, said } from '../../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';

const SALMA = person(1_234_567_891, 'سلمى');
const KARIM = person(1_234_567_892, 'كريم');
const QUESTION = 'من استقبل وفد المزارعين؟';
const { right: RIGHT, wrong: WRONG } = ar.follow;

let api: BotApi;
let file: string;
let bot: RunningBot;

beforeEach(async () => {
  api = await BotApi.start();
  file = join(newFolder(), 'bot.sqlite');
  bot = start();
});

afterEach(async () => {
  await bot.stop();
  await api.close();
});

function start(): RunningBot {
  return startBot(api, { own: openOwn(file, createLog('silent')), admins: [KARIM.id] });
}

async function say(text: string, from = SALMA, options: Parameters<typeof said>[2] = {}): Promise<string> {
  api.deliver(said(from, text, options));
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return parameters.text.replace(/[\u200E\u200F\u2066-\u2069]/gu, '');
}

/** Presses a button of the last answer in a chat; what is shown for a moment, and the answer's number in it. */
async function press(label: string, from = SALMA, chat = SALMA.id): Promise<string> {
  api.press(from, { chat, id: api.lastOwn(chat) }, label);
  const { parameters } = await api.calls.next('answerCallbackQuery');
  const text = String(parameters.text);
  expect(text.length).toBeLessThanOrEqual(200);
  return /\u2066(\S+)\u2069$/u.exec(text)?.[1] ?? text;
}

describe('an answer', () => {
  it('may be called right or wrong, once by each, who may change their mind', async () => {
    await say(`/ask ${QUESTION}`, SALMA, { chat: group(5) });
    const answer = await press(RIGHT, SALMA, -5);
    expect(answer).toMatch(/^[\w-]{12}$/u);
    expect(await press(RIGHT, SALMA, -5)).toBe(answer);
    expect(await press(WRONG, KARIM, -5)).toBe(answer);
    expect(await say('/feedback', KARIM)).toBe(
      `آراء القرّاء في الأجوبة: صحيح ١، خطأ ١.\n• صحيح ١، خطأ ١: ${answer}`,
    );
    await press(WRONG, SALMA, -5);
    expect(await say('/feedback', KARIM)).toContain('صحيح ٠، خطأ ٢.');
    expect(api.calls.all.filter(({ method }) => method === 'sendMessage')).toHaveLength(3);
  });

  it('is voted on after a restart, under its old number', async () => {
    await say(QUESTION);
    const answer = await press(WRONG);
    await bot.stop();
    bot = start();
    expect(await press(RIGHT)).toBe(answer);
    expect(await say('/feedback', KARIM)).toContain('صحيح ١، خطأ ٠.');
  });

  it('that we did not give is not voted on', async () => {
    await say(QUESTION);
    const message = { chat: SALMA.id, id: api.lastOwn(SALMA.id) };
    const other = new AnswerCodes(TOKEN.replace('A', 'B')).make();
    for (const data of ['right:AAAAAAAAAAAA', 'wrong:A', `right:${other}`]) {
      api.pressData(SALMA, message, data);
      expect((await api.calls.next('answerCallbackQuery')).parameters.text).toBe(ar.follow.notVoted);
    }
    expect(await say('/feedback', KARIM)).toContain('صحيح ٠، خطأ ٠.');
  });

  it('has votes that only administrators see, in private', async () => {
    const help = ar.help.replace(/[\u200E\u200F\u2066-\u2069]/gu, '');
    expect(await say('/feedback')).toBe(help);
    expect(await say('/feedback', KARIM, { chat: group(5) })).toBe(help);
  });

  it('is kept by its number and a code alone, which /forget takes out', async () => {
    await say(QUESTION);
    const answer = await press(RIGHT);
    const kept = readFileSync(file);
    expect(kept.includes(answer)).toBe(true);
    for (const what of [QUESTION, String(SALMA.id), 'المزارعين', TOKEN])
      expect(kept.includes(what)).toBe(false);
    await press(RIGHT, KARIM);
    expect(await say('/forget')).toContain('حذفتُ آراءك في الأجوبة، وعددها: ١');
    expect(await say('/feedback', KARIM)).toContain('صحيح ١، خطأ ٠.');
    expect(await say('/privacy')).toContain('رمز يمنع أن يُحسب رأيك مرتين');
  });
});

describe('codes of answers and voters', () => {
  it('are told from those of other bots, and are others for each answer and each person', () => {
    const codes = new AnswerCodes(TOKEN);
    const answers = Array.from({ length: 50 }, () => codes.make());
    expect(answers.every((answer) => codes.isOurs(answer))).toBe(true);
    for (const bad of ['', 'x', '!'.repeat(12), 'م'.repeat(12), `${answers[0]}x`.repeat(1000)])
      expect(codes.isOurs(bad)).toBe(false);
    const voters = answers.flatMap((answer) => [1, 2].map((one) => codes.voter(answer, one)));
    expect(new Set(voters).size).toBe(100);
  });
});
