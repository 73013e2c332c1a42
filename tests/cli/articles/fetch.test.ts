import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Archive } from '../../../src/archive/archive.ts';
import { newFolder } from '../../support/archives.ts';
import { type Newsroom, newsroom } from '../../support/newsroom.ts';
import { type Ended, isnad, jsonLines, start } from '../../support/program.ts';
import { promisedReport } from '../../support/promised.ts';
import { publisher } from '../../support/publisher.ts';

const CONTACT = 'mailto:desk@akhbar.example';
const LOOPBACK = { ISNAD_FETCH_LOOPBACK: '1', ISNAD_CONTACT: CONTACT };

const promisedFetch = z.strictObject({
  added: z.int().nonnegative(),
  replaced: z.int().nonnegative(),
  unchanged: z.int().nonnegative(),
  gone: z.int().nonnegative(),
  leftOut: z.array(z.strictObject({ address: z.string().min(1), why: z.string().min(1) })),
  requests: z.int().nonnegative(),
});

type Fetched = z.infer<typeof promisedFetch> & { readonly code: number | null };

function run(
  args: readonly string[],
  archive: string,
  environment: NodeJS.ProcessEnv = LOOPBACK,
): Promise<Ended> {
  return isnad(args, { archive, environment });
}

async function fetched(archive: string): Promise<Fetched> {
  const { code, stdout, stderr } = await run(['fetch', '--json'], archive);
  const [report, ...more] = jsonLines(stdout);
  expect(more, stderr).toEqual([]);
  return { code, ...promisedFetch.parse(report) };
}

function withArchive<T>(folder: string, use: (archive: Archive) => T): T {
  const archive = Archive.open(folder, null);
  try {
    return use(archive);
  } finally {
    archive.close();
  }
}

describe('a day of a publisher', () => {
  const archive = newFolder();
  let site: Newsroom;
  const addresses = (): (string | null)[] =>
    withArchive(archive, (one) => [...one.articles()].map(({ url }) => url));

  beforeAll(async () => {
    site = await newsroom(16, 7);
    site.story(4).text =
      'استقبل محافظ وادي النخيل سراج القصباوي الوزيرةَ نجلاء المرعشلي، وبحثا ترميم السوق القديمة.';
    await run(['sources', 'add', `${site.origin}/`], archive);
  });
  afterAll(() => site.close());

  it('brings every article, through faults that pass', async () => {
    site.story(0).faults.push(500);
    site.story(1).faults.push('reset');
    site.story(2).faults.push('slow');
    site.story(3).faults.push(429);
    const report = await fetched(archive);
    expect(report).toMatchObject({ code: 0, added: 16, replaced: 0, unchanged: 0, gone: 0, leftOut: [] });
    // The home page, robots.txt, the feed, sixteen pages, and three of them once more.
    expect(report.requests).toBe(22);
    expect(site.asked).toHaveLength(22);
    expect(site.mostAtOnce()).toBe(1);
    expect(addresses().toSorted()).toEqual(site.stories.map(({ path }) => site.origin + path).toSorted());
    expect(site.asked[0]?.headers['user-agent']).toMatch(
      /^isnad\/\d+\.\d+\.\d+ \(\+mailto:desk@akhbar\.example\)$/u,
    );
  });

  it('takes in what changed, asks only whether the rest did, and waits before it calls an article gone', async () => {
    site.story(4).text = site.story(4).text.replace('وبحثا', 'وناقشا');
    site.story(5).title = 'عنوان آخر للخبر نفسه';
    site.story(6).status = 410;
    site.story(7).status = 404;
    site.move(8, '/2024/moved');
    const before = site.asked.length;
    const report = await fetched(archive);
    expect(report).toMatchObject({ code: 0, added: 0, replaced: 2, unchanged: 12, gone: 0, leftOut: [] });
    const pages = site.asked.slice(before).filter(({ path }) => path.startsWith('/news/'));
    expect(pages.every(({ headers }) => headers['if-none-match'] !== undefined)).toBe(true);
    // What leads elsewhere is a request, too.
    expect(report.requests).toBe(site.asked.length - before);
    expect(site.asked.slice(before).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/news/8', '/2024/moved']),
    );
    expect(addresses()).toContain(`${site.origin}/2024/moved`);
    expect(addresses()).not.toContain(`${site.origin}/news/8`);
    const byOldAddress = await run(['show', '--json', `${site.origin}/news/8`], archive);
    expect(JSON.parse(byOldAddress.stdout)).toMatchObject({ url: `${site.origin}/2024/moved` });
    expect(addresses()).toHaveLength(16);
  });

  it('marks as gone what is not there twice, and keeps it', async () => {
    const before = site.asked.length;
    expect(await fetched(archive)).toMatchObject({ code: 0, added: 0, replaced: 0, unchanged: 14, gone: 2 });
    expect(site.asked.slice(before).map(({ path }) => path)).not.toContain('/news/8');
    const fates = withArchive(archive, (one) =>
      [...one.articles()]
        .map(({ id, url }) => ({ url, ...one.publisherChanges(id) }))
        .filter(({ gone, revised }) => gone ?? revised),
    );
    expect(fates.map(({ url, gone, revised }) => [url, gone !== null, revised !== null]).toSorted()).toEqual([
      [`${site.origin}/news/4`, false, true],
      [`${site.origin}/news/5`, false, true],
      [`${site.origin}/news/6`, true, false],
      [`${site.origin}/news/7`, true, false],
    ]);
    expect(await fetched(archive)).toMatchObject({ code: 0, unchanged: 14, gone: 0 });
  });

  it('has an answer say that the article which it cites was changed', async () => {
    const { stdout } = await run(['ask', '--json', 'من استقبل نجلاء المرعشلي؟'], archive);
    const [answer] = jsonLines(stdout) as [{ kind: string; notes?: { what: string; text: string }[] }];
    expect(answer).toMatchObject({
      kind: 'answered',
      notes: [{ what: 'revised', text: expect.stringContaining('عُدّل الخبر') }],
    });
  });
});

