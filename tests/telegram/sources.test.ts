import { describe, expect, it } from 'vitest';
import { en } from '../../src/telegram/languages/en.ts';
import { citationMark, isPaged, openable, sourceButton, sourceLine } from '../../src/telegram/sources.ts';
import { citation, source } from '../support/answers.ts';

const SOURCE = source('a');
const PAGED = { ...source('p', { url: null }), page: 'https://reader.example/a/p' };

describe('openable', () => {
  it.each([
    ['https://ufuq.example/news/a', 'https://ufuq.example/news/a'],
    [null, null],
    ['http://localhost/news', null],
    ['http://127.0.0.1/news', null],
    ['http://192.168.1.7/news', null],
    ['https://intranet/news', null],
    ['javascript:alert(1)', null],
    ['ftp://ufuq.example/a', null],
    [`https://ufuq.example/${'a'.repeat(5000)}`, null],
    ['not an address', null],
  ])('%.40s: %s', (url, opened) => {
    expect(openable(source('a', { url }))).toBe(opened);
  });

  it('is a page of ours where there is one', () => {
    expect(openable(PAGED)).toBe(PAGED.page);
    expect([isPaged(PAGED), isPaged(SOURCE)]).toEqual([true, false]);
  });
});

describe('citationMark', () => {
  it('leads to the very words, to our page, or nowhere', () => {
    const link = (one: typeof SOURCE) => citationMark(2, citation(one, 'التقى الحداد')).rawEntities[0];
    expect(link(SOURCE)).toMatchObject({ type: 'text_link', url: expect.stringContaining('#:~:text=') });
    expect(link(PAGED)).toMatchObject({ url: PAGED.page });
    expect(link(source('a', { url: null }))).toBeUndefined();
    expect(citationMark(2, citation(SOURCE, 'التقى')).rawText).toBe('[2]');
  });
});

describe('sourceLine', () => {
  it('has number, title, publisher and day', () => {
    const line = sourceLine(3, SOURCE, 'latin').rawText;
    expect(line).toContain('[3]');
    expect(line).toContain(SOURCE.title);
    expect(line).toContain('وكالة الأفق');
    expect(line).toContain('27 أيلول/سبتمبر 2020');
    expect(sourceLine(3, source('a', { publisher: null, published: null }), 'latin').rawText).not.toContain(
      '—',
    );
  });

  it('is cut where a title is endless', () => {
    expect(sourceLine(1, source('a', { title: 'ا'.repeat(5000) }), 'latin').rawText.length).toBeLessThan(
      1000,
    );
  });
});

describe('sourceButton', () => {
  it('opens the source, where it can be opened', () => {
    expect(sourceButton(1, SOURCE, en)).toMatchObject({ url: SOURCE.url });
    expect(sourceButton(1, source('a', { url: null }), en)).toBeNull();
  });
});
