import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, SAMPLE } from '../../src/app.ts';
import { directionFaults } from '../support/bidi.ts';
import { answererOver, type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { newConfig, sampleApp } from '../support/sample-archive.ts';

const SALMA = person(11, 'سلمى');
const DAY = '2025-01-01';

let app: App;
let api: BotApi;
let bot: RunningBot;

beforeAll(async () => {
  app = await sampleApp(newConfig(), [join(SAMPLE, 'markdown')]);
}, 240_000);

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

describe('commands over the articles', { timeout: 60_000 }, () => {
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
