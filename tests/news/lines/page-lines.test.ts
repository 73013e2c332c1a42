import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_RULES, pageLines } from '../../../src/news/lines/page-lines.ts';

const LINES = [
  'استقبل رئيس البلدية وفدًا من المزارعين في وادي النخيل صباح الأحد.',
  'نُشر في 27 أيلول 2020',
  'اقرأ أيضًا',
  'جميع الحقوق محفوظة © 2020',
  'افتتاح الجسر الجديد فوق الوادي',
  'مشاركة',
  'بقلم: سالم الحداد',
  '',
];

describe('the lines of a page', () => {
  it('are each what they are alone, however often the page has them, below so many empty lines', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...LINES), { maxLength: 60 }), (lines) => {
        const full = lines.flatMap((text, at) => (text === '' ? [] : [{ text, at }]));
        const due = full.map(({ text, at }, i) => ({
          ...pageLines([text])[0],
          gap: at - (full[i - 1]?.at ?? -1) - 1,
        }));
        expect(pageLines(lines)).toEqual(due);
      }),
    );
  });

  it('are looked at once where they are repeated', () => {
    const [line = '', other = ''] = LINES;
    const [first, second, third, fourth] = pageLines([line, '', '', line, other, line]);
    expect([first?.gap, second?.gap, third?.gap, fourth?.gap]).toEqual([0, 2, 0, 0]);
    // What is made once is one object: a page of one line a million times over costs that line.
    expect(second?.words).toBe(first?.words);
    expect(fourth?.words).toBe(first?.words);
    expect(third?.words).not.toBe(first?.words);
  });

  it('are of different kinds, whatever stands beside them', () => {
    expect(new Set(pageLines(LINES).map(({ kind }) => kind)).size).toBeGreaterThan(4);
  });
});

describe('a line of a page is', () => {
  it.each(LINE_RULES.map(({ kind, example, name }) => [kind, name, example] as const))(
    '%s: %s',
    (kind, name, example) => {
      const [line] = pageLines([example]);
      expect(line?.kind).toBe(kind);
      const rule = LINE_RULES.find(({ is }) => line !== undefined && is(line));
      expect(rule?.name).toBe(name);
    },
  );
});
