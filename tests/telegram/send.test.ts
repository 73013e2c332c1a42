import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/answer/text/wording.ts';
import { answered, citation, source, statement } from '../support/answers.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
const SECRET = TOKEN.split(':')[1] ?? '';
let api: BotApi;
let bots: RunningBot[];

beforeEach(async () => {
  api = await BotApi.start();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop().catch(() => {});
  for (const bot of bots) expect(bot.log()).not.toContain(SECRET);
  await api.close();
});

function start(given: Parameters<typeof startBot>[1] = {}): RunningBot {
  const bot = startBot(api, given);
  bots.push(bot);
  return bot;
}

describe('a long answer', () => {
  it('comes in several messages in order, the sources and buttons with the last', async () => {
    const quotes = Array.from({ length: 9 }, (_, at) =>
      `في الجزء ${at + 1}: ${'وقال الحداد إن العمل في القنوات ماضٍ كما رُسم له. '.repeat(10)}`.trim(),
    );
    const [first, ...others] = quotes.map((quote, at) => statement(quote, citation(source(`s${at}`), quote)));
    if (first === undefined) throw new Error('there are nine');
    start({ ask: async () => answered([first, ...others]) });
    api.deliver(said(SALMA, 'متى؟'));
    const replies = [
      (await api.calls.next('sendMessage')).parameters,
      (await api.calls.next('sendMessage')).parameters,
    ];
    expect(replies.map((reply) => reply.reply_markup?.inline_keyboard.length)).toEqual([undefined, 9 + 5]);
    expect(replies.map((reply) => reply.reply_parameters === undefined)).toEqual([false, true]);
    expect(replies[1]?.text).toContain(SOURCES);
    expect(replies[1]?.link_preview_options).toEqual({ is_disabled: true });
  });
});
