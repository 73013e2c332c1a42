import { describe, expect, it } from 'vitest';
import { cardinalAt, numberAt, ordinalAt } from '../../../src/arabic/numbers/number-reader.ts';
import { tokens } from '../../../src/arabic/words/tokens.ts';

describe('the number at a token', () => {
  it.each([
    ['ثلاثة وعشرون رجلا', 0, { value: 23, end: 2, form: 'cardinal', digits: false }],
    ['15 مليون يورو', 0, { value: 15_000_000, end: 2, form: 'cardinal', digits: false }],
    ['1,234 كتابا', 0, { value: 1234, end: 3, form: 'cardinal', digits: true }],
    ['مليون ونصف المليون', 0, { value: 1_500_000, end: 3, form: 'cardinal', digits: false }],
    ['ثلاثة أرباع', 0, { value: 0.75, end: 2, form: 'fraction', digits: false }],
    ['نصف الطريق', 0, { value: 0.5, end: 1, form: 'fraction', digits: false }],
    ['الحادي والعشرون', 0, { value: 21, end: 2, form: 'ordinal', digits: false }],
    ['الخامسة عشرة', 0, { value: 15, end: 2, form: 'ordinal', digits: false }],
    ['مئة وأحد عشر', 0, { value: 111, end: 3, form: 'cardinal', digits: false }],
    ['مئة وواحد وعشرون', 0, { value: 121, end: 3, form: 'cardinal', digits: false }],
    ['مئة و عشرون', 0, { value: 120, end: 3, form: 'cardinal', digits: false }],
    ['ألف مليار', 0, { value: 10 ** 12, end: 2, form: 'cardinal', digits: false }],
    ['مليون ألف', 0, { value: 10 ** 6, end: 1, form: 'cardinal', digits: false }],
    ['ثلاثة\nآلاف', 0, { value: 3, end: 1, form: 'cardinal', digits: false }],
    ['مئة و\nعشرون', 0, { value: 100, end: 1, form: 'cardinal', digits: false }],
    ['صفر وعشرون', 0, { value: 0, end: 1, form: 'cardinal', digits: false }],
    ['ألف و0.5', 0, { value: 1000, end: 1, form: 'cardinal', digits: false }],
  ] as const)('«%s»', (text, at, number) => {
    expect(numberAt(tokens(text), at)).toEqual(number);
  });

  it.each(['كتاب', '، ثلاثة', 'أحد', ''])('«%s»: none', (text) => {
    expect(numberAt(tokens(text), 0)).toBeUndefined();
  });

  it('begins at that token, wherever it stands', () => {
    expect(numberAt(tokens('حضر ثلاثة وعشرون'), 1)).toMatchObject({ value: 23, end: 3 });
    expect(numberAt(tokens('حضر ثلاثة'), 7)).toBeUndefined();
  });
});

describe('an ordinal', () => {
  it.each([
    ['ثالث', 3],
    ['الثالث عشر', 13],
    ['الثالث والعشرين', 23],
    ['العشرين', 20],
    ['الثانية', 2],
    ['العاشر عشر', 10],
    ['ثالث وعشرين', 3],
  ])('«%s» is the %ith', (text, value) => {
    expect(ordinalAt(tokens(text), 0)?.value).toBe(value);
  });

  it.each(['ثانية', 'حادي', 'عشرين', 'ثلاثة', '3'])('«%s» is none', (text) => {
    expect(ordinalAt(tokens(text), 0)).toBeUndefined();
  });
});

describe('a cardinal', () => {
  it('is no ordinal and no fraction alone', () => {
    for (const text of ['ثالث', 'نصف', 'أرباع', 'الثالث'])
      expect(cardinalAt(tokens(text), 0), text).toBeUndefined();
    expect(cardinalAt(tokens('نصف مليون'), 0)).toMatchObject({ value: 500_000, end: 2 });
    expect(cardinalAt(tokens('خمسة آلاف'), 0)).toMatchObject({ value: 5000, end: 2 });
    expect(cardinalAt(tokens('ألفان وستة عشر'), 0)).toMatchObject({ value: 2016, end: 3 });
  });
});
