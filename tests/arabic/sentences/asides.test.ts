import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asides } from '../../../src/arabic/sentences/asides.ts';

/** What a line sets aside, as written. */
const aside = (line: string): string[] => asides(line).spans.map(({ start, end }) => line.slice(start, end));

describe('what a line sets aside', () => {
  it.each([
    ['قال «نعم. ثم» وخرج', ['«نعم. ثم»']],
    ['قال “نعم” (أو لا) [هكذا]', ['“نعم”', '(أو لا)', '[هكذا]']],
    ['قال "نعم" ثم "لا"', ['"نعم"', '"لا"']],
    ['«قول «داخل» قول»', ['«قول «داخل» قول»', '«داخل»']],
    ['قال «لن أعود', []],
    ['عاد» وخرج', []],
    ['قال "نعم ثم "غدا" خرج', ['"غدا"']],
    ['كتب«هذا"ثم"ذاك»', ['«هذا"ثم"ذاك»', '"ثم"']],
    ['زر https://a.example/b.c?d=e. ثم www.b.example، غدا', ['https://a.example/b.c?d=e', 'www.b.example']],
    ['(زر http://a.example)', ['(زر http://a.example)', 'http://a.example']],
    ['', []],
  ])('%s', (line, all) => {
    expect(aside(line)).toEqual(all);
  });

  it('is no longer than four hundred units', () => {
    expect(aside(`«${'ك'.repeat(399)}»`)).toHaveLength(1);
    expect(aside(`«${'ك'.repeat(400)}»`)).toEqual([]);
  });

  it('tells the signs that open from those that close', () => {
    expect([...asides('«أ» "ب" ج"').openings]).toEqual([0, 4]);
    expect([...asides('" أ').openings]).toEqual([0]);
    expect([...asides('"أ" " ب').openings]).toEqual([0, 4]);
    expect([...asides('"أ').openings]).toEqual([0]);
  });

  it('lies in the line in the order of openings, and nests or lies apart', () => {
    const pieces = fc.array(fc.constantFrom(...'«»"()[]“” .،ب'), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (all) => {
        const line = all.join('');
        const { spans, openings } = asides(line);
        for (const [at, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[at - 1]?.start ?? 0);
          expect(end).toBeGreaterThan(start + 1);
          expect(end).toBeLessThanOrEqual(line.length);
          expect(openings.has(start)).toBe(true);
        }
      }),
    );
  });
});
