import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OperatorSays } from '../../../src/news/drafts/draft.ts';
import type { ArticleFile, Form } from '../../../src/news/files/files.ts';
import { fileArticle, textOf } from '../../../src/news/reading/one-file.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TITLE = 'جسر جديد يربط القريتين';
const TEXT = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين بحضور الأهالي.';

let folder: string;
beforeEach(() => {
  folder = newFolder();
});

function file(name: string, content: string | Uint8Array, form: Form = 'text', gzip = false): ArticleFile {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { path, form, gzip, bytes: Buffer.from(content).length, within: null, place: name };
}

describe('the text of a file', () => {
  it('is that of its bytes, unpacked', async () => {
    expect(await textOf(file('a.txt', TEXT))).toMatchObject({ text: TEXT });
    expect(await textOf(file('a.txt.gz', gzipSync(TEXT), 'text', true))).toMatchObject({ text: TEXT });
  });

  it.each([
    ['empty', '', false, /^empty$/u],
    ['binary', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), false, /^binary/u],
    ['no gzip', TEXT, true, /^broken gzip: /u],
    ['torn', gzipSync(TEXT).subarray(0, 20), true, /^broken gzip: /u],
    [
      'large without end once unpacked',
      gzipSync(' '.repeat(21_000_000)),
      true,
      /^too large: unpacked, and at most 20 MB/u,
    ],
  ])('cannot be had of one that is %s', async (_what, content, gzip, why) => {
    expect(await textOf(file('a', content, 'text', gzip))).toEqual({ why: expect.stringMatching(why) });
  });

  it('is not even looked at where the file is too large', async () => {
    const large = { ...file('a.txt', TEXT), bytes: 20_000_001 };
    expect(await textOf(large)).toEqual({ why: expect.stringMatching(/^too large: 20\.0 MB/u) });
    expect(await textOf({ ...large, bytes: 20_000_000 })).toMatchObject({ text: TEXT });
  });
});

describe('the article of a file', () => {
  const read = (one: ArticleFile, text: string, over: OperatorSays = {}) =>
    fileArticle(one, text, { over, now: NOW });

  it.each([
    ['text', `${TITLE}\n\n${TEXT}`],
    ['html', `<title>${TITLE}</title><p>${TEXT}</p>`],
    ['markdown', `# ${TITLE}\n\n${TEXT}`],
    ['text', `<!doctype html><title>${TITLE}</title><p>${TEXT}</p>`],
  ] as const)('is read as %s: %s', async (form, text) => {
    expect(await read(file('a', 'x', form), text)).toMatchObject({ title: TITLE, text: TEXT });
  });

  it('is what the options, the sidecar, the header and the page say, in this order', async () => {
    const one = file('2024-03-04-bridge.txt', 'x');
    writeFileSync(
      join(folder, '2024-03-04-bridge.meta.json'),
      JSON.stringify({ title: 'رفيق', publisher: 'الأفق' }),
    );
    const text = `Title: رأس\nPublisher: النهر\nURL: https://naba.example/a\n\n${TEXT}`;
    expect(await read(one, text, { publisher: 'الخيار' })).toMatchObject({
      title: 'رفيق',
      publisher: 'الخيار',
      url: 'https://naba.example/a',
      text: TEXT,
      published: '2024-03-04',
      publishedBasis: 'file',
      origin: { urlBy: 'header', publisherBy: 'option' },
    });
  });

  it('has front matter in Markdown and text, and no header in HTML', async () => {
    const front = `---\ntitle: رأس\n---\n${TEXT}`;
    expect(await read(file('a.md', 'x', 'markdown'), front)).toMatchObject({ title: 'رأس', text: TEXT });
    expect(await read(file('a.txt', 'x'), front)).toMatchObject({ title: 'رأس', text: TEXT });
    expect(await read(file('a.html', 'x', 'html'), `Title: رأس\n<p>${TEXT}</p>`)).not.toMatchObject({
      title: 'رأس',
    });
  });

  it('is none where it is too long, its sidecar is broken, or it would hold a parser', async () => {
    expect(await read(file('a.txt', 'x'), 'ا'.repeat(2_000_001))).toEqual({
      why: expect.stringMatching(/^too long for one article: 2000001/u),
    });
    expect(await read(file('b.html', 'x', 'html'), '<div>'.repeat(3000))).toEqual({
      why: expect.stringMatching(/^no news page/u),
    });
    const one = file('c.txt', 'x');
    writeFileSync(join(folder, 'c.meta.json'), '[');
    expect(await read(one, TEXT)).toEqual({ why: expect.stringMatching(/^its sidecar/u) });
  });
});
