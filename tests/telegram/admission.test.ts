import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../src/telegram/languages/ar.ts';
import { directionFaults } from '../support/bidi.ts';
import { answerTo, gate, type RunningBot, startBot } from '../support/bot.ts';
import { group, person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { isHooked } from '../support/intake.ts';

const SALMA = person(11, 'سلمى');
const HOUR = 3_600_000;
let api: BotApi;
let bot: RunningBot | undefined;

beforeEach(async () => {
  api = await BotApi.start();
});

afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  await api.close();
});

/** The next message that was sent, which must read from right to left. */
async function sent() {
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return parameters;
}

describe('who may ask', () => {
  it('is everybody while nobody is listed', async () => {
    bot = startBot(api, { users: undefined });
    api.deliver(said(person(99), 'متى؟'));
    expect((await sent()).text).toContain('متى؟');
  });

  it('is who is listed, in private and in any group; others are told their number, once', async () => {
    const asked: string[] = [];
    bot = startBot(api, {
      users: [SALMA.id],
      ask: async (question, asOf) => {
        asked.push(question);
        return answerTo(question, asOf);
      },
    });
    for (const text of ['سؤال غريب؟', '/start', 'سؤال غريب آخر؟']) api.deliver(said(person(99), text));
    expect(await sent()).toMatchObject({ chat_id: 99, text: ar.notListed(99, false) });
    api.deliver(said(SALMA, 'الأول؟'));
    expect((await sent()).text).toContain('الأول؟');
    api.deliver(said(SALMA, '/ask الثاني؟', { chat: group(5) }));
    expect((await sent()).text).toContain('الثاني؟');
    api.deliver(said(person(99), '/ask الثالث؟', { chat: group(5) }));
    expect(await sent()).toMatchObject({ chat_id: -5, text: ar.notListed(-5, true) });
    await bot.stop();
    expect(asked).toEqual(['الأول؟', 'الثاني؟']);
    expect(bot.log()).toContain('"outcome":"not listed"');
    expect(api.calls.count('sendMessage')).toBe(4);
  });

  it('is an administrator, too, whoever is listed', async () => {
    bot = startBot(api, { users: [SALMA.id], admins: [12] });
    api.deliver(said(person(12), 'متى؟'));
    expect((await sent()).text).toContain('متى؟');
  });

  it('is everybody in a group that is listed, its anonymous administrators too, and no channel that is not', async () => {
    bot = startBot(api, { users: [-5] });
    const chat = group(5);
    const elsewhere = group(6);
    const channel = { id: -1007, type: 'channel' as const, title: 'قناة الحقول' };
    api.deliver(said(person(99), '/ask الأول؟', { chat }));
    expect((await sent()).text).toContain('الأول؟');
    api.deliver(said(person(99), '/ask الثاني؟', { chat, as: chat }));
    expect((await sent()).text).toContain('الثاني؟');
    api.deliver(said(person(99), '/ask الثالث؟', { chat: elsewhere, as: channel }));
    expect((await sent()).text).toBe(ar.notListed(-6, true));
    api.deliver(said(person(99), 'الرابع؟'));
    expect((await sent()).text).toBe(ar.notListed(99, false));
  });
});

describe('who asks for a group or a channel', () => {
  it('is answered, and counted for himself and not with all others who do', async () => {
    bot = startBot(api);
    const channel = { id: -1007, type: 'channel' as const, title: 'قناة الحقول' };
    for (let at = 1; at <= 10; at += 1) {
      const chat = group(20 + at);
      api.deliver(said(SALMA, `/ask السؤال ${at}؟`, { chat, as: at % 2 === 0 ? channel : chat }));
      expect(await sent()).toMatchObject({
        chat_id: chat.id,
        text: expect.stringContaining(`السؤال ${at}؟`),
      });
    }
    for (let at = 1; at <= 6; at += 1) {
      const chat = group(40 + at);
      api.deliver(said(SALMA, `/ask سؤال القناة ${at}؟`, { chat, as: channel }));
      const { text } = await sent();
      if (at <= 5) expect(text).toContain(`سؤال القناة ${at}؟`);
      else expect(text).toBe(ar.tooMany);
    }
  });
});

