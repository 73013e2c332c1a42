import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { TELEGRAM } from '../../../src/telegram/constants.ts';
import { keeping } from '../../../src/telegram/keeping.ts';
import { ar } from '../../../src/telegram/languages/ar.ts';
import { createLog } from '../../../src/telegram/log.ts';
import { openOwn } from '../../../src/telegram/own-file.ts';
import { newArchive, newFolder } from '../../support/archives.ts';
import { directionFaults } from '../../support/bidi.ts';
import { type RunningBot, startBot } from '../../support/bot.ts';
import { group, person, said } from '../../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';
import { answererReading } from '../../support/following.ts';
import { HUDA, KARIM, SALMA, takeIn, WITH_HUDA, WITH_KARIM } from '../../support/told.ts';
import { startHooked } from '../../support/webhook.ts';

const READER = person(11, 'قارئة');
const OTHER = person(12, 'قارئ');

let api: BotApi;
let archive: Archive;
let file: string;
let bots: RunningBot[];

beforeEach(async () => {
  api = await BotApi.start();
  archive = newArchive();
  takeIn(archive, 'a', [WITH_KARIM]);
  file = join(newFolder(), 'bot.sqlite');
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  archive.close();
  await api.close();
});

function parts() {
  const own = openOwn(file, createLog('silent'));
  return { own, lookMs: 20, answerer: answererReading(archive) };
}

function start(given: Parameters<typeof startBot>[1] = {}): RunningBot {
  const bot = startBot(api, { ...parts(), ...given });
  bots.push(bot);
  return bot;
}

function visible(text: string): string {
  return text.replace(/[\u200E\u200F\u2066-\u2069]/gu, '');
}

async function sent() {
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return { ...parameters, text: visible(parameters.text) };
}

async function say(text: string, from = READER, options: Parameters<typeof said>[2] = {}): Promise<string> {
  api.deliver(said(from, text, options));
  return (await sent()).text;
}

/** Waits until the bot has looked again, and gives how many messages it has sent. */
async function quiet(): Promise<number> {
  const before = api.calls.count('sendMessage');
  api.deliver(said(OTHER, '/help'));
  await sent();
  return before;
}

/** The list of those followed. */
async function listed() {
  await say('/unfollow');
  return { chat: READER.id, id: api.lastOwn(READER.id) };
}

const LABEL = 'أنهِ متابعة';

