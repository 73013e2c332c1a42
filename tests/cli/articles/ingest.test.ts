import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/archives.ts';
import { asLines, type InventedRecord, inventedArticles } from '../../support/invented.ts';
import { isnad, start } from '../../support/program.ts';
import { promisedReport } from '../../support/promised.ts';
import { reportOf } from '../../support/reports.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const PAGE = [
  'الزعفراني تفتتح المكتبة العامة في عين الرمان',
  'افتتحت أمينة المكتبة ليلى الزعفراني صباح اليوم الاثنين 4 آذار 2024 المكتبة العامة في عين الرمان بعد ترميمها.',
  'وقالت الزعفراني إن المكتبة تضم أربعين ألف كتاب، وإن أبوابها ستظل مفتوحة للقراء كل يوم حتى المساء.',
].join('\n\n');

describe('isnad ingest of a page that takes the name and the address of another', () => {
  it('leaves the first in its place, tells of both, and lets the second in where it is told to', async () => {
    const archive = newFolder();
    const folder = newFolder();
    const [url, publisher] = ['https://ufuq.example/news/1', 'وكالة الأفق'];
    const pageOf = (text: string) =>
      `<html><head><title>المكتبة العامة</title><link rel="canonical" href="${url}"><meta property="og:site_name"
       content="${publisher}"></head><body><article><p>${text}</p></article></body></html>`;
    writeFileSync(
      join(folder, 'a.html'),
      pageOf('افتتحت ليلى الزعفراني المكتبة العامة في عين الرمان بعد ترميمها.'),
    );
    writeFileSync(
      join(folder, 'b.html'),
      pageOf('تلقت ليلى الزعفراني رشوة من المقاول الذي رمّم المكتبة العامة.'),
    );
    const { code, stderr, report } = await reportOf(['--verbose', folder], { archive });
    expect(code, stderr).toBe(0);
    expect(report).toMatchObject({ added: 1, replaced: 0, contested: 1, articles: 1 });
    expect(report.contests).toEqual([
      { url, source: join(folder, 'b.html'), publisher, kept: { source: join(folder, 'a.html'), publisher } },
    ]);
    expect(stderr).toContain(`\ncontested ${url}\n`);
    expect(stderr).toContain('1 contested: another source has articles of these addresses');
    const shown = await isnad(['show', url], { archive });
    expect(shown.stdout).toContain(`read from: ${join(folder, 'a.html')} (address said by the page`);
    expect(shown.stdout).toMatch(/^contested .*b\.html has this address, too$/mu);
    expect(shown.stdout).not.toContain('رشوة');
    const trusted = await reportOf(['--trust-addresses', join(folder, 'b.html')], { archive });
    expect(trusted.report).toMatchObject({ replaced: 1, contested: 0 });
  });
});

describe('isnad ingest of what people have', () => {
  const archive = newFolder();
  const folder = newFolder();
  const bad = join(folder, 'picture.txt');
  const empty = join(folder, 'nothing.txt');

  beforeAll(() => {
    writeFileSync(bad, PNG);
    writeFileSync(empty, '');
    writeFileSync(join(folder, 'page.txt'), PAGE);
    writeFileSync(join(folder, 'page.meta.json'), '{"publisher":"صدى عين الرمان"}');
    mkdirSync(join(folder, 'inner'));
    writeFileSync(join(folder, 'inner', 'words.csv'), 'a,b');
  });

  it('leaves out one bad file with its reason, and takes in the rest', async () => {
    const { code, stderr, report } = await reportOf([folder], { archive });
    expect(code).toBe(0);
    expect(report).toMatchObject({ added: 1, articles: 1 });
    const why = new Map(report.leftOut.map((one) => [one.source, one.why]));
    expect([...why.keys()].toSorted()).toEqual([join(folder, 'inner', 'words.csv'), empty, bad].toSorted());
    expect(why.get(bad)).toMatch(/^binary: a PNG picture/u);
    expect(why.get(empty)).toBe('empty');
    for (const [source, reason] of why) expect(stderr).toContain(`left out ${source}: ${reason}\n`);
  });

  it('could not, when nothing at all is an article', async () => {
    const missing = join(folder, 'not-there.txt');
    const { code, report } = await reportOf([bad, missing], { archive });
    expect(code).toBe(1);
    expect(report.leftOut.map(({ why }) => why)).toEqual(['binary: a PNG picture', 'no such file or folder']);
    expect(report.articles).toBe(1);
  });

  it('refuses options that no article can have, before anything is read', async () => {
    const wrong = [
      ['--url', 'ufuq.example/news', /^isnad: --url ufuq\.example\/news: not an address; write/mu],
      ['--published', '2999-01-01', /^isnad: --published 2999-01-01: not a day that has come; write/mu],
    ] as const;
    const ended = await Promise.all(
      wrong.map(([option, value]) => isnad(['ingest', option, value, folder], { archive })),
    );
    for (const [i, { code, stdout, stderr }] of ended.entries()) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch((wrong[i] as (typeof wrong)[number])[2]);
    }
  });

  it('believes what the operator says of a page', async () => {
    const own = newFolder();
    const said = ['--url', 'https://sada.example/n/7', '--publisher', 'صدى', '--published', '2024-03-05'];
    const ended = await isnad(['ingest', ...said, join(folder, 'page.txt')], { archive: own });
    expect({ code: ended.code, stdout: ended.stdout }).toEqual({ code: 0, stdout: '' });
    const found = await isnad(['search', '--json', '--limit', '1', 'المكتبة'], { archive: own });
    expect(JSON.parse(found.stdout).hits[0].article).toMatchObject({
      url: 'https://sada.example/n/7',
      publisher: 'صدى',
      published: '2024-03-05',
      publishedBasis: 'operator',
    });
  });
});

