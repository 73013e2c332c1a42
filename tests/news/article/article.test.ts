import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Article, articleId, sourceOf } from '../../../src/news/article/article.ts';

const ARTICLE: Article = {
  id: '0123456789abcdef',
  url: 'https://naba.example/bridge',
  title: 'جسر جديد',
  publisher: 'النهر',
  published: '2024-05-03',
  publishedBasis: 'meta',
  text: 'افتتح الجسر.',
  language: 'ar',
};

it('is cited without its text and language', () => {
  const { text: _text, language: _language, ...source } = ARTICLE;
  expect(sourceOf(ARTICLE)).toEqual(source);
});

it('has an id of sixteen hex digits of its address alone, or of its title and text', () => {
  const hash = (of: string) => createHash('sha256').update(of).digest('hex').slice(0, 16);
  expect(articleId(ARTICLE)).toBe(hash('https://naba.example/bridge'));
  expect(articleId({ ...ARTICLE, url: null })).toBe(hash('جسر جديد\nافتتح الجسر.'));
});

it('keeps its id while its address stays, and has another for other words', () => {
  const words = fc.string({ maxLength: 20 });
  fc.assert(
    fc.property(words, words, (title, text) => {
      expect(articleId({ url: ARTICLE.url, title, text })).toBe(articleId(ARTICLE));
      expect(articleId({ url: null, title, text })).toMatch(/^[\da-f]{16}$/u);
      expect(articleId({ url: null, title, text })).not.toBe(
        articleId({ url: null, title, text: `${text}.` }),
      );
    }),
  );
});
