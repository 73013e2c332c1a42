import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { SAMPLE } from '../../src/ingesting.ts';
import { type Chronology, chronology } from '../../src/search/meetings/chronology.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { directionFaults } from '../support/bidi.ts';
import { answererOver, type RunningBot, startBot } from '../support/bot.ts';
import { edited, person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { newConfig, takenIn } from '../support/taken-in.ts';

const SALMA = person(11, 'سلمى');
const DAY = '2025-01-01';

let app: App;
let api: BotApi;
let bot: RunningBot;

beforeAll(async () => {
  app = await takenIn(newConfig(), [join(SAMPLE, 'markdown')]);
  const met = app.archive.meetings({ limit: Number.MAX_SAFE_INTEGER });
  const names = new Set(
    met.flatMap(({ participants }) => participants.flatMap(({ person }) => person ?? [])),
  );
  const all = [...names].flatMap((name) => chronology(app.archive, name) ?? []);
  most = all.reduce((a, b) => (b.meetings.length > a.meetings.length ? b : a));
});

afterAll(async () => {
  await app.close();
});

beforeEach(async () => {
  api = await BotApi.start();
  bot = startBot(api, { answerer: answererOver(app) });
});

afterEach(async () => {
  await bot.stop();
  await api.close();
});

function visible(text: string): string {
  return text.replace(/[\u200E\u200F\u2066-\u2069]/gu, '');
}

async function ask(text: string): Promise<string> {
  api.deliver(said(SALMA, text));
  const { parameters } = await api.calls.next('sendMessage');
  expect(directionFaults(parameters.text)).toEqual([]);
  return visible(parameters.text);
}

describe('commands over the articles', () => {
  it('/latest gives what the news give that are asked for in words', async () => {
    const latest = await ask('/latest');
    expect(latest).toContain('المصادر:');
    expect(await ask('ما الأخبار؟')).toBe(latest);
    expect(await ask('الجديد')).toBe(latest);
  });

  it('/sources tells whose articles there are, and of which days', async () => {
    const sources = await ask('/sources');
    expect(await ask('المصادر')).toBe(sources);
    const publishers = app.archive.publishers();
    expect(sources.split('\n')).toHaveLength(publishers.length + 1);
    expect(publishers.reduce((sum, { articles }) => sum + articles, 0)).toBe(app.archive.counts().articles);
    expect(sources).toMatch(/^• .+: .*(?:خبر|أخبار).*، من [٠-٩]+ .+ إلى [٠-٩]+ .+ [٠-٩]{4}$/mu);
  });

  it('/start gives three examples that are answered', async () => {
    const greeting = await ask('/start');
    const examples = [...greeting.matchAll(/^• (.+؟)$/gmu)].map(([, question = '']) => question);
    expect(examples).toHaveLength(3);
    for (const example of examples) expect((await app.ask(example, DAY)).kind).toBe('answered');
  });
});

/** Who met most. */
let most: Chronology;

/** The bot's last message in the private chat. */
function last(): { readonly chat: number; readonly id: number } {
  return { chat: SALMA.id, id: api.lastOwn(SALMA.id) };
}

async function file(): Promise<File> {
  const { parameters } = await api.calls.next('sendDocument');
  return (parameters as { document: File }).document;
}

describe('/meetings', () => {
  it('lists whom somebody met, a page at a time in one message, each with its sources', async () => {
    const first = await ask(`/meetings ${most.name}`);
    expect(first).toMatch(new RegExp(`^لقاءات ${most.name}\n`, 'u'));
    expect(first).toMatch(/\[1\]/u);
    expect(first).toContain('الصفحة ١ من');
    api.press(SALMA, last(), ar.next);
    const { parameters } = await api.calls.next('editMessageText');
    expect(directionFaults(parameters.text)).toEqual([]);
    expect(visible(parameters.text)).toContain('الصفحة ٢ من');
    api.press(SALMA, last(), ar.previous);
    expect(visible((await api.calls.next('editMessageText')).parameters.text)).toBe(first);
    expect(await ask(`لقاءات ${most.name}`)).toBe(first);
  });

  it('keeps to somebody else, and to a period', async () => {
    const dated = most.meetings.find(
      ({ from, others }) => from !== null && others.some(({ id }) => id !== null),
    );
    const other = dated?.others.find(({ id }) => id !== null)?.name ?? '';
    const year = dated?.from?.slice(0, 4);
    for (const asked of [`${most.name} ${other}`, `${most.name} و${other}`, `${most.name} مع ${other}`]) {
      expect(await ask(`/meetings ${asked} في عام ${year}`)).toMatch(
        new RegExp(`^لقاءات ${most.name} مع ${other} في عام ${year}\n`.replace(/[0-9]/gu, '[0-9٠-٩]'), 'u'),
      );
    }
    expect(await ask(`/meetings ${most.name} 1950`)).toContain(ar.noSuchMeetings);
  });

  it('gives all of them as a table and as a calendar', async () => {
    await ask(`/meetings ${most.name}`);
    const page = last();
    api.press(SALMA, page, ar.files.csv);
    const table = await file();
    expect(table.name).toBe('meetings.csv');
    const reports = most.meetings.flatMap(({ evidence }) => evidence);
    expect((await table.text()).split('\r\n')).toHaveLength(reports.length + 2);
    api.press(SALMA, page, ar.files.ics);
    const days = most.meetings.filter(({ from }) => from !== null);
    expect((await (await file()).text()).split('BEGIN:VEVENT')).toHaveLength(days.length + 1);
  });

  it('says kindly that nobody is known by a name, and asks for one', async () => {
    expect(await ask('/meetings زعفران الكهرماني')).toContain('زعفران الكهرماني');
    expect(await ask('/meetings')).toBe(ar.noName);
  });
});

describe('pictures of whom somebody met', () => {
  it.each([
    ['timeline', 'الخط الزمني ل'],
    ['network', 'شبكة '],
  ])('/%s comes as a PNG, with what it shows in words', async (command, inWords) => {
    for (const asked of [`/${command} ${most.name}`, `${inWords}${most.name}`]) {
      api.deliver(said(SALMA, asked));
      const { parameters } = await api.calls.next('sendPhoto');
      const { photo, caption } = parameters as { photo: File; caption: string };
      const png = Buffer.from(await photo.arrayBuffer());
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(1080);
      expect(png.length).toBeLessThan(300_000);
      expect(directionFaults(caption)).toEqual([]);
      expect(visible(caption)).toContain(most.name);
      const [met] = most.meetings.flatMap(({ others }) => others.filter(({ sort }) => sort === 'person'));
      expect(visible(caption)).toContain(met?.name);
    }
  });

  it('take the place of the answer to a question that was changed, and words that of a picture', async () => {
    const asked = said(SALMA, `/network ${most.name}`);
    api.deliver(asked);
    await api.calls.next('sendPhoto');
    const picture = api.lastOwn(SALMA.id);
    api.deliver(edited(asked, '/help'));
    expect((await api.calls.next('deleteMessage')).parameters).toMatchObject({ message_id: picture });
    const words = api.lastOwn(SALMA.id);
    api.deliver(edited(asked, `/timeline ${most.name}`));
    expect((await api.calls.next('deleteMessage')).parameters).toMatchObject({ message_id: words });
  });

  it('of nobody who is known are refused kindly', async () => {
    expect(await ask('/network زعفران الكهرماني')).toContain('زعفران الكهرماني');
  });
});
