import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Form } from '../../../src/news/files/files.ts';
import { isLines, wholeFile } from '../../../src/news/reading/whole-file.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TITLE = 'جسر جديد يربط القريتين';
const TEXT = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين بحضور الأهالي.';
const record = (title: string) => ({ title, text: TEXT });

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

/** Titles of articles and why others are none. */
async function read(content: unknown, form: Form = 'json', over = {}): Promise<string[]> {
  const path = join(folder, 'a');
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(path, text);
  const file = { path, form, gzip: false, bytes: text.length, within: null, place: 'a' } as const;
  const made = await wholeFile(file, over, NOW);
  return made.map((one) => ('why' in one ? `${one.source.replace(path, 'a')}: ${one.why}` : one.title));
}

describe('the articles of a file of JSON', () => {
  it.each([
    ['one record', record('أ'), ['أ']],
    ['a list', [record('أ'), 3, record('ب')], ['أ', 'a[1]: not a JSON object', 'ب']],
    ['a list within', { articles: [record('أ'), record('ب')] }, ['أ', 'ب']],
    ['lines', `${JSON.stringify(record('أ'))}\n3\n${JSON.stringify(record('ب'))}`, ['a: not JSON']],
    ['lines of objects', `${JSON.stringify(record('أ'))}\n{}\n`, ['أ', 'a:2: no text']],
    ['nothing', '', ['a: empty']],
    ['an empty list', [], ['a: an empty list']],
    ['torn', '{"title":', ['a: not JSON']],
  ])('that holds %s', async (_what, content, told) => {
    const found = await read(content);
    expect(found).toHaveLength(told.length);
    for (const [i, one] of told.entries())
      expect(found[i]).toMatch(new RegExp(`^${one.replace(/[[\]]/gu, '\\$&')}`, 'u'));
  });

  it('are no more where it holds none, or too many values to be articles', async () => {
    const found = await read(Array(150).fill(3));
    expect(found).toHaveLength(101);
    expect(found.at(-1)).toBe('a: its first 100 records hold no article; the rest is not read');
    expect(await read(`[${'0,'.repeat(2_000_000)}0]`)).toEqual([
      'a: no articles: more than 2000000 values of JSON',
    ]);
  });
});

describe('the articles of another file', () => {
  it('are one of a page or text', async () => {
    expect(await read(`<title>${TITLE}</title><p>${TEXT}</p>`, 'html')).toEqual([TITLE]);
    expect(await read(`${TITLE}\n\n${TEXT}`, 'text')).toEqual([TITLE]);
    expect(await read('', 'text')).toEqual(['a: empty']);
    expect(await read('قصير', 'text')).toEqual(['a: too little text: 4 letters']);
  });

  it('are the posts of a page of Telegram', async () => {
    const message = (text: string) =>
      `<div class="message default" id="message1"><div class="text">${text}</div></div>`;
    const page = `<div class="history">${message(`${TITLE}<br>${TEXT}`)}${message('قصير')}</div>`;
    expect(await read(page, 'html')).toEqual([TITLE, 'a[1]: too little text: 4 letters']);
  });

  it('are the entries of a live blog', async () => {
    const entry = (title: string) => ({
      '@type': 'BlogPosting',
      headline: title,
      articleBody: TEXT,
      datePublished: '2024-03-04',
    });
    const blog = (...titles: string[]) =>
      `<title>${TITLE}</title><script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', liveBlogUpdate: titles.map(entry) })}</script><p>${TEXT}</p>`;
    expect(await read(blog('أول تحديث', 'ثاني تحديث'), 'html')).toEqual(['أول تحديث', 'ثاني تحديث']);
    expect(await read(blog('أول تحديث'), 'html')).toEqual([TITLE]);
  });

  it('are none where it cannot be opened, without an error', async () => {
    const file = {
      path: join(folder, 'none'),
      form: 'text',
      gzip: false,
      bytes: 1,
      within: null,
      place: 'none',
    } as const;
    expect(await wholeFile(file, {}, NOW)).toEqual([{ source: file.path, why: 'no such file or folder' }]);
  });
});

it.each([
  ['{}\n{}', true],
  [' {"a":1} \n\n {', true],
  ['{\n}\n{', false],
  ['{}', false],
  ['[]\n[]', false],
  ['{}\n[]', false],
  ['', false],
])('%j is JSON Lines: %s', (text, lines) => {
  expect(isLines(text)).toBe(lines);
});