describe('isnad ingest -', () => {
  const archive = newFolder();
  const [first, second] = inventedArticles(2, 41) as [InventedRecord, InventedRecord];

  it('reads JSON Lines from standard input and says which line is none', async () => {
    const input = `${JSON.stringify(first)}\n{"title":\n${JSON.stringify(second)}\n`;
    const { code, report } = await reportOf(['-'], { archive, input });
    expect(code).toBe(0);
    expect(report).toMatchObject({ added: 2, articles: 2 });
    expect(report.leftOut).toEqual([{ source: '-:2', why: expect.stringMatching(/^not JSON: /u) }]);
  });

  it('replaces a changed article, keeps that it did, and tells of each with --verbose', async () => {
    const changed = {
      ...first,
      title: `${first.title} (محدَّث)`,
      text: `${first.text}\nوأضيفت هذه الجملة لاحقًا.`,
    };
    const input = asLines([changed, second]);
    const { code, stdout, stderr } = await isnad(['ingest', '--verbose', '-'], { archive, input });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr.split('\n').slice(0, 2).toSorted()).toEqual(
      [`replaced ${first.url}`, `unchanged ${second.url}`].toSorted(),
    );
    const found = await isnad(['search', '--json', '--limit', '2', 'لقاء يبحث'], { archive });
    const ids = (JSON.parse(found.stdout).hits as { article: { id: string; url: string } }[]).map(
      ({ article }) => [article.url, article.id] as const,
    );
    const shown = await isnad(['show', '--json', new Map(ids).get(first.url) as string], { archive });
    const article = JSON.parse(shown.stdout);
    expect(article).toMatchObject({ title: changed.title, text: changed.text });
    expect(article.versions).toEqual([expect.objectContaining({ title: first.title, text: first.text })]);
  });
});

describe('isnad ingest, interrupted by Ctrl-C', () => {
  it('stops between articles with what is done kept, and the same command finishes the work', async () => {
    const folder = newFolder();
    const file = join(folder, 'articles.jsonl');
    // Three batches of embedding and a bit: asked to stop after the first, it keeps the second and leaves the rest. That
    // they are short, and tell of no meeting, spares the networks what changes nothing here.
    const articles = Array.from({ length: 500 }, (_, i) => ({
      url: `https://ufuq.example/bridges/${i}`,
      title: `الجسر ${i}`,
      text: `افتُتح الجسر ${i} فوق النهر، وبدأت السيارات تعبره منذ الصباح.`,
      publisher: 'وكالة الأفق',
      published: '2024-03-05',
    }));
    writeFileSync(file, asLines(articles));
    const archive = join(folder, 'archive');
    const command = ['ingest', '--verbose', '--json', file];
    const run = start(command, { archive });
    run.child.stderr?.once('data', () => run.child.kill('SIGINT'));
    const stopped = await run.ended;
    expect(stopped.code).toBe(130);
    expect(stopped.stderr).toContain('; stopped, and the same command goes on from here');
    const before = promisedReport.parse(JSON.parse(stopped.stdout));
    expect(before.added).toBeGreaterThan(0);
    expect(before.added).toBeLessThan(articles.length);
    expect(before.articles).toBe(before.added);
    expect(stopped.stderr.match(/^added /gmu)).toHaveLength(before.added);

    const { code, report } = await reportOf([file], { archive });
    expect(code).toBe(0);
    expect(report).toMatchObject({
      added: articles.length - before.added,
      unchanged: before.added,
      leftOut: [],
      articles: articles.length,
    });
    const checked = await isnad(['check', '--json'], { archive });
    expect(JSON.parse(checked.stdout)).toMatchObject({
      sound: true,
      articles: articles.length,
      problems: [],
    });
  });
});
