import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Article } from '../../src/news/article/article.ts';
import type { LeftOut } from '../../src/news/files/files.ts';
import { readArticles } from '../../src/news/reading/read.ts';
import { ReaderThread } from '../../src/news/reading/reader.ts';

/** A case is a folder: a page, its sidecar if it has one, and `expected.json`, whose text is a list of paragraphs. */
const CASES = join(import.meta.dirname, '..', 'golden', 'pages');
const NOW = new Date('2026-03-01T12:00:00Z');

const reader = new ReaderThread();
afterAll(() => reader.close());

describe('pages and what must come of them', () => {
  test.each(readdirSync(CASES).sort())('%s', async (name) => {
    const folder = join(CASES, name);
    const page = readdirSync(folder).find((file) => !file.endsWith('.json')) as string;
    const expected = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const read: (Article | LeftOut)[] = [];
    for await (const made of readArticles([join(folder, page)], { now: NOW, stdin: process.stdin, reader })) {
      read.push(made);
    }
    const { id, text, origin: _, ...rest } = read[0] as Article;
    expect({ ...rest, text: text?.split('\n') }).toEqual(expected);
    expect(id).toMatch(/^[0-9a-f]{16}$/u);
    expect(read).toHaveLength(1);
  });
});
