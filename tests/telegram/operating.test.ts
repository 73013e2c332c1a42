import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { arAccess as told } from '../../src/telegram/access/words-ar.ts';
import { arAdmin as admin } from '../../src/telegram/languages/admin/ar.ts';
import { newFolder } from '../support/archives.ts';
import type { Call } from '../support/bot-api/calls.ts';
import { filed, person, said } from '../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';
import { asLines, inventedArticles } from '../support/invented.ts';
import { environmentOf, isnad, MAIN, NO_ENV } from '../support/program.ts';

const [NADIA, SALMA] = [person(5, 'نادية'), person(11, 'سلمى')];
const PATIENCE_MS = 120_000;
const [FIRST, ...OTHERS] = inventedArticles(31, 17);

let api: BotApi;
let archive: string;
let program: ChildProcess | undefined;
let errors = '';

beforeEach(async () => {
  api = await BotApi.start();
  archive = newFolder();
});

afterEach(async () => {
  program?.kill('SIGKILL');
  expect(errors).not.toContain(TOKEN.split(':')[1]);
  await api.close();
});

const environment = () => ({
  TELEGRAM_BOT_TOKEN: TOKEN,
  BOT_API_ROOT: api.root,
  BOT_ADMINS: String(NADIA.id),
  BOT_PAIRING: 'true',
});

function runBot(): ChildProcess {
  const bot = spawn(process.execPath, [MAIN, ...NO_ENV, 'bot'], {
    env: environmentOf({ archive, environment: environment() }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  bot.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  program = bot;
  return bot;
}

/** The next thing that a chat is told that begins so. */
async function next(chat: number, beginning: string): Promise<string> {
  const found = (): Call | undefined =>
    api.calls.all.findLast(
      ({ outcome, parameters }) =>
        outcome === 200 && parameters.chat_id === chat && String(parameters.text).startsWith(beginning),
    );
  await expect.poll(found, { timeout: PATIENCE_MS, interval: 50 }).toBeDefined();
  return String(found()?.parameters.text);
}

it('the built bot lets in by a code, and goes on taking in after a kill -9', async () => {
  expect((await isnad(['ingest', '-'], { archive, input: asLines([FIRST as never]) })).code).toBe(0);
  const made = await isnad(['pair', '--json', '--hours', '1'], { archive, environment: environment() });
  const { code, link } = JSON.parse(made.stdout) as { code: string; link: string };
  expect(link).toBe(`https://t.me/IsnadTestBot?start=pair-${code}`);

  const first = runBot();
  api.deliver(said(SALMA, 'متى؟'));
  expect(await next(SALMA.id, 'عذرًا')).toContain(told.howToPair);
  api.deliver(said(SALMA, `/start ${link.split('=')[1]}`));
  await next(SALMA.id, told.paired);
  const listed = await isnad(['pair', '--list', '--json'], { archive, environment: environment() });
  expect(JSON.parse(listed.stdout)).toMatchObject({ readers: [{ id: SALMA.id }], codes: [] });

  const content = asLines(OTHERS);
  const file_id = api.files.put('news.jsonl', content);
  api.deliver(filed(NADIA, { file_id, file_name: 'news.jsonl', file_size: content.length }));
  await next(NADIA.id, admin.taken);
  await api.calls.next('file', 200, PATIENCE_MS);
  first.kill('SIGKILL');
  await once(first, 'exit');
  const second = runBot();
  await next(NADIA.id, admin.goingOn);
  const report = await next(NADIA.id, 'انتهى');
  expect(report).toMatch(/أُضيف: [٠-٩]+\nلم يتغيّر: [٠-٩]+\n.*: ٠\n.*: ٠\n.*: ٠$/u);

  api.deliver(said(NADIA, '/stats'));
  expect(await next(NADIA.id, 'الأخبار المحفوظة')).toMatch(/^الأخبار المحفوظة: ٣١\n/u);
  api.deliver(said(NADIA, '/reload'));
  await next(NADIA.id, admin.reloaded);
  api.deliver(said(SALMA, 'ما الأخبار؟'));
  await expect.poll(() => api.updates.pending, { timeout: PATIENCE_MS }).toBe(0);
  second.kill('SIGTERM');
  await once(second, 'exit');
  const removed = await isnad(['pair', '--remove', String(SALMA.id)], {
    archive,
    environment: environment(),
  });
  expect(removed.code).toBe(0);
});