describe('sources that are files', () => {
  it('are read in each round: a folder that changes, and an export of a channel', async () => {
    const [archive, folder] = [newFolder(), newFolder()];
    const story = (name: string, day: string, text: string): void =>
      writeFileSync(
        join(folder, name),
        `title: ${name}\nurl: https://sada.example/${name}\ndate: ${day}\npublisher: صدى\n\n${text}\n`,
      );
    story('a.txt', '2024-03-04', 'التقى سالم الحداد ريم النجار في وادي النخيل، وبحثا ترميم السوق القديمة.');
    const channel = join(newFolder(), 'result.json');
    const posts = (...texts: readonly string[]): void =>
      writeFileSync(
        channel,
        JSON.stringify({
          name: 'قناة الأفق',
          type: 'public_channel',
          id: 9,
          messages: texts.map((text, id) => ({
            id: id + 1,
            type: 'message',
            date: '2024-03-05T10:00:00',
            date_unixtime: '1709632800',
            from: 'قناة الأفق',
            text,
            text_entities: [{ type: 'plain', text }],
          })),
        }),
      );
    const post = 'أعلن محافظ وادي النخيل سالم الحداد افتتاح الجسر الجديد فوق النهر صباح اليوم بحضور الأهالي.';
    posts(post);
    await run(['sources', 'add', folder, channel], archive);
    expect(await fetched(archive)).toMatchObject({ code: 0, added: 2, requests: 0, leftOut: [] });
    story('a.txt', '2024-03-04', 'التقى سالم الحداد ريم النجار في وادي النخيل، وناقشا ترميم السوق القديمة.');
    story('b.txt', '2024-03-06', 'زار سالم الحداد المستشفى الميداني في وادي النخيل، وتفقد أقسامه الجديدة.');
    posts(post, 'زار وزير الزراعة نادر القصار وادي النخيل، والتقى محافظها سالم الحداد في مكتبه.');
    expect(await fetched(archive)).toMatchObject({
      code: 0,
      added: 2,
      replaced: 1,
      unchanged: 1,
      leftOut: [],
    });
  });
});

describe('isnad watch', () => {
  it('tells of a round in a line, waits for the next, and ends when it is stopped', async () => {
    const archive = newFolder();
    const site = await newsroom(2, 12);
    await run(['sources', 'add', `${site.origin}/feed`], archive);
    const watching = start(['watch', '--json', '--every', '600'], { archive, environment: LOOPBACK });
    await until(() => watching.stderr().includes('2 added'));
    watching.child.kill('SIGTERM');
    const { code, stdout } = await watching.ended;
    expect(code).toBe(0);
    expect(jsonLines(stdout).map((line) => promisedFetch.parse(line))).toEqual([
      { added: 2, replaced: 0, unchanged: 0, gone: 0, leftOut: [], requests: 4 },
    ]);
    await site.close();
  });
});

describe('isnad sources', () => {
  const archive = newFolder();

  it('refuses what is not on the public web, each with a sentence', async () => {
    const refused = [
      ['http://127.0.0.1:9/feed', 'this machine itself'],
      ['http://0x7f000001/', 'oddly spelled'],
      ['http://[::1]/', 'this machine itself'],
      ['http://[::ffff:127.0.0.1]/', 'oddly spelled'],
      ['http://localhost/', 'this machine itself'],
      ['http://169.254.169.254/', 'of a local link'],
      ['ftp://akhbar.com/feed', 'must begin with http'],
      ['/no/such/folder', 'no such file'],
    ] as const;
    const all = refused.map(([address]) => address);
    const { code, stderr } = await run(['sources', 'add', ...all], archive, {});
    expect(code).toBe(1);
    const lines = stderr.trim().split('\n');
    for (const [i, [address, why]] of refused.entries()) {
      expect(lines[i]).toMatch(/^isnad: .* is not added: /u);
      expect(lines[i]).toContain(address);
      expect(lines[i]).toContain(why);
    }
  });

  it('are added, listed and removed', async () => {
    const folder = newFolder();
    const added = await run(['sources', 'add', 'https://Akhbar.com/feed#a', folder], archive);
    expect(added).toMatchObject({ code: 0, stdout: '' });
    expect((await run(['sources', 'add', 'https://akhbar.com/feed'], archive)).stderr).toContain(
      'already there',
    );
    const listed = await run(['sources', 'list', '--json'], archive);
    const none = { kept: 0, gone: 0, waiting: 0, refused: 0 };
    expect(jsonLines(listed.stdout)).toEqual([
      { address: folder, ...none },
      { address: 'https://akhbar.com/feed', ...none },
    ]);
    expect((await run(['sources', 'remove', folder, 'https://akhbar.com/feed'], archive)).code).toBe(0);
    expect((await run(['sources', 'list'], archive)).stdout).toBe('');
    expect((await run(['sources', 'remove', 'https://akhbar.com/feed'], archive)).code).toBe(1);
  });
});

