import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/telegram/access/code.ts';
import { Pairs } from '../../../src/telegram/access/pairs.ts';
import { arAccess as told } from '../../../src/telegram/access/words-ar.ts';
import { ar } from '../../../src/telegram/languages/ar.ts';
import { newFolder } from '../../support/archives.ts';
import { directionFaults } from '../../support/bidi.ts';
import { type RunningBot, startBot } from '../../support/bot.ts';
import { group, person, said } from '../../support/bot-api/people.ts';
import { BotApi } from '../../support/bot-api/server.ts';

const SALMA = person(11, 'سلمى');
const HOUR = 3_600_000;
let api: BotApi;
let bot: RunningBot;
let file: string;
let pairs: Pairs;
let time: number;

beforeEach(async () => {
  api = await BotApi.start();
  file = join(newFolder(), 'bot.sqlite');
  pairs = new Pairs(file);
  time = Date.now();
  bot = startBot(api, { pairs, users: [5], admins: [6], now: () => new Date(time) });
});

afterEach(async () => {
  await bot.stop();
  pairs.close();
  await api.close();
});

function code(ms = HOUR): string {
  return pairs.open(new Date(time + ms));
}

async function reply(text: string, from = SALMA): Promise<string> {
  api.deliver(said(from, text, { date: Math.floor(time / 1000) }));
  const { parameters } = await api.calls.next('sendMessage');
  expect(parameters.chat_id).toBe(from.id);
  expect(directionFaults(parameters.text)).toEqual([]);
  return parameters.text;
}

describe('access by a code', () => {
  it('is told of to whoever may not ask, and given by a code, once', async () => {
    expect(await reply('متى؟')).toBe(`${ar.notListed(11, false)}\n\n${told.howToPair}`);
    const open = code();
    expect(await reply(`/pair ${open}`)).toBe(told.paired);
    expect(await reply('متى؟')).toContain('متى؟');
    expect(await reply(`/pair ${open}`, person(12))).toBe(told.wrongCode);
    expect(await reply(`/pair ${code()}`)).toBe(told.pairedBefore);
    expect(pairs.readers().map(({ id }) => id)).toEqual([11]);
    expect(await reply('/forget')).toContain(told.stays);
    expect(await reply('/privacy')).toContain(told.kept);
  });

  it('is given by a link that brings the code, and however it is typed', async () => {
    expect(await reply(`/start pair-${code()}`)).toBe(told.paired);
    const typed = code().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l').toLowerCase();
    expect(await reply(`/pair  ${typed} `, person(12))).toBe(told.paired);
    expect(await reply('/pair', person(13))).toBe(told.howToPair);
  });

  it('is refused by a code that is over, or none, and taken back when the operator says so', async () => {
    const old = code();
    time += HOUR;
    expect(await reply(`/pair ${old}`)).toBe(told.wrongCode);
    expect(await reply('/pair 0000-0000-0000-0000')).toBe(told.wrongCode);
    expect(await reply(`/pair ${'ا'.repeat(60)}`)).toBe(told.wrongCode);
    expect(await reply(`/pair ${code()}`)).toBe(told.paired);
    expect(pairs.remove(SALMA.id)).toBe(true);
    expect(pairs.remove(SALMA.id)).toBe(false);
    expect(await reply('أين؟')).toContain(told.howToPair);
  });

  it('is not found by trying: five codes in a row, and one in ten minutes', async () => {
    for (let at = 0; at < 5; at += 1) expect(await reply('/pair 1234')).toBe(told.wrongCode);
    const open = code();
    expect(await reply(`/pair ${open}`)).toBe(told.tooManyCodes);
    time += 10 * 60_000;
    expect(await reply(`/pair ${open}`)).toBe(told.paired);
  });

  it('is of whoever is listed, too, and no matter in a group or where codes are not asked for', async () => {
    expect(await reply('متى؟', person(5))).toContain('متى؟');
    expect(await reply('متى؟', person(6))).toContain('متى؟');
    api.deliver(said(SALMA, `/pair ${code()}`, { chat: group(3) }));
    await bot.stop();
    expect(pairs.codes(new Date(time))).toHaveLength(1);
    bot = startBot(api);
    expect(await reply(`/pair ${code()}`)).toBe(ar.help);
  });

  it('is kept without any code that is open', () => {
    const open = code();
    const bytes = readFileSync(file);
    expect(bytes.includes(open)).toBe(false);
    expect(bytes.includes(open.replaceAll('-', ''))).toBe(false);
    expect(bytes.includes(hashOf(open) as Buffer)).toBe(true);
  });
});
