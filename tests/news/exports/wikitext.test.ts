import { expect, it } from 'vitest';
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
