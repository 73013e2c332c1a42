import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayInLine } from '../../../src/news/text/day-in-line.ts';

describe('the day that a line shows', () => {
  it.each([
    ['الأحد 27 أيلول 2020 - 14:30', '2020-09-27'],
    ['نُشر في ٢٧/٩/٢٠٢٠', '2020-09-27'],
    ['27/09/2020', '2020-09-27'],
    ['09/27/2020', '2020-09-27'],
    ['05/09/2020', '2020-09-05'],
    ['2020-09-27T10:00', '2020-09-27'],
    ['2020.9.27', '2020-09-27'],
    ['Sun, 27 Sep 2020', '2020-09-27'],
    ['27th of September 2020', '2020-09-27'],
    ['Sept. 27, 2020', '2020-09-27'],
    ['27 février 2021', '2021-02-27'],
    ['le 1er août 2021', '2021-08-01'],
    ['27 jui 2021', null],
    ['3 juin 2021', '2021-06-03'],
    ['3 juillet 2021', '2021-07-03'],
    ['2/1/2021 | 3/1/2021', '2021-01-02'],
    ['27 أيلول، 1/2/2020', '2020-02-01'],
    ['27 أيلول', null],
    ['أيلول 2020', null],
    ['أمس', null],
    ['31/02/2020', null],
    ['Feb 1, 1600', null],
    ['Feb 1, 1601', '1601-02-01'],
    ['71/27/9/2020', null],
    ['127/9/2020', null],
    ['', null],
  ])('«%s»: %s', (line, day) => {
    expect(dayInLine(line)?.day ?? null).toBe(day);
  });

  it('is none of a line too long to show one', () => {
    const line = (length: number) => `27/9/2020 ${'ك'.repeat(length - 10)}`;
    expect(dayInLine(line(300))?.day).toBe('2020-09-27');
    expect(dayInLine(line(301))).toBeNull();
  });
});

it.each([
  ['سامر الحداد | 27/9/2020 - 14:30', 'سامر الحداد |   -', ''],
  ['نشر في 27/9/2020، بغداد', 'نشر في  ، بغداد', 'نشر في'],
  ['الأحد 27 أيلول 2020', '', ''],
])('«%s» has «%s» besides, and «%s» beside the day', (line, rest, beside) => {
  const found = dayInLine(line);
  expect(found?.rest.replace(/ +/gu, ' ').trim()).toBe(rest.replace(/ +/gu, ' ').trim());
  expect(found?.beside.trim()).toBe(beside);
});

it('reads each day back from the ways in which pages write it', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true });
  const ways = fc.constantFrom<(at: Date) => string>(
    (at) => at.toISOString().slice(0, 10),
    (at) => at.toISOString().slice(0, 10).split('-').reverse().join('/'),
    (at) => at.toUTCString().slice(5, 16),
    (at) => at.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
    (at) => at.toLocaleDateString('ar-EG', { dateStyle: 'long', timeZone: 'UTC' }),
  );
  fc.assert(
    fc.property(day, ways, (at, write) => {
      expect(dayInLine(`نشر: ${write(at)}`)?.day).toBe(at.toISOString().slice(0, 10));
    }),
  );
});

it('reads any line, and what is left is as long', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (line) => {
      const found = dayInLine(line);
      if (found !== null) expect(found.day).toMatch(/^\d{4}-\d\d-\d\d$/u);
    }),
  );
});
