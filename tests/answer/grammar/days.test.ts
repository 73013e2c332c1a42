import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInWords, dayPublished, localDay } from '../../../src/answer/grammar/days.ts';

describe('dayInWords', () => {
  it.each([
    ['2020-09-27', 'arabic-indic', true, 'الأحد ٢٧ أيلول/سبتمبر ٢٠٢٠'],
    ['2026-11-23', 'arabic-indic', false, '٢٣ تشرين الثاني/نوفمبر ٢٠٢٦'],
    ['2026-11-23', 'latin', true, 'الاثنين 23 تشرين الثاني/نوفمبر 2026'],
    ['2024-02-29', 'latin', false, '29 شباط/فبراير 2024'],
    ['2025-01-01', 'arabic-indic', true, 'الأربعاء ١ كانون الثاني/يناير ٢٠٢٥'],
  ] as const)('%s in %s digits', (day, digits, weekday, words) => {
    expect(dayInWords(day, digits, { weekday })).toBe(words);
  });

  it('refuses what is no day, and names it', () => {
    for (const wrong of ['2023-02-29', '2023-13-01', '2023-1-1', '2023-01-01T10:00:00Z', 'أمس', '']) {
      expect(() => dayInWords(wrong, 'latin')).toThrow(RangeError);
      expect(() => dayInWords(wrong, 'latin')).toThrow(JSON.stringify(wrong));
    }
  });

  it('tells every day of two centuries apart, and begins with an Arabic letter or a digit', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [a, b] = [one, other].map((date) => date.toISOString().slice(0, 10)) as [string, string];
        expect(dayInWords(a, 'latin') === dayInWords(b, 'latin')).toBe(a === b);
        expect(dayInWords(a, 'arabic-indic')).not.toMatch(/[0-9]/u);
      }),
    );
  });
});

describe('dayOf and localDay', () => {
  it('keep the calendar day of the place where it was written', () => {
    expect(dayPublished('2020-09-27T23:30:00+03:00')).toBe('2020-09-27');
    expect(dayPublished('2020-09-27')).toBe('2020-09-27');
    expect(localDay(new Date(2026, 10, 23, 0, 5))).toBe('2026-11-23');
  });
});
