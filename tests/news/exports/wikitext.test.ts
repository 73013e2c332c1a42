import { expect, it } from 'vitest';
import { NEWS } from '../../../src/news/constants.ts';
import { plainWikitext } from '../../../src/news/exports/wikitext.ts';

it('is the text without templates, tables, notes, pictures and categories', () => {
  const markup = [
    '{{معلومات|اسم=جسر}}',
    "'''الجسر''' يربط [[القرية|القريتين]]<ref>مصدر</ref>.",
    '[[ملف:جسر.jpg|تصغير|صورة]]',
    '{| class="x"\n| خلية\n|}',
    '[[تصنيف:جسور]]',
  ].join('\n');
  expect(plainWikitext(markup).trim()).toBe('الجسر يربط القريتين.');
});

it.each(['', '{{', '[[', '{|'])('%j, broken or empty, is read', (markup) => {
  expect(typeof plainWikitext(markup)).toBe('string');
});

it('keeps every word of a line that never ends, and leaves one that ends as it is', () => {
  const words = Array.from({ length: NEWS.wikiSentence }, (_, i) => `كلمة${i}`);
  expect(plainWikitext(words.join(' ')).replace(/\s+/gu, '')).toBe(words.join(''));
  const sentence = `${words.slice(0, 9).join(' ')}.`;
  const paragraph = Array.from({ length: 500 }, () => sentence).join(' ');
  expect(paragraph.length).toBeGreaterThan(2 * NEWS.wikiSentence);
  expect(plainWikitext(paragraph)).toBe(paragraph);
});
