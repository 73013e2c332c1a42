import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dates } from '../../../src/arabic/dates/dates.ts';
import { DATE_CASES, foundDays, wantedDays } from '../../support/date-cases.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

describe('cases in date-cases.tsv', () => {
  test.each(DATE_CASES)('%s «%s»', (...cells: string[]) => {
    const [asOf = '', text = ''] = cells;
    expect(foundDays(text, asOf)).toEqual(wantedDays(cells));
  });
});

test('there are at least 150 cases, a sixth of them without any date', () => {
  expect(DATE_CASES.length).toBeGreaterThanOrEqual(150);
  expect(DATE_CASES.filter((cells) => cells[2] === '—').length * 6).toBeGreaterThanOrEqual(DATE_CASES.length);
});

test('an instant counts as its day as written', () => {
  expect(dates('أمس', '2017-03-03T00:30:00+01:00')).toMatchObject([{ from: '2017-03-02' }]);
});

test('a day that is no day is refused with the remedy', () => {
  expect(() => dates('أمس', 'yesterday')).toThrow(/ISO day/u);
  expect(() => dates('أمس', '2020-02-30')).toThrow(/ISO day/u);
});

test('«اليوم» with its weekday outweighs a date with the wrong year', () => {
  expect(dates('اليوم الاثنين 2 يناير 2016', '2017-01-02')).toMatchObject([
    { from: '2017-01-02', contradicted: true },
  ]);
});

test('an article of the first minutes of a day keeps the weekday it names', () => {
  expect(dates('اليوم السبت', '2017-03-05')).toMatchObject([{ from: '2017-03-04', basis: 'weekday' }]);
});

const PIECES = [
  'يوم',
  'الأحد',
  'اليوم',
  'أمس',
  '27',
  '٢٠٢٠',
  'أيلول',
  'كانون',
  'الثاني',
  'من',
  'إلى',
  'بين',
  'و',
  '/',
  '-',
  '،',
  '(',
  ')',
  'عام',
  'الماضي',
  'قبل',
  'ثلاثة',
  'أيام',
  'هذا',
  'الأسبوع',
  'مطلع',
  'آخر',
  'أول',
  'جمعة',
  'رمضان',
  'هـ',
  'الموافق',
  'عيد',
  'الفطر',
  '\u064B',
  '\u0640',
  '\u200F',
  '\n',
  '.',
  '1442',
  '5',
  'سيلتقي',
  'بعد',
  'غد',
  'مايو',
  '😀',
  'القرن',
  'صيف',
];

test('mentions lie in the text, in order, apart, and are its slices; their days are in order', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }), fc.boolean(), (pieces, spaced) => {
      const text = pieces.join(spaced ? ' ' : '');
      let last = 0;
      for (const mention of dates(text, '2020-09-28')) {
        expect(mention.start).toBeGreaterThanOrEqual(last);
        expect(mention.end).toBeGreaterThan(mention.start);
        expect(text.slice(mention.start, mention.end)).toBe(mention.text);
        if (mention.from !== null) expect(mention.from <= mention.to).toBe(true);
        last = mention.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 3000 },
  );
});

test('any string at all is read without an error', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 60 }),
      (text) => dates(text, '2020-09-28').length >= 0,
    ),
    { numRuns: 2000 },
  );
});

test.each([
  ['digits', '1'],
  ['words of a range', 'من '],
  ['slashes', '/'],
  ['dates and slashes', '1/'],
  ['days of a list', 'أيام 1 و'],
  ['relative days', 'اليوم '],
  ['months', 'مارس '],
  ['weekdays and commas', 'الأحد، '],
  ['nested parts', 'مطلع '],
  ['this and this', 'هذا '],
  ['number words', 'مئة وألف و'],
  ['letters', 'ب'],
])('time is linear in the length: %s', (_name, piece) => {
  const read = (text: string): unknown => dates(text, '2020-09-28');
  expect(exponentOf(read, ['', piece, ''], 48_000)).toBeLessThanOrEqual(EXPONENT);
});
