import { describe, expect, it } from 'vitest';
import { TELEGRAM } from '../../src/telegram/constants.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { en } from '../../src/telegram/languages/en.ts';
import { publishersText } from '../../src/telegram/publishers.ts';

const publisher = (name: string | null, articles = 3) => ({
  name,
  articles,
  from: '2024-01-05',
  to: '2024-03-20',
});

describe('who published the articles', () => {
  it('is told with how many, and from when to when', () => {
    const text = publishersText([publisher('وكالة الأفق', 12)], en);
    expect(text).toContain('وكالة الأفق');
    expect(text).toContain('12');
    expect(text).toContain(en.day('2024-01-05'));
    expect(text).toContain(en.day('2024-03-20'));
  });

  it('may be unknown, and so may the days', () => {
    const text = publishersText([{ name: null, articles: 3, from: null, to: null }], ar);
    expect(text).toContain(ar.unknownPublisher);
    expect(text).not.toContain('٢٠٢٤');
  });

  it('is the first of many, the rest counted', () => {
    const many = Array.from({ length: TELEGRAM.publishers + 4 }, (_, i) => publisher(`صحيفة ${i}`));
    const text = publishersText(many, en);
    expect(text).toContain(`صحيفة ${TELEGRAM.publishers - 1}`);
    expect(text).not.toContain(`صحيفة ${TELEGRAM.publishers}`);
    expect(text).toContain('4');
  });

  it('is nobody where there is no article', () => {
    expect(publishersText([], ar)).toBe(ar.noArticles);
  });
});