describe('isnad ingest of addresses', () => {
  it('takes in pages, and says of others why not', async () => {
    const archive = newFolder();
    const site = await newsroom(2, 8);
    const all = [
      `${site.origin}/news/0`,
      `${site.origin}/nothing`,
      `${site.origin}/private`,
      `${site.origin}/feed`,
    ];
    const bad = ['http://10.0.0.1/a', 'file:///etc/passwd'];
    const { code, stdout, stderr } = await run(['ingest', '--json', ...all, ...bad], archive);
    expect(code, stderr).toBe(0);
    const report = promisedReport.parse(JSON.parse(stdout));
    expect(report).toMatchObject({ added: 1, articles: 1 });
    const why = new Map(report.leftOut.map((one) => [one.source, one.why]));
    expect(Object.fromEntries(why)).toEqual({
      [`${site.origin}/nothing`]: '404: not there',
      [`${site.origin}/private`]: 'its robots.txt asks not to read it',
      [`${site.origin}/feed`]: expect.stringContaining('a feed'),
      'http://10.0.0.1/a': expect.stringContaining('in a private network'),
      'file:///etc/passwd': expect.stringContaining('must begin with http'),
    });
    const again = await run(['ingest', '--json', `${site.origin}/news/0`], archive);
    expect(JSON.parse(again.stdout)).toMatchObject({ added: 0, unchanged: 1, leftOut: [] });
    expect(site.asked.at(-1)?.headers['if-none-match']).toBeDefined();
    await site.close();
  });

  it('tells sites no address of the operator that nobody gave, and says so', async () => {
    const archive = newFolder();
    const site = await newsroom(1, 10);
    const askedAs = async (environment: NodeJS.ProcessEnv) => {
      const ended = await run(['ingest', `${site.origin}/nothing`], archive, {
        ISNAD_FETCH_LOOPBACK: '1',
        ...environment,
      });
      return { agent: site.asked.at(-1)?.headers['user-agent'], stderr: ended.stderr };
    };
    const nobody = await askedAs({});
    expect(nobody.agent).toMatch(/^isnad\/\d+\.\d+\.\d+$/u);
    expect(nobody.stderr).toContain('set ISNAD_CONTACT');
    const reader = await askedAs({ READER_URL: 'https://read.akhbar.example' });
    expect(reader.agent).toMatch(/^isnad\/\S+ \(\+https:\/\/read\.akhbar\.example\)$/u);
    expect(reader.stderr).not.toContain('ISNAD_CONTACT');
    await site.close();
  });

  it('asks no machine that is not public without the switch of tests', async () => {
    const site = await newsroom(1, 9);
    const { code, stdout } = await run(['ingest', '--json', `${site.origin}/news/0`], newFolder(), {});
    expect(code).toBe(1);
    expect(JSON.parse(stdout).leftOut).toEqual([
      { source: `${site.origin}/news/0`, why: expect.stringContaining('this machine itself') },
    ]);
    expect(site.asked).toEqual([]);
    await site.close();
  });
});

describe('a round that is killed, and rounds at one time', () => {
  it('goes on where it was, and nothing is asked twice but what was on its way', async () => {
    const archive = newFolder();
    const site = await newsroom(24, 11);
    const bad = await publisher(() => null);
    await run(['sources', 'add', `${site.origin}/feed`, `${bad.origin}/feed`], archive);
    const first = start(['fetch', '--json'], { archive, environment: LOOPBACK });
    await until(() => site.asked.length > 12);
    first.child.kill('SIGKILL');
    await first.ended;
    const both = await Promise.all([run(['fetch', '--json'], archive), run(['fetch', '--json'], archive)]);
    const reports = both.map(({ stdout }) => promisedFetch.parse(JSON.parse(stdout)));
    const added = reports.reduce((sum, report) => sum + report.added, 0);
    expect(withArchive(archive, (one) => one.counts().articles)).toBe(24);
    expect(added).toBeLessThanOrEqual(24);
    expect(withArchive(archive, (one) => one.check())).toEqual([]);
    expect(site.mostAtOnce()).toBe(1);
    // One bad host stops nothing, and is told of.
    const left = reports.flatMap((report) => report.leftOut);
    expect(left.length).toBeGreaterThan(0);
    expect(left.every(({ address }) => address === `${bad.origin}/feed`)).toBe(true);
    await Promise.all([site.close(), bad.close()]);
  });
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
}
