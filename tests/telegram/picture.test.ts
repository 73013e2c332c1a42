import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { newArchive } from '../support/archives.ts';
import { directionFaults } from '../support/bidi.ts';
import { type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { answererReading } from '../support/following.ts';
import { takeIn, WITH_HUDA, WITH_KARIM } from '../support/told.ts';

const READER = person(11, 'قارئة');
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);
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

/** The caption of the picture that a message is answered with, which is a PNG. */
async function picture(text: string): Promise<string> {
  api.deliver(said(READER, text));
  const { parameters } = await api.calls.next('sendPhoto');
  const { photo, caption } = parameters as { photo: File; caption: string };
  expect(Buffer.from(await photo.arrayBuffer()).subarray(0, 4)).toEqual(PNG);
  expect(directionFaults(caption)).toEqual([]);
  expect(caption.length).toBeLessThanOrEqual(1024);
  return plain(caption);
}

it.each(['/timeline سلمى حداد', 'الخط الزمني لسلمى حداد'])(
  '%s: a picture by day, with what it shows in words',
  async (text) => {
    const caption = await picture(text);
    expect(caption).toContain('الخط الزمني للقاءات سلمى حداد');
    expect(caption).toMatch(/٤ آذار.*كريم منصور/su);
    expect(caption).toMatch(/٥ آذار.*هدى الشامي/su);
  },
);

it('/network: a picture of who met whom, and how often', async () => {
  const caption = await picture('/network سلمى حداد');
  expect(caption).toContain('شبكة لقاءات سلمى حداد');
  expect(caption).toMatch(/كريم منصور: لقاء واحد/u);
});

it('of nobody who is known there is none', async () => {
  api.deliver(said(READER, '/timeline وائل الصباغ'));
  expect(plain((await api.calls.next('sendMessage')).parameters.text)).toBe(
    plain(ar.nobodyKnown('وائل الصباغ')),
  );
});
