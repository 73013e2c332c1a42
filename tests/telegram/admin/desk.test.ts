import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../../src/archive/archive.ts';
import { IngestProcess } from '../../../src/cli/bot/taking-in.ts';
import { readConfig } from '../../../src/config.ts';
import { Offers } from '../../../src/telegram/admin/offers.ts';
import type { Taker } from '../../../src/telegram/admin/taker.ts';
import { arAdmin as told } from '../../../src/telegram/languages/admin/ar.ts';
import type { Outcomes } from '../../../src/telegram/languages/admin/words.ts';
import { ar } from '../../../src/telegram/languages/ar.ts';
import { newFolder } from '../../support/archives.ts';
import { directionFaults } from '../../support/bidi.ts';
import { type RunningBot, startBot } from '../../support/bot.ts';
import { SERVER_ERROR } from '../../support/bot-api/faults.ts';
import { channel, edited, filed, forwarded, group, person, said } from '../../support/bot-api/people.ts';
import { BotApi } from '../../support/bot-api/server.ts';
import type { NewUpdate } from '../../support/bot-api/updates.ts';
import { type Newsroom, newsroom } from '../../support/newsroom.ts';

const NADIA = person(5, 'نادية');
const FIELDS = channel(77, 'قناة الحقول', 'huqul_news');
const PATIENCE_MS = 240_000;
const archive = newFolder();
const config = { ...readConfig({}, join(archive, 'none')), ISNAD_ARCHIVE: archive, fetchLoopback: true };
const taker = new IngestProcess(config);
const folder = join(archive, 'offers');

let api: BotApi;
let bots: RunningBot[];
let stored: Offers[];
let site: Newsroom;

beforeAll(async () => {
  site = await newsroom(2, 7);
});

afterAll(async () => {
  await taker.close();
  await site.close();
});

beforeEach(async () => {
  api = await BotApi.start();
  bots = [];
  stored = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.stop();
  for (const offers of stored) offers.close();
  for (const bot of bots) expect(bot.log()).not.toMatch(/الحداد|AAExample/u);
  expect(directionFaults(texts().join('\n'))).toEqual([]);
  await api.close();
});

