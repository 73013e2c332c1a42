import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Before } from '../../src/conversation/reply.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { unanswered } from '../support/answers.ts';
import { answererOf, answerTo, type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
const CHOICES = ['سالم الحداد، وزير الطاقة', 'كريم الحداد، رئيس مجلس المدينة'];

let api: BotApi;
let bot: RunningBot;
/** What was asked after what. */
let asked: { readonly question: string; readonly before: Before | null }[];

beforeEach(async () => {
  api = await BotApi.start();
  asked = [];
  bot = startBot(api, {
    answerer: {
      ...answererOf(),
      reply: async (question, asOf, before) => {
        asked.push({ question, before });
        const isChoice = CHOICES.includes(question);
        const answer = isChoice
          ? answerTo(question, asOf)
          : unanswered('ambiguous', { question, asOf, choices: CHOICES });
        return { answer, meant: null };
      },
    },
  });
});

afterEach(async () => {
  await bot.stop();
  await api.close();
});

it('a name that several bear is asked back with a button for each, and the choice goes on with the question', async () => {
  api.deliver(said(SALMA, 'متى التقى الحداد الوزيرة؟'));
  const { text, reply_markup } = (await api.calls.next('sendMessage')).parameters;
  for (const choice of CHOICES) expect(text).toContain(choice.split('،')[0]);
  const labels = reply_markup?.inline_keyboard.map(([button]) => button?.text) ?? [];
  expect(labels[1]).toContain('كريم الحداد');
  expect(labels.at(-2)).toBe(ar.buttons.why);
  api.press(SALMA, { chat: SALMA.id, id: api.lastOwn(SALMA.id) }, 'كريم الحداد');
  expect((await api.calls.next('sendMessage')).parameters.text).toContain('كريم الحداد');
  expect(asked).toMatchObject([
    { question: 'متى التقى الحداد الوزيرة؟', before: null },
    {
      question: CHOICES[1],
      before: { question: 'متى التقى الحداد الوزيرة؟', answer: { kind: 'unanswered', why: 'ambiguous' } },
    },
  ]);
});
