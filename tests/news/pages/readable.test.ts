import { expect, it } from 'vitest';
import { documentOf } from '../../../src/news/markup/document.ts';
import { readablePart } from '../../../src/news/pages/readable.ts';

const PROSE =
  '<p>افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي، بعد عامين من العمل فيه، وحضر الأهالي من القريتين.</p>';

const part = (inner: string) => readablePart(documentOf(`<html><body>${inner}</body></html>`));

it('is the article of a page', () => {
  const text = part(
    `<nav><a href="/">الرئيسية</a></nav><article>${PROSE.repeat(4)}</article><footer>النهر</footer>`,
  )?.textContent;
  expect(text?.match(/افتتح/gu)).toHaveLength(4);
  expect(text).not.toMatch(/الرئيسية|النهر/u);
});

it.each([
  ['holds nothing', ''],
  ['is nested too deep', `${'<div>'.repeat(130)}${PROSE.repeat(4)}`],
  ['has too many elements', PROSE.repeat(4) + '<b>ب</b>'.repeat(20_001)],
  ['has too much text too deep', `${'<div>'.repeat(100)}<p>${'كلمة '.repeat(40_000)}</p>`],
])('is none of a page that %s', (_what, inner) => {
  expect(part(inner)).toBeNull();
});
