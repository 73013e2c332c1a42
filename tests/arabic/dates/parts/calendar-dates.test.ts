import { describe, expect, it } from 'vitest';
import {
  dayNumberAt,
  fieldsAt,
  inNumber,
  ledMonthAt,
} from '../../../../src/arabic/dates/parts/calendar-dates.ts';
import type { Fields } from '../../../../src/arabic/dates/parts/date-fields.ts';
import { placed, rest } from '../../../support/said.ts';

/** Gregorian fields. */
const on = (year: number | null, month: number, day: number | null, more: Partial<Fields> = {}): Fields => ({
  calendar: 'gregorian',
  year,
  month,
  day,
  ...more,
});

const read = (text: string): [Fields, string] | undefined => {
  const { all, at } = placed(text);
  const found = fieldsAt(all, at);
  return found && [found.fields, rest(all, found.end)];
};

describe('a date with a month', () => {
  it.each([
    ['5 مارس 2019 مساء', on(2019, 3, 5), 'مساء'],
    ['الخامس من آذار من عام 2019', on(2019, 3, 5), ''],
    ['الـ5 من شهر مارس', on(null, 3, 5), ''],
    ['مارس 5، 2019', on(2019, 3, 5), ''],
    ['2016 نوفمبر 16', on(2016, 11, 16), ''],
    ['27/9/2020', on(2020, 9, 27), ''],
    ['مارس 2016', on(2016, 3, null), ''],
    ['آذار', on(null, 3, null), ''],
    ['آذار 5', on(null, 3, 5), ''],
    ['مايو سبعة وعشرين', on(null, 5, 27), ''],
    ['آذار 5 أشخاص', on(null, 3, null), '5 أشخاص'],
    ['آذار 5:30', on(null, 3, null), '5 : 30'],
    ['هذا مارس', on(null, 3, null, { side: 0 }), ''],
    ['5 مارس الماضي', on(null, 3, 5, { side: -1 }), ''],
    ['5 مارس السابق', on(null, 3, 5, { loose: true }), ''],
    ['5 مارس من العام الماضي', on(null, 3, 5, { yearsAway: -1 }), ''],
    ['5 مارس من العام نفسه', on(null, 3, 5, { loose: true }), ''],
    ['5 من الشهر المقبل', on(null, 0, 5, { monthsAway: 1 }), ''],
    ['5 من هذا الشهر', on(null, 0, 5, { monthsAway: 0 }), ''],
    ['5 من الشهر نفسه', on(null, 0, 5, { loose: true }), ''],
    ['الفاتح من تشرين الثاني 1954', on(1954, 11, 1), ''],
    ['23 شهر ناصر', on(null, 7, 23), ''],
    ['23 ناصر 1988', on(1988, 7, 23), ''],
    ['5 مهر 1399', { calendar: 'persian', year: 1399, month: 7, day: 5 }, ''],
    ['5 رجب', { calendar: 'hijri', year: null, month: 7, day: 5 }, ''],
  ] as const)('«%s»', (text, fields, left) => {
    expect(read(text)).toEqual([fields, left]);
  });

  it.each([
    ['مارس', 'also a verb'],
    ['مارس 5', 'also a verb, and no year'],
    ['مايو 15 شخصا', 'so many of something'],
    ['مارس\n2016', 'a year on another line'],
    ['5\nمارس', 'a month on another line'],
    ['2016\nنوفمبر 16', 'a month on another line'],
    ['2016 نوفمبر\n16', 'a day on another line'],
    ['5 مهر', 'two letters of Persian'],
    ['5 مهر 2019', 'no year of that calendar'],
    ['23 ناصر', 'a name'],
    ['32 مارس', 'no day'],
    ['3.|5 مارس', 'within a number'],
    ['،| ، 5 مارس', 'a mark'],
    ['5 شهر', 'a length of time'],
    ['', 'nothing'],
  ])('«%s» is none: %s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});

it.each([
  ['27', 27, ''],
  ['الـ27', 27, ''],
  ['الخامس عشر من', 15, 'من'],
  ['أول', 1, ''],
  ['واحد وعشرين', 21, ''],
  ['31', 31, ''],
])('«%s» is the day %i', (text, value, left) => {
  const { all } = placed(text);
  const found = dayNumberAt(all, 0);
  expect(found?.value).toBe(value);
  expect(rest(all, found?.end ?? 0)).toBe(left);
});

it.each(['32', '0', '027', 'الأحد', 'الاثنين', '، 5', 'نصف', 'مئة', ''])(
  '«%s» is no day of a month',
  (text) => {
    expect(dayNumberAt(placed(text).all, 0)).toBeUndefined();
  },
);

it.each([
  ['3.|14', true],
  ['1/|2', true],
  ['10:|30', true],
  ['3. |14', false],
  ['3 .|14', false],
  ['أ.|14', false],
  ['3-|14', false],
  ['3.|كتاب', false],
  ['|14', false],
])('«%s» goes on from digits: %s', (text, within) => {
  const { all, at } = placed(text);
  expect(inNumber(all, at)).toBe(within);
});

it('reads a month that need not be sure where something before it asks for one', () => {
  const led = (text: string) => ledMonthAt(placed(text).all, 0)?.fields;
  expect(led('مارس')).toEqual(on(null, 3, null));
  expect(led('ماي 2016')).toEqual(on(2016, 5, null));
  expect(led('مارس المقبل')).toEqual(on(null, 3, null, { side: 1 }));
  expect(led('ناصر')).toBeUndefined();
  expect(led('كتاب')).toBeUndefined();
});
