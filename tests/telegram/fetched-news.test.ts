import { afterAll, beforeAll, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { newFolder } from '../support/archives.ts';
import { answererOver, type RunningBot, startBot } from '../support/bot.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { type Newsroom, newsroom } from '../support/newsroom.ts';
import { isnad, jsonLines } from '../support/program.ts';

const READER = person(11, 'قارئة');
const archive = newFolder();
let site: Newsroom;
let app: App;
let api: BotApi;
let bot: RunningBot;

async function fetched(): Promise<unknown> {
  const environment = { ISNAD_FETCH_LOOPBACK: '1' };
  const { stdout } = await isnad(['fetch', '--json'], { archive, environment });
  return jsonLines(stdout)[0];
}

beforeAll(async () => {
  site = await newsroom(2, 31);
  site.story(0).text = 'التقى المحافظ سراج القصباوي الوزيرةَ نجلاء المرعشلي في القلعة، وبحثا ترميم السوق.';
  site.story(1).text = 'استقبل المحافظ سراج القصباوي السفيرَ زياد الورداني في القلعة، وبحثا مدّ شبكة المياه.';
  api = await BotApi.start();
  await isnad(['sources', 'add', `${site.origin}/feed`], {
    archive,
    environment: { ISNAD_FETCH_LOOPBACK: '1' },
  });
});

afterAll(async () => {
  await bot.stop();
  await app.close();
  await api.close();
  await site.close();
});

it('a meeting that another process has fetched is told once, also when its article is changed', async () => {
  const [later] = site.stories.splice(1);
  expect(await fetched()).toMatchObject({ added: 1 });
  app = await openApp({ ...readConfig({}, `${archive}/none`), ISNAD_ARCHIVE: archive });
  bot = startBot(api, { answerer: answererOver(app), lookMs: 50 });
  const sent = async (): Promise<string> => (await api.calls.next('sendMessage')).parameters.text;
  api.deliver(said(READER, '/follow سراج القصباوي'));
  expect(await sent()).toContain('سأخبرك');

  if (later !== undefined) site.stories.push(later);
  expect(await fetched()).toMatchObject({ added: 1, unchanged: 1 });
  expect(await sent()).toContain('زياد الورداني');

  for (const story of site.stories) story.text += '\nوأُضيفت إلى الخبر جملة لم تكن فيه من قبل.';
  expect(await fetched()).toMatchObject({ replaced: 2 });
  // Whoever asks for help is answered after the bot has looked for news again.
  await new Promise((resolve) => setTimeout(resolve, 500));
  api.deliver(said(READER, '/help'));
  await sent();
  expect(api.calls.count('sendMessage')).toBe(3);
}, 120_000);
