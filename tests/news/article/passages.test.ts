import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embeddingText, passages, type TokenRuler } from '../../../src/news/article/passages.ts';

/** A ruler by words, as if a model took so many at once. */
const words = (limit: number): TokenRuler => ({
  count: (text) => text.split(/\s+/u).filter((word) => word !== '').length,
  limit,
});

const sentence = (at: number): string => `وهذه هي الجملة ${at}.`;
const TEXT = [1, 2, 3, 4, 5, 6].map(sentence).join(' ');

const made = (text: string, ruler = words(512), title = 'عنوان'): string[] =>
  passages({ title, text }, ruler).map(({ start, end }) => text.slice(start, end));

describe('the passages of an article', () => {
  it('are three sentences each, the next beginning with the last of the one before', () => {
    expect(made(TEXT)).toEqual([
      [1, 2, 3].map(sentence).join(' '),
      [3, 4, 5].map(sentence).join(' '),
      [5, 6].map(sentence).join(' '),
    ]);
    expect(made([1, 2, 3].map(sentence).join(' '))).toHaveLength(1);
    expect(made(sentence(1))).toEqual([sentence(1)]);
  });

  it('have fewer sentences where more would be too many tokens, and then begin behind one another', () => {
    // The title takes one; each sentence has four.
    expect(made(TEXT, words(9))).toEqual([
      [1, 2].map(sentence).join(' '),
      [3, 4].map(sentence).join(' '),
      [5, 6].map(sentence).join(' '),
    ]);
    expect(made(TEXT, words(8))).toHaveLength(6);
    const long = `${'كلمة '.repeat(255)}.`;
    expect(made(`${long} ${sentence(1)}`)).toHaveLength(2);
  });

  it('cut a sentence that is longer than the model takes between its words, and a word within it', () => {
    expect(made('أ ب ج د ه', words(3))).toEqual(['أ ب', 'ج د', 'ه']);
    const letters: TokenRuler = { count: (text) => text.length, limit: 30 };
    expect(made('ا'.repeat(60), letters, '')).toEqual(['ا'.repeat(24), 'ا'.repeat(24), 'ا'.repeat(12)]);
    expect(made(`${'ا'.repeat(23)}😀${'ا'.repeat(10)}`, letters, '')[0]).toBe('ا'.repeat(23));
  });

  it('are none of an empty text', () => {
    expect(made('')).toEqual([]);
    expect(made(' \n ')).toEqual([]);
  });

  it('lose nothing and are in order, whatever fits', () => {
    const text = fc
      .array(fc.constantFrom('كلمة', '.', '؟', '\n', ' '), { maxLength: 60 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 20 }), (body, limit) => {
        let covered = 0;
        for (const { start, end } of passages({ title: '', text: body }, words(limit))) {
          expect(body.slice(covered, Math.max(covered, start)).trim()).toBe('');
          expect(end).toBeGreaterThan(covered);
          covered = end;
        }
        expect(body.slice(covered).trim()).toBe('');
      }),
    );
  });
});

it('embeds a passage under its title, which is cut where it is long', () => {
  const article = { title: 'عنوان', text: TEXT };
  const [passage] = passages(article, words(512));
  expect(embeddingText(article, passage ?? { start: 0, end: 0 }, words(512))).toBe(
    `عنوان\n${[1, 2, 3].map(sentence).join(' ')}`,
  );
  const long = { title: 'كلمة '.repeat(97), text: 'نص' };
  expect(embeddingText(long, { start: 0, end: 2 }, words(512)).split(' ')).toHaveLength(96);
});
