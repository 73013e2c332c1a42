import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { unknownName } from '../../src/telegram/listings.ts';
import type { Turn } from '../../src/telegram/turn.ts';
import { newArchive } from '../support/archives.ts';
import { directionFaults } from '../support/bidi.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { answererReading } from '../support/following.ts';
import { takeIn, WITH_HUDA, WITH_KARIM } from '../support/told.ts';

const READER = person(11, 'قارئة');
let api: BotApi;
let archive: Archive;
let bot: RunningBot;
beforeEach(async () => {
  api = await BotApi.start();
  archive = newArchive();
  takeIn(archive, 'a', [WITH_KARIM, WITH_HUDA]);
  bot = startBot(api, { answerer: answererReading(archive) });
});
afterEach(async () => {
  await bot.stop();
  archive.close();
  await api.close();
});

const plain = (text: string): string => text.replace(/[\u200E\u200F\u2060\u2066-\u2069]/gu, '');

async function reply(text: string) {
  api.deliver(said(READER, text));
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return { ...parameters, text: plain(parameters.text) };
}

describe('/meetings', () => {
  it('lists them, and gives all as a file', async () => {
    const { text } = await reply('/meetings سلمى حداد');
    expect(text).toContain('كريم منصور');
    expect(text).toContain('هدى الشامي');
    const list = { chat: READER.id, id: api.lastOwn(READER.id) };
    for (const [data, holds] of [
      ['file:csv', 'كريم منصور'],
      ['file:ics', 'BEGIN:VEVENT'],
    ] as const) {
      api.pressData(READER, list, data);
      const { document } = (await api.calls.next('sendDocument')).parameters as { document: File };
      expect(await document.text()).toContain(holds);
    }
  });

  it('keeps to somebody else, and says kindly that nobody is known', async () => {
    expect((await reply('/meetings سلمى حداد وهدى الشامي')).text).not.toContain('كريم منصور');
    expect((await reply('/meetings وائل الصباغ')).text).toBe(plain(ar.nobodyKnown('وائل الصباغ')));
  });

  it('goes to no page of a list that is not remembered', async () => {
    await reply('متى؟');
    api.pressData(READER, { chat: READER.id, id: api.lastOwn(READER.id) }, 'page:2');
    expect((await api.calls.next('sendMessage')).parameters.text).toContain(ar.notRemembered);
  });
});

describe('unknownName', () => {
  it('is cut where somebody writes a text', () => {
    const text = unknownName({ words: ar } as Turn, 'اسم '.repeat(1000));
    expect(text.length).toBeLessThan(1000);
  });
});
