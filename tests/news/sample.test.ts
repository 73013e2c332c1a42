import { expect, test } from 'vitest';
import type { Article } from '../../src/news/article/article.ts';
import { readArticles } from '../../src/news/reading/read.ts';
import { cleanText } from '../../src/news/text/clean.ts';
import { FOLDER, articles as written } from '../sample/collection.ts';

test('the sample collection is read as it was written', async () => {
  const read = new Map<string, Article>();
  for await (const made of readArticles([FOLDER], { now: new Date('2026-03-01'), stdin: process.stdin })) {
    expect(made).not.toHaveProperty('why');
    read.set((made as Article).title, made as Article);
  }
  expect(read.size).toBe(written.length);
  for (const { file, title, paragraphs, publisher, day, url } of written) {
    const made = read.get(title);
    expect(made, `${file}: ${title}`).toBeDefined();
    expect(made?.text, file).toBe(cleanText(paragraphs.join('\n')));
    expect([made?.publisher, made?.published?.slice(0, 10)], file).toEqual([publisher, day]);
    if (url) expect(made?.url, file).toBe(url.replace(/\/$/u, ''));
  }
});
