import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ReadOptions, readArticles } from '../../../src/news/reading/read.ts';
import { ReaderThread } from '../../../src/news/reading/reader.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TEXT = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي. ويربط الجسر بين القريتين.';
/** What the limits of a page allow: 199,000 tags and entities, each a node of its own. */
const WIDE = `<title>عنوان الصفحة العريضة</title><p>${TEXT}</p>${'<b>ب</b>&amp;'.repeat(66_000)}`;
/** Nine million letters in paragraphs. */
const LONG = `<title>عنوان الصفحة الطويلة</title>${`<p>${TEXT}</p>`.repeat(65_000)}`;
const record = (title: string, text = TEXT): string => JSON.stringify({ title, text });

/** On a busy machine a small page may take longer than the limit that a test gives it: so often it is tried again. */
const BUSY = 4;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-reader-'));
  for (const name of ['a', 'c']) writeFileSync(join(folder, `${name}.txt`), `عنوان ${name}\n\n${TEXT}`);
  writeFileSync(join(folder, 'long.html'), LONG);
  writeFileSync(join(folder, 'wide.html'), WIDE);
  const heavy = record('الثقيل', WIDE);
  writeFileSync(join(folder, 'd.jsonl'), [record('أول'), heavy, record('ثانٍ'), record('ثالث')].join('\n'));
  writeFileSync(join(folder, 'e.jsonl'), [record('أول'), ...Array(5).fill(heavy), record('آخر')].join('\n'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Titles of articles, and what was left out, in order. */
async function told(paths: readonly string[], options: Partial<ReadOptions>): Promise<string[]> {
  const made: string[] = [];
  for await (const one of readArticles(paths, { now: NOW, stdin: Readable.from([]), ...options })) {
    made.push('why' in one ? `${one.source.replace(`${folder}/`, '')}: ${one.why}` : one.title);
  }
  return made;
}

describe.each([
  ['time', { ms: 1_000, megabytes: 512 }, 'long.html', 'takes longer than 1 s to read'],
  ['memory', { ms: 60_000, megabytes: 48 }, 'wide.html', 'takes more than 48 MB of memory to read'],
] as const)('a reader with little %s', { retry: BUSY }, (_what, limits, heavy, why) => {
  const reader = new ReaderThread(limits);
  afterAll(() => reader.close());

  test('leaves out one file that takes too much, and reads its neighbours', async () => {
    const paths = ['a.txt', heavy, 'c.txt'].map((name) => join(folder, name));
    expect(await told(paths, { reader })).toEqual(['عنوان a', `${heavy}: ${why}`, 'عنوان c']);
  });
});

test('a reader of JSON Lines leaves out the line that takes too much, and the rest when there are many', async () => {
  const reader = new ReaderThread({ ms: 60_000, megabytes: 48 });
  const why = 'takes more than 48 MB of memory to read';
  expect(await told([join(folder, 'd.jsonl')], { reader })).toEqual([
    'أول',
    `d.jsonl:2: ${why}`,
    'ثانٍ',
    'ثالث',
  ]);
  expect(await told([join(folder, 'e.jsonl')], { reader })).toEqual([
    'أول',
    ...[2, 3, 4].map((line) => `e.jsonl:${line}: ${why}`),
    'e.jsonl: too many lines that take too much; the rest is not read',
  ]);
  await reader.close();
});

describe('when it is asked to stop', { retry: BUSY }, () => {
  test.each([
    ['a page', 'wide.html', null],
    ['a file of records', 'e.jsonl', null],
    ['standard input that says nothing', '-', new PassThrough()],
  ])('reading %s ends at once, with nothing more', async (_what, path, stdin) => {
    const stop = new AbortController();
    const reading = told([path === '-' ? path : join(folder, path)], {
      signal: stop.signal,
      ...(stdin === null ? {} : { stdin }),
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    stop.abort();
    expect(await reading).toEqual([]);
  });
});