describe('a clock that is wrong by an hour', () => {
  it.each([
    ['fast', HOUR],
    ['slow', -HOUR],
  ])('and %s refuses nobody, and is told of once', async (_, ahead) => {
    api.deliver(said(person(12), 'قبل البدء؟'));
    bot = startBot(api, { now: () => new Date(Date.now() + ahead) });
    expect((await sent()).text).toContain('قبل البدء؟');
    api.deliver(said(SALMA, 'متى؟'));
    expect((await sent()).text).toContain('متى؟');
    await bot.stop();
    expect(bot.log().match(/the clock of this machine is wrong/gu)).toHaveLength(1);
    expect(bot.log()).toMatch(new RegExp(`"secondsAhead":${ahead < 0 ? '-' : ''}(?:3600|3599|3601)\\b`, 'u'));
  });

  it('still knows what is stale', async () => {
    api.deliver(said(SALMA, 'سؤال الصباح؟', { date: Math.floor(Date.now() / 1000) - 11 * 60 }));
    bot = startBot(api, { now: () => new Date(Date.now() + HOUR) });
    expect((await sent()).text).toBe(ar.missed);
  });
});

describe('the line of all questions', () => {
  it('answers in the order in which they came, a few at once', async () => {
    const wait = gate();
    const asked: string[] = [];
    let asking = 0;
    let most = 0;
    bot = startBot(api, {
      ask: async (question, asOf) => {
        asked.push(question);
        asking += 1;
        most = Math.max(most, asking);
        await wait.opened;
        asking -= 1;
        return answerTo(question, asOf);
      },
    });
    for (let id = 1001; id <= 1040; id += 1) api.deliver(said(person(id), `سؤال ${id}؟`));
    await api.calls.next('sendChatAction');
    wait.open();
    for (let at = 0; at < 40; at += 1) await sent();
    expect(asked).toEqual(Array.from({ length: 40 }, (_, at) => `سؤال ${1001 + at}؟`));
    expect(most).toBe(2);
  });

  it('lets a burst that comes to a cold bot be answered or told politely to come back, and nobody wait in vain', async () => {
    const chats = Array.from({ length: 100 }, (_, at) => 1001 + at);
    bot = startBot(api, {
      answerMs: 30_000,
      longestWaitMs: 3_000,
      ask: async (question, asOf) => {
        await pause(300);
        return answerTo(question, asOf);
      },
    });
    for (const id of chats) api.deliver(said(person(id), `سؤال ${id}؟`));
    const told = new Map<unknown, unknown>();
    for (const _ of chats) {
      const { chat_id, text } = await sent();
      told.set(chat_id, text);
    }
    expect([...told.keys()].toSorted()).toEqual(chats);
    const turnedAway = chats.filter((id) => told.get(id) === ar.full);
    expect(turnedAway.length).toBeGreaterThan(50);
    expect(turnedAway.length).toBeLessThan(99);
    for (const id of chats) if (!turnedAway.includes(id)) expect(told.get(id)).toContain(`سؤال ${id}؟`);
    await bot.stop();
    expect(bot.log().match(/"outcome":"full"/gu)).toHaveLength(turnedAway.length);
    expect(bot.log()).not.toContain('"level":"error"');
  }, 60_000);

  // Behind a webhook many come at a time, in no order.
  it.skipIf(isHooked())(
    'says kindly when the wait would be long, and takes questions again when it is not',
    async () => {
      const wait = gate();
      let later = 0;
      bot = startBot(api, {
        now: () => new Date(Date.now() + later),
        ask: async (question, asOf) => {
          if (later === 0) await wait.opened;
          return answerTo(question, asOf);
        },
      });
      for (let id = 1001; id <= 1020; id += 1) api.deliver(said(person(id), `سؤال ${id}؟`));
      await api.calls.next('sendChatAction');
      later = 40_000;
      api.deliver(said(person(1021), 'سؤال 1021؟'));
      expect(await sent()).toMatchObject({ chat_id: 1021, text: ar.full });
      wait.open();
      for (let at = 0; at < 20; at += 1) expect((await sent()).text).not.toBe(ar.full);
      api.deliver(said(person(1021), 'سؤال 1021؟'));
      expect((await sent()).text).toContain('سؤال 1021؟');
      await bot.stop();
      expect(bot.log()).toContain('"outcome":"full"');
    },
  );
});