function start(file = join(newFolder(), 'bot.sqlite'), isKilled = false): RunningBot {
  const offers = new Offers(file);
  stored.push(offers);
  const operating = { figures: async () => Promise.reject(new Error('not here')), reload: async () => {} };
  // What a killed bot began it does not end.
  const slow: Taker = {
    take: (_, __, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  };
  const takingIn = { offers, taker: isKilled ? slow : taker, folder };
  const bot = startBot(api, { admins: [NADIA.id], operating, takingIn });
  bots.push(bot);
  return bot;
}

/** What reached Nadia, in order, edits included. */
function shown() {
  return api.calls.all.filter(
    ({ method, outcome, parameters }) =>
      (method === 'sendMessage' || method === 'editMessageText') &&
      outcome === 200 &&
      parameters.chat_id === NADIA.id,
  );
}

function texts(): string[] {
  return shown().map(({ parameters }) => String(parameters.text));
}

/** The last report, when so many have come. */
async function report(count = 1): Promise<string> {
  const reports = () => texts().filter((text) => text.startsWith('انتهى'));
  await expect.poll(() => reports().length, { timeout: PATIENCE_MS, interval: 50 }).toBe(count);
  return (
    reports()
      .at(-1)
      ?.replace(/[\u200F\u2060\u2066-\u2069]/gu, '') ?? ''
  );
}

async function offered(...updates: readonly NewUpdate[]): Promise<string> {
  const before = texts().filter((text) => text.startsWith('انتهى')).length;
  for (const update of updates) api.deliver(update);
  return await report(before + 1);
}

function outcomes(counts: Partial<Outcomes>, digits: 'latin' | 'arabic-indic' = 'arabic-indic'): string {
  return told.outcomes({ added: 0, unchanged: 0, replaced: 0, contested: 0, leftOut: 0, ...counts }, digits);
}

function article(at: number, words: string): string {
  return `استقبل رئيس المجلس سالم الحداد وفد القرية ${at} في وادي النخيل صباح الأحد، ${words}، ثم زار الوفد السوق القديم.`;
}

function post(number: number, text: string): NewUpdate {
  return forwarded(NADIA, FIELDS, { number, date: 1_727_600_000, instead: { text } });
}

function file(name: string, content: string): NewUpdate {
  return filed(NADIA, { file_id: api.files.put(name, content), file_name: name, file_size: content.length });
}

function kept() {
  const opened = Archive.open(archive, null, {});
  try {
    return [...opened.articles()];
  } finally {
    opened.close();
  }
}

describe('what administrators offer', () => {
  it('is taken in: a post with its address, its channel and its day, once, and again when it was changed', async () => {
    start();
    const text = `لقاء في الوادي\n\n${article(1, 'وبحث معه حصص الماء')}`;
    expect(await offered(post(9, text))).toBe(outcomes({ added: 1 }));
    expect(kept()).toMatchObject([
      {
        url: 'https://t.me/huqul_news/9',
        title: 'لقاء في الوادي',
        publisher: 'قناة الحقول',
        published: expect.stringMatching(/^2024-09-29T/u),
        publishedBasis: 'feed',
      },
    ]);
    expect(await offered(post(9, text))).toBe(outcomes({ unchanged: 1 }));
    expect(await offered(post(9, `${text} وعاد مساءً.`))).toBe(outcomes({ replaced: 1 }));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is taken in together where it comes together, told of in one message that changes no faster than Telegram takes it', async () => {
    start();
    const lines = [1, 2, 3].map((at) =>
      JSON.stringify({ title: `خبر ${at}`, text: article(10 + at, 'وبحث معه الزراعة') }),
    );
    const given = await offered(
      file('articles.jsonl', `${[...lines, '{"title":"بلا نص"}'].join('\n')}\n`),
      said(
        NADIA,
        `عنوان\n\n${article(20, 'وبحث معه الطرق والجسور وشبكات الماء والكهرباء في القرى البعيدة')}`,
      ),
      file(
        'page.html',
        `<html lang="ar"><title>صفحة</title><body><article><p>${article(21, 'وبحث معه المدارس')}</p></article>`,
      ),
      file('notes.md', `# ملاحظات\n\n${article(22, 'وبحث معه الأسواق')}`),
      said(NADIA, `${site.origin}/news/0 ${site.origin}/news/1`),
    );
    const [head = '', rest = ''] = given.split('\n\n');
    expect([head]).toContain(outcomes({ added: 8, leftOut: 1 }, 'latin'));
    expect(rest).toMatch(/articles\.jsonl:4: لا نصّ فيه/u);
    const [first] = shown();
    expect(first?.method).toBe('sendMessage');
    expect(shown().filter(({ method }) => method === 'sendMessage')).toHaveLength(1);
    const times = shown().map(({ at }) => at);
    for (const [at, time] of times.slice(1).entries()) {
      expect(time - (times[at] as number)).toBeGreaterThanOrEqual(1_190);
    }
  });

  it('is left out with the reason, and nothing is lost of the rest', async () => {
    start();
    api.faults.plan('file', { kind: 'error', code: 500, description: '' });
    api.faults.plan('editMessageText', SERVER_ERROR);
    const big = { file_id: 'none', file_name: 'big.jsonl', file_size: 21 * 1024 * 1024 };
    const given = await offered(
      filed(NADIA, big),
      filed(NADIA, { file_id: 'gone', file_name: 'gone.txt' }),
      file('paper.pdf', '%PDF-1.4'),
      file('empty.txt', ''),
      said(NADIA, 'http://10.0.0.1/secret'),
      post(11, '   '),
      file('good.txt', article(30, 'وبحث معه المطر')),
    );
    expect(given).toContain(outcomes({ added: 1, leftOut: 6 }, 'latin'));
    expect(given).toContain(`big.jsonl: ${told.tooLarge}`);
    expect(given).toContain(`gone.txt: ${told.gone}`);
    expect(given).toMatch(/paper\.pdf: ملف PDF، فاحفظ نصّه في ملف \.txt/u);
    expect(given).toMatch(/لا تُقرأ إلا الشبكة العامة: .*10\.0\.0\.1/u);
    expect(given).toContain(`${told.post('قناة الحقول', 11)}: ${told.noText}`);
  });

  it('is contested where another source has its address', async () => {
    start();
    const url = 'https://akhbar.example/contested';
    const record = (publisher: string, at: number) =>
      JSON.stringify({ url, publisher, title: 'خبر', text: article(at, 'وبحث معه النقل') });
    await offered(file('first.json', record('وكالة الأفق', 40)));
    const given = await offered(file('second.json', record('وكالة أخرى', 41)));
    expect(given).toContain(outcomes({ contested: 1 }, 'latin'));
    expect(given).toContain(told.contest(url, 'وكالة الأفق', 'وكالة أخرى'));
  });

  it('is gone on with when the bot was killed in the midst of it, and reported in the same message', async () => {
    const kill = join(newFolder(), 'bot.sqlite');
    const killed = start(kill, true);
    api.deliver(post(50, article(50, 'وبحث معه الصيد')));
    const first = await api.calls.next('sendMessage');
    expect(first.parameters.text).toContain(told.taken);
    // The emulator has no other message of the bot in this chat.
    const own = api.lastOwn(NADIA.id);
    await expect.poll(() => readFileSync(kill).includes('الصيد')).toBe(true);
    await killed.stop();
    start(kill);
    expect(await report()).toBe(outcomes({ added: 1 }));
    expect(api.lastOwn(NADIA.id)).toBe(own);
    expect(texts()).toContain(told.goingOn);
    expect(readFileSync(kill).includes('الصيد')).toBe(false);
  });

  it('is nobody else’s, nor anything in a group, a question or a changed message', async () => {
    mkdirSync(folder, { recursive: true });
    start();
    const other = person(6, 'سلمى');
    api.deliver(filed(other, { file_id: 'a', file_name: 'a.txt' }));
    expect((await api.calls.next('sendMessage')).parameters).toMatchObject({ chat_id: 6, text: ar.notText });
    api.deliver(said(other, '/stats'));
    expect((await api.calls.next('sendMessage')).parameters.chat_id).toBe(6);
    api.deliver(filed(NADIA, { file_id: 'a', file_name: 'a.txt' }, { chat: group(3) }));
    api.deliver(said(NADIA, '/reload', { chat: group(3) }));
    api.deliver(
      edited(said(NADIA, 'x'), `عنوان\n\n${article(60, 'وبحث معه كل ما يهم أهل القرى من شؤونهم اليومية')}`),
    );
    api.deliver(said(NADIA, 'من التقى سالم الحداد؟'));
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('سُئلتُ');
    expect(api.calls.count('sendMessage')).toBe(3);
  });
});
