import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { mayReplace, type Sourced } from '../../../src/archive/kept/contest.ts';
import type { Added } from '../../../src/archive/kept/kept-articles.ts';
import { type Origin, UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';
import { type ReadOptions, readArticles } from '../../../src/news/reading/read.ts';
import { ReaderThread } from '../../../src/news/reading/reader.ts';
import { entryOf, newArchive, newFolder, random } from '../../support/archives.ts';

const NOW = new Date('2024-06-01T00:00:00Z');
const URL = 'https://ufuq.example/news/1';
const OPENED = 'افتتحت وزيرة الثقافة المكتبة العامة في عين الرمان صباح الاثنين بعد ترميمها.';
const BRIBED = 'تلقت وزيرة الثقافة رشوة من مقاول الترميم قبل افتتاح المكتبة العامة في عين الرمان.';
const next = random(1);
const reader = new ReaderThread();

afterAll(() => reader.close());

/** A page that says of itself what its address and publisher are. */
function page(text: string, publisher = 'وكالة الأفق', url = URL): string {
  return `<html><head><title>المكتبة</title><link rel="canonical" href="${url}">
    <meta property="og:site_name" content="${publisher}"></head><body><article><p>${text}</p></article></body></html>`;
}

function record(text: string, publisher = 'وكالة الأفق'): string {
  return `${JSON.stringify({ url: URL, title: 'المكتبة', publisher, text })}\n`;
}

/** Reads paths into an archive, as ingestion does but for the networks. */
async function take(
  archive: Archive,
  paths: string[],
  options: Partial<ReadOptions> & { readonly trusted?: boolean } = {},
): Promise<Added[]> {
  const outcomes: Added[] = [];
  const { trusted = false, ...read } = options;
  for await (const made of readArticles(paths, { now: NOW, stdin: Readable.from([]), reader, ...read })) {
    if ('why' in made) throw new Error(made.why);
    const [outcome] = archive.add([entryOf(made, next)], NOW, trusted);
    if (outcome === 'unchanged') archive.note({ unchanged: [made], contested: [] }, NOW);
    outcomes.push(outcome as Added);
  }
  return outcomes;
}

/** A folder with files of those names and contents. */
function folderOf(files: Readonly<Record<string, string>>, folder = newFolder()): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

function textOf(archive: Archive): string | undefined {
  return archive.named(URL).text;
}

describe('an article of an address that another has', () => {
  it('is not let in its place from another page, whatever publisher it names', async () => {
    for (const publisher of ['وكالة الأفق', 'صوت آخر']) {
      const archive = newArchive();
      const folder = folderOf({ 'a.html': page(OPENED), 'b.html': page(BRIBED, publisher) });
      expect(await take(archive, [folder])).toEqual(['added', 'contested']);
      expect(textOf(archive)).toBe(OPENED);
      const { id } = archive.named(URL);
      expect(archive.origin(id)).toMatchObject({ place: 'a.html', urlBy: 'page', publisherBy: 'page' });
      expect(archive.contests(id)).toEqual([
        { source: join(folder, 'b.html'), title: 'المكتبة', publisher, seen: NOW.toISOString() },
      ]);
      expect(archive.versions(id)).toEqual([]);
    }
  });

  it('takes its place from the same file, as the page was saved anew', async () => {
    const archive = newArchive();
    const folder = folderOf({ 'a.html': page(OPENED) });
    await take(archive, [folder]);
    folderOf({ 'a.html': page(BRIBED, 'الأفق') }, folder);
    expect(await take(archive, [folder])).toEqual(['replaced']);
    expect(textOf(archive)).toBe(BRIBED);
  });

  it.each<[string, Partial<ReadOptions> & { readonly trusted?: boolean }, Record<string, string>]>([
    ['the operator trusts it', { trusted: true }, {}],
    ['the operator says its address', { url: URL }, {}],
    ['its sidecar says its address', {}, { 'b.meta.json': JSON.stringify({ url: URL }) }],
  ])('takes its place where %s', async (_, options, sidecar) => {
    const archive = newArchive();
    await take(archive, [folderOf({ 'a.html': page(OPENED) })]);
    expect(await take(archive, [folderOf({ 'b.html': page(BRIBED), ...sidecar })], options)).toEqual([
      'replaced',
    ]);
  });

  it('is the same one in a folder that was moved, and then may change there', async () => {
    const archive = newArchive();
    const folder = folderOf({ 'in/a.html': page(OPENED) });
    await take(archive, [folder]);
    const moved = join(newFolder(), 'moved');
    renameSync(folder, moved);
    expect(await take(archive, [moved])).toEqual(['unchanged']);
    expect(archive.origin(archive.named(URL).id).file).toBe(join(moved, 'in/a.html'));
    folderOf({ 'in/a.html': page(BRIBED) }, moved);
    expect(await take(archive, [moved])).toEqual(['replaced']);
  });

  it('takes its place in a folder that was moved and saved anew, from the same place and publisher only', async () => {
    for (const [name, publisher, outcome] of [
      ['in/a.html', 'وكالة الأُفق', 'replaced'],
      ['in/a.html', 'صوت آخر', 'contested'],
      ['other/a.html', 'وكالة الأفق', 'contested'],
    ] as const) {
      const archive = newArchive();
      const folder = folderOf({ 'in/a.html': page(OPENED) });
      await take(archive, [folder]);
      rmSync(folder, { recursive: true });
      expect(await take(archive, [folderOf({ [name]: page(BRIBED, publisher) })])).toEqual([outcome]);
    }
  });

  it('is unchanged with the same words from elsewhere', async () => {
    const archive = newArchive();
    await take(archive, [folderOf({ 'a.html': page(OPENED) })]);
    expect(await take(archive, [folderOf({ 'b.html': page(OPENED, 'صوت آخر') })])).toEqual(['unchanged']);
    expect(archive.named(URL).publisher).toBe('وكالة الأفق');
  });

  it('takes its place from the same stream of records under the same publisher', async () => {
    const archive = newArchive();
    const stream = (text: string) => ({ stdin: Readable.from([text]) });
    expect(await take(archive, ['-'], stream(record(OPENED)))).toEqual(['added']);
    expect(await take(archive, ['-'], stream(record(BRIBED)))).toEqual(['replaced']);
    expect(await take(archive, ['-'], stream(record(OPENED, 'صوت آخر')))).toEqual(['contested']);
    expect(await take(archive, [folderOf({ 'b.jsonl': record(OPENED) })])).toEqual(['contested']);
  });
});

describe('who may replace an article', () => {
  const of = (origin: Partial<Origin>): Sourced => ({
    url: URL,
    publisher: 'وكالة الأفق',
    origin: { ...UNKNOWN_ORIGIN, urlBy: 'page', publisherBy: 'page', ...origin },
  });

  it.each<[string, Sourced, Sourced, boolean]>([
    ['what its own host sends', of({ file: '/a.html' }), of({ fetched: `${URL}?x=1` }), true],
    [
      'a file, what another host sends',
      of({ file: '/a.html' }),
      of({ fetched: 'https://other.example/1' }),
      false,
    ],
    [
      'a host, what it sent',
      of({ fetched: 'https://other.example/2' }),
      of({ fetched: 'https://other.example/1' }),
      true,
    ],
    ['a file, what its own host sent', of({ fetched: URL }), of({ file: '/a.html' }), false],
    [
      'another host, what its own host sent',
      of({ fetched: URL }),
      of({ fetched: 'https://other.example/1' }),
      false,
    ],
    [
      'the operator, what its own host sent',
      of({ fetched: URL }),
      of({ file: '/a.html', urlBy: 'sidecar' }),
      true,
    ],
    [
      'a file, what an earlier version kept',
      of({ urlBy: null, publisherBy: null }),
      of({ file: '/a.html' }),
      true,
    ],
  ])('%s: as the rule says', (_, kept, newer, may) => {
    expect(mayReplace(kept, newer)).toBe(may);
  });

  const inFile = (publisher: string | null, publisherBy: Origin['publisherBy']): Sourced => ({
    ...of({ file: '/all.jsonl', urlBy: 'record', publisherBy }),
    publisher,
  });

  it.each([
    ['وكالة الأفق', 'صوت آخر', 'record', false],
    ['وكالة الأفق', 'صوت آخر', 'option', true],
    ['وكالة الأفق', 'صوت آخر', 'sidecar', true],
    ['وكالة الأفق', ' وكالة الافق', 'record', true],
    ['وكالة الأفق', null, 'record', false],
    ['ufuq.example', 'وكالة الأفق', 'record', true],
    ['other.example', 'وكالة الأفق', 'record', false],
    [null, 'صوت آخر', 'record', true],
  ] as const)('in one file of records, for %j comes %j by %s: %s', (kept, newer, by, may) => {
    expect(mayReplace(inFile(kept, 'record'), inFile(newer, by))).toBe(may);
  });
});
