import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/arabic/calendar/calendar.ts';
import { easter, feastAt, nthWeekday } from '../../../../src/arabic/dates/sayings/feasts.ts';
import { found, placed, TODAY } from '../../../support/said.ts';

describe('a feast', () => {
  it.each([
    ['عيد الفطر', '2024-04-10–2024-04-12 inferred day'],
    ['عيد الفطر 2019', '2019-06-04–2019-06-06 inferred day'],
    ['عيد الأضحى 2021', '2021-07-20–2021-07-23 inferred day'],
    ['عيد الفطر الماضي', '2023-04-21–2023-04-23 inferred day'],
    ['عيد الفطر المقبل', '2024-04-10–2024-04-12 inferred day'],
    ['عيد الميلاد', '2023-12-25 inferred day'],
    ['عاد في |عيد العمال', '2023-05-01 inferred day'],
    ['سيعود في |عيد العمال', '2024-05-01 inferred day'],
    ['عيد العمال من العام الماضي', '2023-05-01 stated day'],
    ['عيد الشكر 2010', '2010-11-25 stated day'],
    ['عيد الفصح 2019', '2019-04-21 stated day'],
    ['رأس السنة الهجرية 1442', '2020-08-20 inferred day'],
    ['ثالث أيام عيد الأضحى 2020', '2020-08-02 inferred day'],
    ['خامس أيام عيد الأضحى 2020', 'no day'],
    ['عشية |عيد الميلاد 2019', '2019-12-24 stated day'],
    ['عيد الفطر من العام نفسه', 'no day'],
    ['عيد الاستقلال', 'no day'],
    ['ذكرى |عيد العمال', undefined],
    ['ثالث أيام المعرض', undefined],
    ['كتاب', undefined],
  ])('«%s»: %s', (text, days) => {
    const { all, at } = placed(text);
    expect(found(all, feastAt(all, at, TODAY))).toBe(days);
  });
});

it('reckons Easter of the west', () => {
  expect(
    [1954, 1961, 2000, 2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => dayOf(easter(year))),
  ).toEqual([
    '1954-04-18',
    '1961-04-02',
    '2000-04-23',
    '2015-04-05',
    '2016-03-27',
    '2017-04-16',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
  ]);
});

it.each([
  [2010, 11, 4, 4, '2010-11-25'],
  [2024, 3, 5, 1, '2024-03-01'],
  [2024, 3, 4, 1, '2024-03-07'],
])('of %i-%i weekday %i is for the %i. time on %s', (year, month, weekday, count, day) => {
  expect(dayOf(nthWeekday(year, month, weekday, count))).toBe(day);
});
