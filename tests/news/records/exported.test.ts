import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { type Article, articleId } from '../../../src/news/article/article.ts';
import { type ReadOptions, readArticles } from '../../../src/news/reading/read.ts';
import { ReaderThread } from '../../../src/news/reading/reader.ts';
import { exportedRecord } from '../../../src/news/records/exported.ts';
import { ROOT } from '../../../src/root.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2026-03-01T00:00:00Z');
const reader = new ReaderThread();

afterAll(() => reader.close());

async function read(path: string, options: Partial<ReadOptions> = {}): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const made of readArticles([path], { now: NOW, stdin: Readable.from([]), reader, ...options })) {
    if ('why' in made) throw new Error(`${made.source}: ${made.why}`);
    const { origin: _, ...article } = made;
    articles.push(article);
  }
  return articles;
}

function fileOf(articles: readonly Article[]): string {
  const file = join(newFolder(), 'export.jsonl');
  writeFileSync(file, articles.map((article) => `${JSON.stringify(exportedRecord(article, []))}\n`).join(''));
  return file;
}

/** An article whose texts look as if they were to be unescaped or cut once more. */
const ODD: Omit<Article, 'id'> = {
  url: null,
  title: 'كيف يُكتب &amp;amp; في صفحة',
  publisher: null,
  published: null,
  publishedBasis: 'unknown',
  text: 'بيروت، 3 آذار 2021: يُكتب الوسم &lt;b&gt; هكذا، و<b>هكذا</b> لا يُكتب.\nومن كتب &amp;lt; فقد أصاب ولم يخطئ.',
  language: 'ar',
};

describe('an exported article', () => {
  it('is read as it was: id, address, title, publisher, day, how that is known, language and text', async () => {
    const sample = await read(join(ROOT, 'data', 'articles'));
    const odd = { id: articleId(ODD), ...ODD };
    expect(sample.length).toBeGreaterThan(70);
    expect(await read(fileOf([...sample, odd]))).toEqual([...sample, odd]);
  });

  it('is cleaned as any other, and gives way to what the operator says', async () => {
    const article = { id: '', ...ODD, text: `\u202E${ODD.text}\u0000` };
    const [made] = await read(fileOf([article]), { publisher: 'الأفق', published: '2021-03-04' });
    expect(made).toMatchObject({ text: ODD.text, publisher: 'الأفق', published: '2021-03-04' });
    expect(made?.publishedBasis).toBe('operator');
  });
});
