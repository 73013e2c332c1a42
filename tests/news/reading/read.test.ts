import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Article } from '../../../src/news/article/article.ts';
import type { LeftOut } from '../../../src/news/files/files.ts';
import { type ReadOptions, type ReadProgress, readArticles } from '../../../src/news/reading/read.ts';
import { ReaderThread } from '../../../src/news/reading/reader.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TEXT = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي. ويربط الجسر بين القريتين.';
const reader = new ReaderThread();
let folder = '';

afterAll(() => reader.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isnad-read-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function readAll(
  paths: readonly string[],
  options: Partial<ReadOptions> = {},
): Promise<{ articles: Article[]; left: LeftOut[] }> {
  const articles: Article[] = [];
  const left: LeftOut[] = [];
  for await (const made of readArticles(paths, { now: NOW, stdin: Readable.from([]), reader, ...options })) {
    if ('why' in made) left.push(made);
    else articles.push(made);
  }
  return { articles, left };
}

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const record = (fields: object): string => JSON.stringify({ title: 'جسر جديد', text: TEXT, ...fields });

describe('folders', () => {
  test('are read in the order of names, past what is about them and loops of links', async () => {
    for (const name of ['b.txt', 'a.txt', '.hidden.txt', 'README.md', 'LICENSE', 'a.meta.json', 'c.png']) {
      put(name, name === 'a.meta.json' ? '{}' : `عنوان ${name}\n\n${TEXT}`);
    }
    mkdirSync(join(folder, 'sub'));
    put('sub/d.txt', `عنوان الملف الأخير\n\n${TEXT}`);
    put('page.html', `<title>صفحة</title><p>${TEXT}</p>`);
    mkdirSync(join(folder, 'page_files'));
    put('page_files/ad.html', 'إعلان');
    symlinkSync('.', join(folder, 'loop'));
    symlinkSync('nowhere', join(folder, 'zz.txt'));
    const { articles, left } = await readAll([folder]);
    expect(articles.map((article) => article.title)).toEqual([
      'عنوان a.txt',
      'عنوان b.txt',
      'صفحة',
      'عنوان الملف الأخير',
    ]);
    expect(left.map(({ source, why }) => [source.slice(folder.length + 1), why])).toEqual([
      ['c.png', expect.stringContaining('.png')],
      ['zz.txt', 'a link that leads nowhere'],
    ]);
  });

  test('links out of the folder, or to what is hidden in it, are left out unless they are to be followed', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'isnad-outside-'));
    const secret = join(outside, '.env');
    writeFileSync(secret, `عنوان الإعدادات\n\n${TEXT}`);
    mkdirSync(join(folder, 'news'));
    put('news/a.txt', `عنوان الخبر\n\n${TEXT}`);
    put('.hidden', `عنوان المخفي\n\n${TEXT}`);
    put('out.meta.json', '{}');
    for (const [name, to] of [
      ['news/env.txt', secret],
      ['news/folder', outside],
      ['news/hidden.txt', '../.hidden'],
      ['news/same.txt', 'a.txt'],
      ['news/b.txt', join(folder, 'news', 'a.txt')],
      ['news/a.meta.json', '../out.meta.json'],
    ] as const) {
      symlinkSync(to, join(folder, name));
    }
    const names = ({ articles, left }: Awaited<ReturnType<typeof readAll>>) => [
      articles.map(({ title }) => title),
      left.map(({ source, why }) => `${source.slice(folder.length + 6)}: ${why}`),
    ];
    const news = join(folder, 'news');
    const leads = 'a link that leads out of the folder; --follow takes it in';
    expect(names(await readAll([news]))).toEqual([
      ['عنوان الخبر', 'عنوان الخبر'],
      [
        `a.txt: its sidecar ${join(news, 'a.meta.json')} is a link that leads out of the folder`,
        `env.txt: ${leads}`,
        `folder: ${leads}`,
        `hidden.txt: ${leads}`,
      ],
    ]);
    expect(names(await readAll([news], { follow: true }))).toEqual([
      ['عنوان الخبر', 'عنوان الخبر', 'عنوان الإعدادات', 'عنوان المخفي', 'عنوان الخبر'],
      [],
    ]);
    const alias = join(outside, 'alias');
    symlinkSync(news, alias);
    expect((await readAll([alias])).articles).toHaveLength(2);
    expect((await readAll([join(news, 'env.txt')])).articles).toHaveLength(1);
    rmSync(outside, { recursive: true });
  });

  test('a path that is missing, no file, or of a strange name says so on one line', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.txt')]);
    const odd = put('س\n\u202E.txt', '');
    const { articles, left } = await readAll([join(folder, 'none'), join(folder, 'pipe.txt'), odd]);
    expect(articles).toEqual([]);
    expect(left.map((one) => one.why)).toEqual([
      'no such file or folder',
      'not a file; for a stream write -',
      'empty',
    ]);
    expect(left[2]?.source).toMatch(/\\u000a\\u202e\.txt$/u);
  });
});

