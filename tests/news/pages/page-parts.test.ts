import { describe, expect, it } from 'vitest';
import { blocks } from '../../../src/news/markup/blocks.ts';
import { documentOf } from '../../../src/news/markup/document.ts';
import { dropAsides, linesOfDay, shownDay } from '../../../src/news/pages/page-parts.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const PROSE =
  'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي بعد عامين من العمل فيه، وحضر الأهالي من القريتين.';

const body = (inner: string) => documentOf(`<html><body>${inner}</body></html>`);

describe('what is not the article', () => {
  const left = (inner: string): string[] => {
    const document = body(`<h1>جسر</h1><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p><p>${PROSE}</p>${inner}`);
    dropAsides(document);
    return blocks(document.body)
      .map(({ text }) => text)
      .filter((text) => text !== PROSE && text !== 'جسر');
  };

  it.each([
    ['<nav>قائمة</nav>', 'a tag'],
    ['<div role="navigation">قائمة</div>', 'a role'],
    ['<div class="related-news">آخر</div>', 'a class'],
    ['<div class="relatedNews">آخر</div>', 'a class in one word'],
    ['<div id="comments">رأي</div>', 'an id'],
    ['<div hidden>خفي</div>', 'hidden'],
    [`<div class="share"><p>${PROSE}</p></div>`, 'as little as a quarter of the page'],
  ])('goes: %s, by %s', (inner) => {
    expect(left(inner)).toEqual([]);
  });

  it.each([
    ['<div class="shared-text">نص</div>', ['نص']],
    ['<div class="story">نص</div>', ['نص']],
    ['<div role="main">نص</div>', ['نص']],
  ])('stays: %s', (inner, lines) => {
    expect(left(inner)).toEqual(lines);
  });

  it('is none that holds the title or most of the text', () => {
    const document = body(`<div class="menu"><h1>جسر</h1></div><div class="tags"><p>${PROSE}</p></div>`);
    dropAsides(document);
    expect(blocks(document.body).map(({ text }) => text)).toEqual(['جسر', PROSE]);
  });
});

describe('the day that a page shows in an element made for it', () => {
  const shown = (inner: string) => shownDay(body(inner), NOW)?.published ?? null;

  it.each([
    ['<time datetime="2024-03-04T10:15:00+03:00">أمس</time>', '2024-03-04T10:15:00+03:00'],
    ['<span class="post-date">4/3/2024</span>', '2024-03-04'],
    ['<span class="datePublished">4 آذار 2024</span>', '2024-03-04'],
    ['<div id="published">نشر 4/3/2024 - 10:15</div>', '2024-03-04'],
    ['<header><h1>جسر</h1><time datetime="2024-03-04"></time></header>', '2024-03-04'],
    ['<article><h1>جسر</h1><footer><time datetime="2024-03-04"></time></footer></article>', '2024-03-04'],
    ['<span class="updated">4/3/2024</span>', null],
    ['<span class="current-date">4/3/2024</span>', null],
    ['<div class="related"><time datetime="2024-03-04"></time></div>', null],
    ['<footer><time datetime="2024-03-04"></time></footer>', null],
    ['<header><time datetime="2024-03-04"></time></header>', null],
    ['<div class="header-date"><time datetime="2024-03-04"></time></div>', null],
    ['<span class="date">سامر الحداد ورامي 4/3/2024</span>', null],
    ['<span class="date">4/3/2027</span>', null],
    ['<time datetime="2027-03-04"></time>', null],
    [`<div class="date">4/3/2024 ${'كلمة '.repeat(60)}</div>`, null],
    ['<p>4/3/2024</p>', null],
    ['', null],
  ])('%s: %s', (inner, day) => {
    expect(shown(inner)).toBe(day);
  });
});

describe('the lines that may show the day', () => {
  const isTitle = (text: string) => text.includes('جسر جديد');

  it('are those below the title, and those around it in its article, without what is of others', () => {
    const document = body(
      '<p>أ</p><article><p>ب</p><h1>جسر جديد</h1><p>ج</p><div class="related">د</div><div class="clock">ه</div></article><p>و</p>',
    );
    expect(linesOfDay(document, isTitle)).toEqual([
      ['ج', 'و'],
      ['ب', 'جسر جديد', 'ج'],
    ]);
  });

  it('are none where the title does not stand', () => {
    expect(linesOfDay(body('<p>أ</p>'), isTitle)).toEqual([[], []]);
  });
});
