import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import { ROOT } from '../../../src/root.ts';
import { directionFaults } from '../../support/bidi.ts';
import { TOO_MANY } from '../../support/bot-api/faults.ts';
import { person, said } from '../../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';
import { ChatServer, completion, json } from '../../support/chat-server.ts';
import { MAIN, NO_ENV } from '../../support/program.ts';

const SECRET = TOKEN.split(':')[1] ?? '';
const SALMA = person(11, 'سلمى');
const QUESTION = 'من استقبل وفد اتحاد المزارعين في وادي النخيل؟';

/** An article of invented people, as one line of JSON. */
const ARTICLE = {
  url: 'https://ufuq.example/news/a1',
  title: 'الحداد يستقبل وفد المزارعين في وادي النخيل',
  publisher: 'وكالة الأفق',
  published: '2024-09-29',
  text: [
    'استقبل رئيس مجلس المدينة سالم الحداد وفدًا من اتحاد المزارعين في وادي النخيل صباح الأحد.',
    'وبحث الجانبان توزيع حصص الماء على القرى قبل بداية الموسم الزراعي الجديد.',
    'وقال الحداد إن العمل في قنوات الري ماضٍ كما رُسم له، وإن المجلس سيزور القرى البعيدة في الأسبوع المقبل.',
  ].join('\n\n'),
};

/** Done, or interrupted: what a stop that was asked for ends with. */
const STOPPED: readonly (number | null)[] = [0, 130];

let folder: string;
let api: BotApi;
let program: ChildProcess | undefined;
let errors: string;

