import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { directionFaults } from '../support/bidi.ts';
import { answererOver, type RunningBot, startBot } from '../support/bot.ts';
import type { Sent } from '../support/bot-api/calls.ts';
import { edited, group, person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { sampleApp } from '../support/sample-archive.ts';

const SALMA = person(11, 'سلمى');
const KARIM = person(12, 'كريم');
const QUESTION = 'من استقبل سراج الدين القصباوي في قصر الصنوبرة في آذار 2023؟';

let app: App;
let api: BotApi;
let bot: RunningBot;
let time: number;

beforeAll(async () => {
  app = await sampleApp();
});

afterAll(async () => {
  await app.close();
});

beforeEach(async () => {
  time = Date.now();
  api = await BotApi.start();
  bot = startBot(api, {
    now: () => new Date(time),
    answerer: answererOver(app),
  });
});

afterEach(async () => {
  await bot.stop();
  await api.close();
});

/** The text of the next message, without what directs it. */
async function next(): Promise<string> {
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return visible(parameters.text);
}

function visible(text: string): string {
  return text.replace(/[\u200E\u200F\u2066-\u2069]/gu, '');
}

async function ask(text: string, from = SALMA): Promise<string> {
  api.deliver(said(from, text, { date: Math.floor(time / 1000) }));
  return await next();
}

/** The number of the bot's last message in a private chat. */
function last(chat = SALMA.id): { readonly chat: number; readonly id: number } {
  return { chat, id: api.lastOwn(chat) };
}

describe('a conversation', () => {
  it('takes what a question leaves out from the one before, and says so', async () => {
    expect(await ask(QUESTION)).toContain('حنّاوي');
    const when = await ask('ومتى؟');
    expect(when).toMatch(/^فهمتُ: متى استقبل .*حنّاوي.*القصباوي.* قصر الصنوبرة/u);
    const sent = api.calls.all.findLast(({ method }) => method === 'sendMessage')
      ?.parameters as unknown as Sent;
    expect(sent.entities?.[0]).toMatchObject({ type: 'italic' });
    expect(await ask('وفي 2019؟')).toMatch(/^فهمتُ: .* في 2019؟/u);
  });

  it('is of each who asks by himself, and is forgotten after ten minutes', async () => {
    await ask(QUESTION);
    expect(await ask('ومتى؟', KARIM)).not.toContain('فهمتُ: متى');
    time += 10 * 60_000;
    expect(await ask('ومتى؟')).not.toContain('فهمتُ: متى');
  });

  it('answers an edited question again by what was said before it', async () => {
    await ask(QUESTION);
    const asked = said(SALMA, 'ومتا؟', { date: Math.floor(time / 1000) });
    api.deliver(asked);
    await next();
    api.deliver(edited(asked, 'ومتى؟'));
    const { parameters } = await api.calls.next('editMessageText');
    expect(visible(parameters.text)).toMatch(/^فهمتُ: متى استقبل/u);
  });

  it('/forget says what it deleted, and deletes it', async () => {
    await ask(QUESTION);
    const answer = last();
    expect(await ask('/forget')).toBe(
      ar.forgotten({ question: true, language: false, isPaired: false, answers: 1, followings: 0, votes: 0 }),
    );
    api.press(SALMA, answer, 'لماذا');
    expect(await next()).toBe(ar.notRemembered);
    expect(await ask('ومتى؟')).not.toContain('فهمتُ: متى');
  });
});

describe('the buttons under an answer', () => {
  it('say why it is what it is', async () => {
    await ask(QUESTION);
    api.press(SALMA, last(), 'لماذا');
    const why = await next();
    expect(why).toMatch(/^فهمتُ من سؤالك/u);
    expect(why).toContain('القصباوي');
    expect(why).toMatch(/احتمال صوابه [٠-٩]+٪/u);
    await api.calls.next('answerCallbackQuery');
  });

  it('show what else was found, and nothing that is cited already', async () => {
    const answer = await ask(QUESTION);
    api.press(SALMA, last(), ar.buttons.more);
    const more = await next();
    const titles = [...more.matchAll(/^• (.+?) — /gmu)].map(([, title = '']) => title);
    expect(titles.length).toBeGreaterThan(1);
    for (const title of titles) expect(answer).not.toContain(title);
  });

  it('ask the same of another period', async () => {
    await ask(QUESTION);
    api.press(SALMA, last(), ar.buttons.period);
    expect(await next()).toBe(ar.whichPeriod);
    expect(await ask('في شباط 2022')).toMatch(/^فهمتُ: من استقبل .* في شباط 2022؟/u);
  });

  it('are answered in a group, too, to whoever presses', async () => {
    const chat = group(77);
    api.deliver(said(SALMA, `/ask ${QUESTION}`, { chat }));
    await next();
    api.press(KARIM, last(chat.id), 'لماذا');
    expect(await next()).toMatch(/^فهمتُ من سؤالك/u);
  });

  it('that the bot does not know any more are passed over', async () => {
    await ask(QUESTION);
    api.pressData(SALMA, last(), 'vote:9');
    await api.calls.next('answerCallbackQuery');
    expect(await ask('شكرا')).toContain('الرحب');
    expect(api.calls.count('sendMessage')).toBe(2);
  });
});