describe('who follows somebody', () => {
  it('is told of each new meeting once, with its source and a button that ends it', async () => {
    start();
    expect(await say(`/follow ${SALMA}`)).toMatch(
      /سأخبرك هنا كلما جاء في خبر جديد لقاء من لقاءات سلمى حداد/u,
    );
    takeIn(archive, 'b', [WITH_HUDA]);
    const news = await sent();
    expect(news.chat_id).toBe(READER.id);
    expect(news.text).toMatch(/^جديد اللقاءات التي تتابعها: سلمى حداد\n/u);
    expect(news.text).toContain('سلمى حداد، هدى الشامي');
    expect(news.text).toMatch(/[5٥] آذار\/مارس (?:2024|٢٠٢٤)/u);
    expect(news.entities?.some(({ url }) => url?.startsWith('https://akhbar.example/b'))).toBe(true);
    takeIn(archive, 'c', [[`ذكرت الصحف: ${WITH_HUDA[0]}`, WITH_HUDA[1], WITH_HUDA[2]]]);
    expect(await quiet()).toBe(2);
    api.press(READER, { chat: READER.id, id: api.lastOwn(READER.id) }, LABEL);
    expect((await sent()).text).toContain('انتهت متابعة لقاءات سلمى حداد');
    takeIn(archive, 'd', [['التقت سلمى حداد كريم منصور في القلعة', [SALMA, KARIM], '2024-06-01']]);
    expect(await quiet()).toBe(4);
  });

  it('may say so in words, with somebody else; where nobody is known it is a question', async () => {
    start();
    expect(await say(`تابع زينب القاسمي`)).toContain(`: تابع زينب القاسمي`);
    takeIn(archive, 'b', [WITH_HUDA]);
    expect(await say(`تابع ${SALMA} مع ${KARIM}`)).toContain('لقاءات سلمى حداد مع كريم منصور');
    expect(await say(`متابعة ${SALMA} و${KARIM}`)).toContain('من قبل');
    takeIn(archive, 'c', [['التقت سلمى حداد هدى الشامي في القلعة', [SALMA, HUDA], '2024-06-01']]);
    takeIn(archive, 'd', [['التقت سلمى حداد كريم منصور في القلعة', [SALMA, KARIM], '2024-06-02']]);
    const { text } = await sent();
    expect(text).toContain('كريم منصور');
    expect(text).not.toContain('هدى الشامي');
  });

  it('is told the whole of a long name', async () => {
    start();
    const long = 'سلمى بنت عبد الرحمن بن سلطان بن حمدان آل الروضان القصيرية';
    takeIn(archive, 'long', [[`التقت ${long} كريم منصور في القلعة`, [long, KARIM], '2024-02-01']]);
    expect(await say(`/follow ${long}`)).toContain(`لقاءات ${long}`);
    expect(await say('/unfollow')).toContain(`لقاءات ${long}`);
  });

  it('is told once of a meeting of two who are followed, and of many in a few messages', async () => {
    start();
    await say(`/follow ${SALMA}`);
    await say(`/follow ${KARIM}`);
    takeIn(
      archive,
      'b',
      Array.from({ length: 20 }, (_, at) => [
        `التقت سلمى حداد كريم منصور في القلعة للمرة ${at + 2}`,
        [SALMA, KARIM],
        `2024-05-${at + 10}`,
      ]),
    );
    const texts = [(await sent()).text, (await sent()).text, (await sent()).text];
    expect(texts.join('\n').match(/سلمى حداد، كريم منصور/gu)).toHaveLength(12);
    expect(texts[2]).toContain('عددها: ٨');
    expect(await quiet()).toBe(5);
  });

  it('sees whom in a list whose buttons end each', async () => {
    start();
    expect(await say('/unfollow')).toBe(visible(ar.follow.none));
    expect(await say('/follow')).toBe(visible(ar.follow.none));
    await say(`/follow ${SALMA}`);
    await say(`/follow ${KARIM}`);
    for (const words of ['متابعاتي', 'إلغاء المتابعة'])
      expect(await say(words)).toMatch(/• لقاءات سلمى حداد\n• لقاءات كريم منصور$/u);
    const list = await listed();
    api.press(READER, list, KARIM);
    const { parameters } = await api.calls.next('editMessageText');
    expect(visible(parameters.text)).not.toContain(KARIM);
    expect(directionFaults(parameters.text)).toEqual([]);
    expect(parameters.reply_markup?.inline_keyboard).toHaveLength(1);
    api.press(READER, list, SALMA);
    expect(visible((await api.calls.next('editMessageText')).parameters.text)).toBe(visible(ar.follow.none));
    // A button of another chat ends nothing here.
    await say(`/follow ${SALMA}`);
    await say('/start', OTHER);
    api.pressData(OTHER, { chat: OTHER.id, id: api.lastOwn(OTHER.id) }, 'unfollow:3');
    expect((await sent()).text).toBe(visible(ar.follow.endedBefore));
    takeIn(archive, 'b', [WITH_HUDA]);
    expect((await sent()).text).toContain(HUDA);
  });

  it('follows so many at most', async () => {
    const { own, ...others } = parts();
    const { followings } = keeping(own, TOKEN);
    const place = { chat: READER.id, thread: null, language: 'ar' } as const;
    for (let at = 0; at < TELEGRAM.followed; at += 1)
      expect(followings.add({ ...place, name: `نادر ${at}`, with: null, since: archive.mark() })).toBe(
        'added',
      );
    start({ own, ...others });
    expect(await say(`/follow ${SALMA}`)).toContain('بلغ حدّه، وهو ٢٠');
    api.press(READER, await listed(), 'نادر 7');
    await api.calls.next('editMessageText');
    expect(await say(`/follow ${SALMA}`)).toContain('سأخبرك');
    expect(followings.of(READER.id)).toHaveLength(TELEGRAM.followed);
    expect(followings.of(OTHER.id)).toEqual([]);
  });

  it('who is not known yet is told of when they come', async () => {
    start();
    expect(await say('/follow زينب القاسمي')).toContain('ولم يرد هذا الاسم بعد');
    takeIn(archive, 'b', [['استقبلت زينب القاسمي هدى الشامي', ['زينب القاسمي', HUDA], '2024-03-05']]);
    expect((await sent()).text).toContain('زينب القاسمي، هدى الشامي');
    expect(await say('/follow 123')).toContain('لا أعرف');
  });
});