/** The built program, with nothing of this one's environment. */
function run(
  argumentList: readonly string[],
  environment: NodeJS.ProcessEnv = {},
  cwd = folder,
): ChildProcess {
  const { PATH, HOME, TMPDIR, LANG } = process.env;
  const child = spawn(process.execPath, [MAIN, ...argumentList], {
    cwd,
    env: { PATH, HOME, TMPDIR, LANG, ISNAD_ARCHIVE: join(folder, 'archive'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  errors = '';
  child.stderr?.on('data', (chunk) => {
    errors += String(chunk);
  });
  return child;
}

function runBot(token = TOKEN, environment: NodeJS.ProcessEnv = {}): ChildProcess {
  const own = { TELEGRAM_BOT_TOKEN: token, BOT_API_ROOT: api.root, LOG_LEVEL: 'debug' };
  program = run(NO_ENV, { ...own, ...environment });
  return program;
}

/** A copy of the archive, to do to it as one likes. */
async function copy(): Promise<string> {
  const own = await mkdtemp(join(folder, 'own-'));
  await cp(join(folder, 'archive'), own, { recursive: true });
  return own;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

beforeAll(async () => {
  if (!existsSync(MAIN)) throw new Error('dist/main.js is not there: run npm run build first');
  folder = await mkdtemp(join(tmpdir(), 'isnad-bot-'));
  const file = join(folder, 'articles.jsonl');
  await writeFile(file, `${JSON.stringify(ARTICLE)}\n`);
  const code = await exitCode(run([...NO_ENV, 'ingest', file]));
  if (code !== 0) throw new Error(`ingest ended with ${code}: ${errors}`);
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  api = await BotApi.start();
});

afterEach(async () => {
  if (program && program.exitCode === null && program.signalCode === null) {
    program.kill('SIGKILL');
    await once(program, 'exit');
  }
  expect(errors).not.toContain(SECRET);
  expect(errors).not.toContain('المزارعين');
  await api.close();
});

describe('the built program as a bot', () => {
  it('starts, answers a question with its citation, and ends well at SIGTERM', async () => {
    const bot = runBot();
    api.deliver(said(SALMA, '/start'));
    expect((await api.calls.next('sendMessage', 200, 60_000)).parameters.text).toContain(
      'لديّ الآن خبر واحد محفوظ.',
    );
    api.deliver(said(SALMA, QUESTION));
    const reply = (await api.calls.next('sendMessage')).parameters;
    expect(reply.text).toContain('استقبل رئيس مجلس المدينة سالم الحداد');
    expect(reply.text).toContain('[1]');
    expect(reply.text).toMatch(/نُشر في (?:٢٩ أيلول\/سبتمبر ٢٠٢٤|29 أيلول\/سبتمبر 2024)/u);
    expect(directionFaults(reply.text)).toEqual([]);
    expect(reply.entities?.find((entity) => entity.type === 'text_link')?.url).toContain(
      `${ARTICLE.url}#:~:text=`,
    );
    expect(reply.reply_markup?.inline_keyboard[0]?.[0]?.url).toBe(ARTICLE.url);
    bot.kill('SIGTERM');
    expect(STOPPED).toContain(await exitCode(bot));
    expect(api.updates.pending).toBe(0);
    expect(errors).toContain('"outcome":"answered"');
  });

  it('says in the words of a model what it was given, and as it is where the model fails', async () => {
    const key = 'sk-never-to-be-seen';
    const chat = await ChatServer.open();
    const plain = 'صاغ هذا الجوابَ نموذجٌ لغوي';
    chat.reply = (response, request) => {
      const { sentences } = JSON.parse(request.body.messages[1]?.content ?? '');
      const text = (sentences as { text: string; mark: string }[]).map(
        (one) => `${one.text.replace(/^(استقبل .*?)، (.*)\.$/u, '$1 $2')} ${one.mark}`,
      );
      json(completion(text.join(' ').replace('صباح الأحد', 'في صباح الأحد')))(response, request);
    };
    const bot = runBot(TOKEN, { LLM_URL: chat.url, LLM_MODEL: 'invented', LLM_KEY: key });
    api.deliver(said(SALMA, QUESTION));
    const { text } = (await api.calls.next('sendMessage', 200, 60_000)).parameters;
    expect(text).toContain(plain);
    expect(text).toContain('سالم الحداد');
    expect(text).toContain('[1]');
    expect(directionFaults(text)).toEqual([]);
    expect(chat.requests[0]?.headers.authorization).toBe(`Bearer ${key}`);
    // What was asked is not told, only what is answered.
    expect(JSON.stringify(chat.requests)).not.toContain('من استقبل');
    chat.reply = (response) => {
      response.writeHead(401, { 'content-type': 'application/json' }).end('{"error":"bad key"}');
    };
    api.deliver(said(person(12), QUESTION));
    const second = (await api.calls.next('sendMessage')).parameters.text;
    expect(second).not.toContain(plain);
    expect(second).toContain('استقبل رئيس مجلس المدينة سالم الحداد');
    expect(errors).toContain('the language model that words answers: HTTP 401');
    expect(errors).not.toContain(key);
    bot.kill('SIGTERM');
    expect(STOPPED).toContain(await exitCode(bot));
    await chat.close();
  });

  it('refuses kindly what its articles do not say', async () => {
    runBot();
    api.deliver(said(SALMA, 'كم بلغ سعر النفط في بورصة زحل؟'));
    const { text, entities } = (await api.calls.next('sendMessage', 200, 60_000)).parameters;
    expect(text).toMatch(/^(?:عذرًا|سؤالك)/u);
    expect(entities?.some((entity) => entity.type === 'expandable_blockquote') ?? false).toBe(false);
  });

  it('delivers the answers that SIGTERM finds half made', async () => {
    const people = [21, 22, 23, 24, 25];
    for (const id of people) api.deliver(said(person(id), QUESTION));
    api.faults.plan('sendMessage', TOO_MANY(1), people.length);
    const bot = runBot();
    await api.calls.next('sendMessage', 429, 60_000);
    bot.kill('SIGTERM');
    const chats: number[] = [];
    for (const _ of people) chats.push((await api.calls.next('sendMessage')).parameters.chat_id);
    expect(chats.sort()).toEqual(people);
    expect(STOPPED).toContain(await exitCode(bot));
    expect(api.calls.count('sendMessage')).toBe(5);
  });

  it('goes at once at the second signal', async () => {
    const bot = runBot();
    api.faults.plan('sendMessage', TOO_MANY(25));
    api.deliver(said(SALMA, QUESTION));
    await api.calls.next('sendMessage', 429, 60_000);
    bot.kill('SIGTERM');
    await vi.waitFor(() => expect(errors).toContain('stopping'), 20_000);
    bot.kill('SIGTERM');
    expect(await exitCode(bot)).toBe(130);
    // Telegram had put the answer off by 25 seconds: it was not waited for.
    expect(
      api.calls.all.filter(({ method, outcome }) => method === 'sendMessage' && outcome === 200),
    ).toEqual([]);
  });

  it('ends with 75 and says why when another program polls', async () => {
    const bot = runBot();
    api.deliver(said(SALMA, '/help'));
    await api.calls.next('sendMessage', 200, 60_000);
    while (api.calls.count('getUpdates', 409) === 0) await fetch(`${api.root}/bot${TOKEN}/getUpdates`);
    expect(await exitCode(bot)).toBe(75);
    expect(errors).toMatch(/another program polls.*409/u);
  });

  it('answers on when nobody reads its log any more', async () => {
    const bot = runBot();
    api.deliver(said(SALMA, QUESTION));
    await api.calls.next('sendMessage', 200, 60_000);
    bot.stderr?.destroy();
    for (const id of [31, 32, 33]) {
      api.deliver(said(person(id), QUESTION));
      expect((await api.calls.next('sendMessage')).parameters.chat_id).toBe(id);
    }
    bot.kill('SIGTERM');
    expect(STOPPED).toContain(await exitCode(bot));
  });

  it('behind a webhook, answers at its next start what it took before it was killed', async () => {
    const port = await freePort();
    const hooked = {
      WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
      WEBHOOK_SECRET: 'a-secret-of-the-webhook-and-telegram',
      HTTP_ADDRESS: `127.0.0.1:${port}`,
    };
    api.deliver(said(SALMA, QUESTION));
    api.faults.plan('sendMessage', TOO_MANY(25));
    const killed = runBot(TOKEN, hooked);
    await api.calls.next('sendMessage', 429, 60_000);
    expect(api.updates.pending).toBe(0);
    killed.kill('SIGKILL');
    await exitCode(killed);
    const bot = runBot(TOKEN, hooked);
    expect((await api.calls.next('sendMessage', 200, 60_000)).parameters.text).toContain('سالم الحداد');
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    expect(errors).not.toContain(hooked.WEBHOOK_SECRET);
    bot.kill('SIGTERM');
    expect(STOPPED).toContain(await exitCode(bot));
    expect(api.calls.count('getUpdates')).toBe(0);
  });

  it('cites an article without an address through its page, by links that only it can sign', async () => {
    const port = await freePort();
    const base = `http://127.0.0.1:${port}/read`;
    const { url: _, ...unaddressed } = ARTICLE;
    const own = join(folder, 'unaddressed');
    const file = join(folder, 'unaddressed.jsonl');
    await writeFile(file, `${JSON.stringify(unaddressed)}\n`);
    expect(await exitCode(run([...NO_ENV, '--archive', own, 'ingest', file]))).toBe(0);
    const bot = runBot(TOKEN, {
      ISNAD_ARCHIVE: own,
      READER_URL: base,
      HTTP_ADDRESS: `127.0.0.1:${port}`,
      BOT_USERS: String(SALMA.id),
    });
    api.deliver(said(SALMA, QUESTION));
    const reply = (await api.calls.next('sendMessage', 200, 60_000)).parameters;
    const link = reply.entities?.find((entity) => entity.type === 'text_link')?.url ?? '';
    expect(link.startsWith(`${base}/articles/`)).toBe(true);
    const page = await fetch(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<mark id="cited">استقبل رئيس مجلس المدينة سالم الحداد');
    expect((await fetch(link.replace(/sign=./u, 'sign=~'))).status).toBe(403);
    expect((await fetch(`${base}/`)).status).toBe(403);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('isnad_questions_total{by="telegram",outcome="answered"} 1');
    expect(metrics).toContain('isnad_articles 1');
    bot.kill('SIGTERM');
    expect(STOPPED).toContain(await exitCode(bot));
  });

  it('obeys no .env of the folder in which it is started, and names the file that --env does not find', async () => {
    const there = join(folder, 'elsewhere');
    await mkdir(there);
    await writeFile(
      join(there, '.env'),
      `BOT_API_ROOT=${api.root}\nTELEGRAM_BOT_TOKEN=${TOKEN}\nLOG_LEVEL=loud\n`,
    );
    const named = run(['--env', join(there, 'none'), 'bot'], {}, there);
    expect(await exitCode(named)).toBe(2);
    expect(errors).toContain('There is no such file');
    const bad = run(['--env', join(there, '.env'), 'bot'], {}, there);
    expect(await exitCode(bad)).toBe(2);
    expect(errors).toMatch(/BOT_API_ROOT: .*only the environment/u);
    const plain = run(['bot'], { LOG_LEVEL: 'loud' }, there);
    expect(await exitCode(plain)).toBe(2);
    expect(errors).not.toContain('BOT_API_ROOT');
    expect(api.calls.all).toEqual([]);
  });

  it('ends with 1 and names the variable when the token is not known', async () => {
    const bot = runBot(`${TOKEN.slice(0, -1)}X`);
    expect(await exitCode(bot)).toBe(1);
    expect(errors).toMatch(/TELEGRAM_BOT_TOKEN: Telegram does not accept/u);
  });

  it('loses no question of ten chats to a kill -9, whenever it comes', async () => {
    for (const moment of [0, 1, 6]) {
      const people = Array.from({ length: 10 }, (_, at) => 100 * (moment + 1) + at);
      for (const id of people) api.deliver(said(person(id), QUESTION));
      const first = runBot();
      await api.calls.next('getUpdates', 200, 60_000);
      for (let at = 0; at < moment; at += 1) await api.calls.next('sendMessage', 200, 60_000);
      first.kill('SIGKILL');
      await exitCode(first);
      const second = runBot();
      await expect.poll(() => api.updates.pending, { timeout: 60_000 }).toBe(0);
      second.kill('SIGKILL');
      await exitCode(second);
      const answers = api.calls.all
        .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 200)
        .filter(({ parameters }) => String(parameters.text).includes('سالم الحداد'))
        .map(({ parameters }) => Number(parameters.chat_id));
      const reached = new Set(answers.filter((id) => people.includes(id)));
      expect([...reached].sort((one, other) => one - other)).toEqual(people);
    }
  });

  it('tells once of a meeting that another process took in, though it was killed on the way', async () => {
    const own = join(folder, 'followed');
    const take = async (article: typeof ARTICLE) => {
      const file = join(folder, 'followed.jsonl');
      await writeFile(file, `${JSON.stringify(article)}\n`);
      expect(await exitCode(run([...NO_ENV, '--archive', own, 'ingest', file]))).toBe(0);
    };
    await take(ARTICLE);
    const first = runBot(TOKEN, { ISNAD_ARCHIVE: own });
    api.deliver(said(SALMA, '/follow سالم الحداد'));
    expect((await api.calls.next('sendMessage', 200, 60_000)).parameters.text).toContain('سأخبرك هنا');
    api.faults.plan('sendMessage', TOO_MANY(25));
    const text =
      'استقبل رئيس مجلس المدينة سالم الحداد الوزير نادر القيرواني في بيت الغار صباح الثلاثاء، وبحثا حصص الماء.';
    const url = 'https://ufuq.example/news/a2';
    await take({ ...ARTICLE, url, title: 'الحداد يستقبل القيرواني', published: '2024-10-02', text });
    await api.calls.next('sendMessage', 429, 60_000);
    first.kill('SIGKILL');
    await exitCode(first);
    runBot(TOKEN, { ISNAD_ARCHIVE: own });
    const news = (await api.calls.next('sendMessage', 200, 60_000)).parameters;
    expect(news.chat_id).toBe(SALMA.id);
    expect(news.text).toContain('نادر القيرواني');
    expect(directionFaults(news.text)).toEqual([]);
    api.deliver(said(SALMA, '/unfollow'));
    expect((await api.calls.next('sendMessage')).parameters.text).toContain('لقاءات');
    expect(api.calls.count('sendMessage')).toBe(3);
  });

  it('tells what is stale, and goes on answering when another process has made the archive anew', async () => {
    const own = await copy();
    const database = openSqlite(join(own, 'archive.sqlite'));
    database.exec("UPDATE made SET days = '0'");
    database.close();
    runBot(TOKEN, { ISNAD_ARCHIVE: own });
    api.deliver(said(SALMA, QUESTION));
    expect((await api.calls.next('sendMessage', 200, 60_000)).parameters.text).toContain('سالم الحداد');
    const seen = errors;
    expect(seen).toMatch(
      /^isnad: warning: the days of one article were read by another version .*"isnad rebuild"/mu,
    );
    const rebuilding = run([...NO_ENV, '--archive', own, 'rebuild', '--all']);
    expect(await exitCode(rebuilding)).toBe(0);
    api.deliver(said(person(12), QUESTION));
    expect((await api.calls.next('sendMessage', 200, 60_000)).parameters.text).toContain('سالم الحداد');
  });

  it('stops with a sentence when another model has made it, and answers what it had in hand when it is started with that', async () => {
    const own = await copy();
    const other = join(folder, 'another-e5-small');
    await cp(join(ROOT, 'models', 'multilingual-e5-small-arabic'), other, { recursive: true });
    const bot = runBot(TOKEN, { ISNAD_ARCHIVE: own });
    api.deliver(said(SALMA, QUESTION));
    await api.calls.next('sendMessage', 200, 60_000);
    while (api.updates.pending > 0) await pause(20);
    let told = '';
    bot.stderr?.on('data', (chunk) => {
      told += String(chunk);
    });
    const environment = { EMBEDDING_MODEL: other };
    expect(await exitCode(run([...NO_ENV, '--archive', own, 'rebuild'], environment))).toBe(0);
    api.deliver(said(person(12), QUESTION));
    expect(await exitCode(bot)).toBe(1);
    expect(told).toMatch(
      /^isnad: .* was made with model another-e5-small, .*"isnad rebuild".*EMBEDDING_MODEL/mu,
    );
    expect(api.updates.pending).toBe(1);
    runBot(TOKEN, { ISNAD_ARCHIVE: own, ...environment });
    const { parameters } = await api.calls.next('sendMessage', 200, 60_000);
    expect(parameters).toMatchObject({ chat_id: 12, text: expect.stringContaining('سالم الحداد') });
  });

  it('answers after a kill -9 what it had in hand, though Telegram had put it off', async () => {
    const first = runBot();
    api.faults.plan('sendMessage', TOO_MANY(25));
    api.deliver(said(SALMA, QUESTION));
    await api.calls.next('sendMessage', 429, 60_000);
    first.kill('SIGKILL');
    await exitCode(first);
    runBot();
    expect((await api.calls.next('sendMessage', 200, 60_000)).parameters.text).toContain('سالم الحداد');
  });
});
