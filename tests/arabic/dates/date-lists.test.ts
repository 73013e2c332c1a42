import { describe, expect, it } from 'vitest';
import {
  dayRangeAt,
  joinAt,
  listedAt,
  listLead,
  ranged,
  weekdaysAndDaysAt,
} from '../../../src/arabic/dates/date-lists.ts';
import { sayingAt } from '../../../src/arabic/dates/sayings/date-sayings.ts';
import { found, placed, rest, TODAY } from '../../support/said.ts';

it.each([
  ['يومي 5 و6', true],
  ['أيام 5 و6', true],
  ['شهري', true],
  ['يوم', false],
  ['شهر', false],
  ['عامي', false],
  ['كتاب', false],
])('«%s» leads to several days or months: %s', (text, leads) => {
  expect(listLead(placed(text).all, 0) !== undefined).toBe(leads);
});

it.each([
  ['5 |إلى 6', false, '6'],
  ['5 |- 6', false, '6'],
  ['5 |و6', true, '6'],
  ['5 |و6', false, undefined],
  ['الأحد |والاثنين', true, 'والاثنين'],
  ['5 |إلى\n6', true, undefined],
  ['5|\nإلى 6', true, undefined],
  ['5 |-\n6', true, undefined],
  ['5 |و\n6', true, undefined],
  ['5 |كتاب', true, undefined],
])('two ends join at «%s» (with «و»: %s) up to %s', (text, joins, left) => {
  const { all, at } = placed(text);
  const end = joinAt(all, at, joins);
  expect(end === undefined ? undefined : rest(all, end)).toBe(left);
});

describe('two day numbers of one month', () => {
  const read = (text: string, between: boolean) => {
    const { all, at } = placed(text);
    return found(all, dayRangeAt(all, at, TODAY, between));
  };

  it.each([
    ['3-5 آذار', '2024-03-03–2024-03-05 inferred'],
    ['الخامس إلى التاسع من الشهر المقبل', '2024-04-05–2024-04-09 relative'],
    ['15 و16 نوفمبر', '2023-11-15–2023-11-16 inferred'],
    ['22 و23 و24 جانفي', '2024-01-22–2024-01-24 inferred'],
    ['22، 23 و24 جانفي', '2024-01-22–2024-01-24 inferred'],
    ['15 و18 نوفمبر', undefined],
    ['5-3 آذار', undefined],
    ['3-3 آذار', undefined],
    ['3-5 كتب', undefined],
    ['3 إلى 31 نوفمبر', undefined],
    ['3.|4-5 آذار', undefined],
    ['3 إلى الأحد 5 آذار', undefined],
  ])('«%s»: %s', (text, days) => {
    expect(read(text, false)).toBe(days);
  });

  it('need not follow each other after «بين»', () => {
    expect(read('15 و18 نوفمبر', true)).toBe('2023-11-15–2023-11-18 inferred');
    expect(read('22 و23 و24 جانفي', true)).toBeUndefined();
  });
});

it.each([
  ['الخميس والجمعة 21 و22 مارس', '2024-03-21–2024-03-22 inferred'],
  ['الخميس والجمعة الموافق 21 و22 مارس', '2024-03-21–2024-03-22 inferred'],
  ['الخميس والجمعة والسبت 21 و22 و23 مارس', '2024-03-21–2024-03-23 inferred'],
  ['الخميس والجمعة والسبت 21 و22 مارس', undefined],
  ['الخميس 21 مارس', undefined],
  ['الخميس الماضي والجمعة 21 و22 مارس', undefined],
  ['الخميس والجمعة', undefined],
])('weekdays and then as many days, «%s»: %s', (text, days) => {
  const { all, at } = placed(text);
  expect(found(all, weekdaysAndDaysAt(all, at, TODAY))).toBe(days);
});

it.each([
  ['10 و12 أيار', 'null-5-10'],
  ['7، 10 و15 نيسان 2023', '2023-4-7'],
  ['الخميس 5 والجمعة 6 حزيران', 'null-6-5 weekday 4'],
  ['يوم الاثنين 1 والأربعاء 3 تموز 2024', '2024-7-1 weekday 1'],
  ['5 آذار و6 نيسان 2023', '2023-3-5'],
  ['28 كانون الأول و3 كانون الثاني 2022', '2021-12-28'],
  ['آذار ونيسان 2023', undefined],
  ['7، 10، 15 نيسان', undefined],
  ['10 و8 أيار', undefined],
  ['10 و12', undefined],
  ['الاثنين 1 و3 تموز', undefined],
  ['5 آذار 2023 و6 نيسان 2023', undefined],
  ['5 آذار ونيسان 2023', undefined],
  ['5 آذار الماضي و6 نيسان 2023', undefined],
])('the first of days whose month or year is said of the last, «%s»: %s', (text, day) => {
  const { all, at } = placed(text);
  const saying = listedAt(all, at, TODAY, sayingAt(all, at, TODAY));
  const { fields, weekday } = saying ?? {};
  const given =
    fields && `${fields.year}-${fields.month}-${fields.day}${weekday ? ` weekday ${weekday.weekday}` : ''}`;
  expect(given).toBe(day);
});

it('gives of a saying its days, and none where it has none', () => {
  const { all } = placed('أمس');
  expect(found(all, ranged({ relative: -1, end: 1 }, all, 0, TODAY))).toBe('2024-03-19 relative');
  expect(ranged({ end: 1 }, all, 0, TODAY)).toBeUndefined();
});