describe('what is followed', () => {
  it('is told after a stop, also of what came meanwhile', async () => {
    const first = start();
    await say(`/follow ${SALMA}`);
    await first.stop();
    takeIn(archive, 'b', [WITH_HUDA]);
    start();
    expect((await sent()).text).toContain(HUDA);
    expect(await quiet()).toBe(2);
  });

  it('is not lost where Telegram cannot be told at once', async () => {
    start({ patience: { sendMs: 300 } });
    await say(`/follow ${SALMA}`);
    api.faults.plan('sendMessage', { kind: 'page', code: 502 }, 6);
    takeIn(archive, 'b', [WITH_HUDA]);
    expect((await sent()).text).toContain(HUDA);
    expect(await quiet()).toBe(2);
  });

  it('is forgotten with a chat that blocked the bot', async () => {
    start();
    await say(`/follow ${SALMA}`);
    await say(`/follow ${SALMA}`, OTHER);
    api.block(READER.id);
    takeIn(archive, 'b', [WITH_HUDA]);
    await api.calls.next('sendMessage', 403);
    expect((await sent()).chat_id).toBe(OTHER.id);
    takeIn(archive, 'c', [['التقت سلمى حداد هدى الشامي في القلعة', [SALMA, HUDA], '2024-06-01']]);
    expect((await sent()).chat_id).toBe(OTHER.id);
    expect(api.calls.count('sendMessage', 403)).toBe(1);
  });

  it('goes along with a group that becomes another, whoever says so first', async () => {
    start();
    await say(`/follow ${SALMA}`, READER, { chat: group(5) });
    await say(`/follow ${SALMA}`, READER, { chat: group(6) });
    api.upgrade(-5, -1005);
    takeIn(archive, 'b', [WITH_HUDA]);
    await api.calls.next('sendMessage', 400);
    expect([(await sent()).chat_id, (await sent()).chat_id].sort()).toEqual([-1005, -6]);
    api.deliver(said(READER, '', { chat: group(6), instead: { migrate_to_chat_id: -1006 } }));
    api.upgrade(-6, -1006);
    await quiet();
    takeIn(archive, 'c', [['التقت سلمى حداد هدى الشامي في القلعة', [SALMA, HUDA], '2024-06-01']]);
    expect([(await sent()).chat_id, (await sent()).chat_id].sort()).toEqual([-1005, -1006]);
    expect(api.calls.count('sendMessage', 400)).toBe(1);
  });

  it('is told in its topic, and without it where that is closed', async () => {
    start();
    await say(`/follow ${SALMA}`, READER, { chat: group(5), threadId: 9 });
    takeIn(archive, 'b', [WITH_HUDA]);
    expect((await sent()).message_thread_id).toBe(9);
    const description = 'Bad Request: message thread not found';
    api.faults.plan('sendMessage', { kind: 'error', code: 400, description });
    takeIn(archive, 'c', [['التقت سلمى حداد هدى الشامي في القلعة', [SALMA, HUDA], '2024-06-01']]);
    expect((await sent()).message_thread_id).toBeUndefined();
  });

  it('is told to nobody who may not ask any more', async () => {
    const first = start();
    await say(`/follow ${SALMA}`);
    await say(`/follow ${SALMA}`, OTHER);
    await first.stop();
    takeIn(archive, 'b', [WITH_HUDA]);
    start({ users: [OTHER.id] });
    expect((await sent()).chat_id).toBe(OTHER.id);
    expect(await quiet()).toBe(3);
  });

  it('is deleted by /forget, which says so, as /privacy tells', async () => {
    const bot = start();
    expect(await say('/privacy')).toMatch(/إذا تابعتَ أحدًا .*حُفظ .*رقم هذه المحادثة والاسم/u);
    await say(`/follow ${SALMA}`);
    expect(readFileSync(file).includes(SALMA)).toBe(true);
    expect(await say('/forget')).toContain('وأنهيتُ ما يُتابَع هنا وحذفتُه، وعدده: ١');
    takeIn(archive, 'b', [WITH_HUDA]);
    expect(await quiet()).toBe(3);
    await bot.stop();
    expect(readFileSync(file).includes(SALMA)).toBe(false);
    expect(bot.log()).not.toContain(SALMA);
  });

  it('is told behind a webhook, too', async () => {
    const bot = await startHooked(api, parts());
    await say(`/follow ${SALMA}`);
    takeIn(archive, 'b', [WITH_HUDA]);
    expect((await sent()).text).toContain(HUDA);
    await bot.stop();
    takeIn(archive, 'c', [['التقت سلمى حداد هدى الشامي في القلعة', [SALMA, HUDA], '2024-06-01']]);
    const again = await startHooked(api, parts());
    expect((await sent()).text).toContain('١ حزيران');
    await again.stop();
    expect(api.calls.count('sendMessage')).toBe(3);
  });
});