describe('records', () => {
  test('come from JSON Lines, gzip, JSON and standard input alike', async () => {
    const lines = [
      record({
        url: 'https://n.example/1?utm_source=x',
        published: '2020-09-27T10:00:00+03:00',
        publisher: 'النهر',
      }),
      record({ link: 'https://n.example/2', date: '27/09/2020', source: { name: 'النهر' } }),
    ].join('\n');
    const wanted = (await readAll([put('a.jsonl', lines)])).articles;
    expect(wanted).toMatchObject([
      {
        url: 'https://n.example/1',
        published: '2020-09-27T10:00:00+03:00',
        publishedBasis: 'operator',
        publisher: 'النهر',
      },
      { url: 'https://n.example/2', published: '2020-09-27', publisher: 'النهر', text: TEXT, language: 'ar' },
    ]);
    const array = `[${lines.replace('\n', ',')}]`;
    const forms = [
      put('b.jsonl.gz', gzipSync(lines)),
      put('c.json', array),
      put('d.json', `{"articles":${array}}`),
      put('e.json', lines),
      put('f.json.gz', gzipSync(array)),
      put('g.ndjson', iconv.encode(lines, 'utf-16le', { addBOM: true })),
      put('h.jsonl', iconv.encode(lines, 'windows-1256')),
      put('i.jsonl', `\uFEFF\r\n${lines.replace('\n', '\r\n\r\n')}\r\n`),
    ];
    const elsewhere = wanted.map(({ origin: _, ...article }) => expect.objectContaining(article));
    for (const form of forms) expect((await readAll([form])).articles, form).toEqual(elsewhere);
    const bytes = Buffer.from(lines);
    const stdin = Readable.from([bytes.subarray(0, 33), bytes.subarray(33)]);
    expect((await readAll(['-'], { stdin })).articles).toEqual(elsewhere);
  });

  test('a bad line is left out by its number and stops nothing', async () => {
    const path = put(
      'a.jsonl',
      [
        record({}),
        '{"title":',
        '[1]',
        '',
        record({ text: '' }),
        record({ url: 'javascript:alert(1)' }),
        record({ text: 'قصير' }),
        '"س"',
        record({ url: 'https://n.example/9', published: 'قبل ساعتين' }),
      ].join('\n'),
    );
    const { articles, left } = await readAll([path]);
    expect(articles.map((one) => one.published)).toEqual([null, null]);
    expect(left.map((one) => one.source.split(':').at(-1))).toEqual(['2', '3', '5', '6', '7', '8']);
    expect(left.map((one) => one.why).join('\n')).toMatch(
      /not JSON.*\nnot a JSON object\nno text.*\nits address.*\ntoo little text: 4 letters\nnot a JSON object/u,
    );
  });

  test('names of prototypes are fields like others', async () => {
    const line = `{"__proto__":{"text":"${TEXT}","polluted":1},"constructor":{"name":"x"},"title":"عنوان"}`;
    const { left } = await readAll([put('a.jsonl', line)]);
    expect(left[0]?.why).toContain('no text');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test('a record in HTML, in paragraphs, without a title', async () => {
    const html = record({
      title: '',
      text: undefined,
      content_html: `<p>${TEXT}</p><p>وشكر <b>الأهالي</b>.</p>`,
    });
    const list = record({ text: [TEXT, 'وشكر الأهالي.'] });
    const { articles } = await readAll([put('a.jsonl', `${html}\n${list}`)]);
    expect(articles.map((one) => one.text)).toEqual(Array(2).fill(`${TEXT}\nوشكر الأهالي.`));
    expect(articles[0]?.title).toBe('افتتح رئيس البلدية جسراً جديداً فوق الوادي.');
  });
});

describe("the operator's word", () => {
  test('goes option, sidecar, header line, page', async () => {
    const page = `<title>جسر جديد فوق الوادي</title><meta property="og:site_name" content="الصفحة">
      <meta property="article:published_time" content="2020-01-01"><link rel="canonical" href="https://p.example/1"><p>${TEXT}</p>`;
    const path = put('a.html', page);
    expect((await readAll([path])).articles).toMatchObject([{ publisher: 'الصفحة', publishedBasis: 'meta' }]);
    put('a.meta.json', '{"publisher":"الجانب","published":"2020-02-02"}');
    expect((await readAll([path])).articles).toMatchObject([
      {
        publisher: 'الجانب',
        published: '2020-02-02',
        publishedBasis: 'operator',
        url: 'https://p.example/1',
      },
    ]);
    const over = { publisher: 'الخيار', published: '2020-03-03', url: 'https://o.example/2' };
    expect((await readAll([path], over)).articles).toMatchObject([{ ...over, publishedBasis: 'operator' }]);
  });

  test('one address is of one article', async () => {
    const paths = ['a.txt', 'b.txt'].map((name) => put(name, `عنوان ${name}\n\n${TEXT}`));
    const { articles, left } = await readAll(paths, { url: 'https://o.example/2' });
    expect(articles).toHaveLength(1);
    expect(left[0]?.why).toContain('--url');
  });

  test.each([{ url: 'ftp://x' }, { published: '2031-01-01' }, { published: 'أمس' }, { publisher: ' ' }])(
    'is refused before anything is read: %j',
    async (wrong) => {
      await expect(readAll([folder], wrong)).rejects.toThrow(/--(?:url|publish).*write/u);
    },
  );

  test('a sidecar that is a pipe leaves its page out, and holds nothing', async () => {
    const path = put('a.txt', `عنوان\n\n${TEXT}`);
    execFileSync('mkfifo', [join(folder, 'a.meta.json')]);
    expect((await readAll([path])).left[0]?.why).toMatch(/its sidecar .* is not a file/u);
  });

  test('a broken sidecar leaves its page out', async () => {
    const path = put('a.txt', `عنوان\n\n${TEXT}`);
    put('a.txt.meta.json', '{"url":');
    expect((await readAll([path])).left[0]?.why).toContain('its sidecar');
  });
});

describe('hostile and broken files', () => {
  test.each<[string, string | Uint8Array, string]>([
    ['empty.txt', '', 'empty'],
    ['empty.jsonl', '\n\n', 'empty'],
    ['empty.json', '[]', 'an empty list'],
    ['zeros.txt', Buffer.alloc(1000), 'binary'],
    ['picture.txt', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'PNG'],
    ['picture.jsonl', Buffer.from('89504e470d0a1a0a0000', 'hex'), 'PNG'],
    ['torn.txt.gz', gzipSync('نص'.repeat(1000)).subarray(0, 20), 'broken gzip'],
    ['torn.jsonl.gz', gzipSync(record({})).subarray(0, 30), 'broken off'],
    ['bomb.txt.gz', gzipSync(Buffer.alloc(60_000_000, 'a')), 'too large'],
    ['bomb.jsonl.gz', gzipSync(Buffer.alloc(90_000_000, 'a')), 'no line ends'],
    ['long.jsonl', `${'a'.repeat(5_000_000)}\n`, 'a line of more than 4 MB'],
    ['deep.html', `${'<div>'.repeat(100_000)}${TEXT}`, 'deep'],
    ['deep.json', '['.repeat(1_000_000), 'not JSON'],
    ['signs.html', '&amp;'.repeat(1_000_000), 'tags and entities'],
    ['attributes.html', `<p ${'a=b '.repeat(100_000)}>${TEXT}`, 'characters of attributes'],
    ['scripts.html', '<script>'.repeat(200_000), 'no text'],
    ['noise.jsonl', 'x\n'.repeat(100_000), 'not JSON'],
    ['long.txt', `${TEXT}\n`.repeat(40_000), 'too long'],
    ['values.json', '0,'.repeat(9_000_000), 'values of JSON'],
    ['objects.json.gz', gzipSync(`[${'{},'.repeat(6_000_000)}0]`), 'values of JSON'],
    ['junk.json', JSON.stringify(Array(100_000).fill(0)), 'not a JSON object'],
    ['blank.json', `{}${'\n'.repeat(2_000_000)}x`, 'not JSON'],
    ['escape.json', `{"text":"${TEXT}${TEXT}",\u001B[2J}`, 'not JSON'],
    ['marks.txt', `ا${'\u0301\u0316'.repeat(900_000)}`, 'too little text'],
    ['torn.txt', Buffer.alloc(19_000_000, 0xff), ''],
    ['old.doc', 'x', 'office'],
    ['page.mhtml', 'x', 'web archive'],
    ['noending', 'x', 'without an ending'],
  ])('%s', async (name, content, why) => {
    const { articles, left } = await readAll([put(name, content)]);
    expect(articles).toEqual([]);
    expect(left[0]?.why).toContain(why);
    expect(left.length).toBeLessThan(200);
    expect(left.map((one) => one.why).join('')).not.toMatch(/\p{Cc}/u);
    // Its neighbours are kept by limits of computing, of which none is reached.
    expect(left[0]?.why).not.toMatch(/^takes /u);
  });

  test('100 MB are told by their size, and a sparse stream by its first lines', async () => {
    for (const name of ['huge.txt', 'huge.jsonl']) truncateSync(put(name, ''), 100_000_000);
    const { left } = await readAll([join(folder, 'huge.txt'), join(folder, 'huge.jsonl')]);
    expect(left.map((one) => one.why)).toEqual([
      expect.stringContaining('too large: 100.0 MB'),
      expect.stringContaining('no line ends'),
    ]);
  });

  test('a list that holds hardly any article is not read to its end', async () => {
    const junk = `${record({})}\n${'{}\n'.repeat(100_000)}`;
    const list = `[${record({})}${',0'.repeat(100_000)}]`;
    for (const path of [put('a.jsonl', junk), put('b.json', junk), put('c.json', list)]) {
      const { articles, left } = await readAll([path]);
      expect(articles).toHaveLength(1);
      expect(left).toHaveLength(1001);
      expect(left.at(-1)?.why).toBe('its first 1001 records hold 1 articles; the rest is not read');
    }
  });

  test('a picture within a note is no text of it', async () => {
    const picture = `![](data:image/png;base64,${'iVBORw0KGgo'.repeat(400_000)})`;
    const paths = [
      put('a.md', `# عنوان الخبر\n\n${picture}\n\n${TEXT}`),
      put('b.txt', `عنوان الخبر\n\n${picture}\n\n${TEXT}`),
      put('c.json', record({ title: 'عنوان الخبر', text: `${picture}\n${TEXT}` })),
    ];
    const { articles } = await readAll(paths);
    expect(articles.map(({ title }) => title)).toEqual(Array(3).fill('عنوان الخبر'));
    expect(articles.map(({ text }) => text)).toEqual(Array(3).fill(TEXT));
  });

  test('the long state of a form is no attack', async () => {
    const state = `<input type="hidden" name="__VIEWSTATE" value="${'aGk+'.repeat(100_000)}">`;
    const page = `<form>${state}<h1>جسر جديد فوق الوادي</h1><p>${TEXT}</p></form>`;
    expect((await readAll([put('a.html', page)])).articles).toMatchObject([{ text: TEXT }]);
  });

  test('a good record before a tear is kept', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      record({ url: `https://n.example/${i}`, n: Math.sin(i) }),
    );
    const whole = gzipSync(lines.join('\n'));
    const { articles, left } = await readAll([put('a.jsonl.gz', whole.subarray(0, whole.length / 2))]);
    expect(articles.length).toBeGreaterThan(100);
    expect(left).toHaveLength(1);
  });

  test('law: any bytes under any name are articles or left out, never a throw', async () => {
    const name = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a.json', 'a.jsonl', 'a.txt.gz', 'a.jsonl.gz');
    const piece = fc.constantFrom(
      ...'<p>|</p>|<script>|<!--|-->|---\n|title: |URL: |\n|{|}|"text"|:|,|[|]|"|\u202E|\u0000|&#1571;|اقرأ أيضاً|27 أيلول 2020| '.split(
        '|',
      ),
      TEXT,
      record({}),
    );
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 30 })
        .map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(name, content, fc.boolean(), async (file, bytes, packed) => {
        const made = packed && file.endsWith('.gz') ? gzipSync(bytes) : bytes;
        const { articles, left } = await readAll([put(file, made)]);
        expect(articles.length + left.length).toBeGreaterThan(0);
        for (const { title, text, publisher } of articles) {
          for (const kept of [title, text, publisher ?? '']) {
            expect(kept).not.toMatch(
              /(?!\n)\p{Cc}|[\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\p{Surrogate}/u,
            );
          }
          expect(text.split('\n').every((line) => line.trim() === line && line !== '')).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

test('progress never goes back and ends at its total', async () => {
  put('a.txt', `عنوان\n\n${TEXT}`);
  put(
    'b.jsonl',
    Array(2000)
      .fill(record({ url: 'https://n.example/1' }))
      .join('\n'),
  );
  const told: ReadProgress[] = [];
  await readAll([folder], { onProgress: (progress) => told.push(progress) });
  expect(told.length).toBeGreaterThan(2000);
  expect(told.every((one, i) => one.done >= (told[i - 1]?.done ?? 0) && one.total === told[0]?.total)).toBe(
    true,
  );
  expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
});
