import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, serialOf } from '../../../../src/arabic/calendar/calendar.ts';
import type { Grain } from '../../../../src/arabic/dates/parts/date-piece.ts';
import { around, monthPieceAt, periodAt } from '../../../../src/arabic/dates/sayings/periods.ts';
import { found, placed, TODAY } from '../../../support/said.ts';

const read = (text: string): string | undefined => {
  const { all, at } = placed(text);
  return found(all, periodAt(all, at, TODAY));
};

describe('a period', () => {
  it.each([
    ['الأسبوع الماضي', '2024-03-11–2024-03-17 relative week'],
    ['هذا الأسبوع', '2024-03-18–2024-03-24 relative week'],
    ['الأسبوع بعد القادم', '2024-04-01–2024-04-07 relative week'],
    ['الشهر الجاري', '2024-03-01–2024-03-31 relative month'],
    ['العام الفائت', '2023-01-01–2023-12-31 relative year'],
    ['هذا الربع', '2024-01-01–2024-03-31 relative quarter'],
    ['العقد الماضي', '2010-01-01–2019-12-31 relative decade'],
    ['القرن الماضي', '1901-01-01–2000-12-31 relative century'],
    ['نهاية الأسبوع', '2024-03-22–2024-03-24 relative week'],
    ['نهاية الأسبوع الماضي', '2024-03-15–2024-03-17 relative week'],
    ['نهاية الأسبوع التالي', 'no day'],
    ['الأسبوع التالي', 'no day'],
    ['الأسبوع', undefined],
    ['الربع الجاري', undefined],
    ['اليوم الماضي', undefined],
  ])('as seen from today, «%s»: %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    ['عطلة نهاية الأسبوع', '2024-03-20', '2024-03-15–2024-03-17 relative week'],
    ['عطلة نهاية الأسبوع', '2024-03-21', '2024-03-22–2024-03-24 relative week'],
    ['سيعود |عطلة نهاية الأسبوع', '2024-03-20', '2024-03-22–2024-03-24 relative week'],
    ['عطلة نهاية الأسبوع المقبل', '2024-03-20', '2024-03-29–2024-03-31 relative week'],
    ['عطلة نهاية الأسبوع التالي', '2024-03-20', 'no day'],
    ['التقى رئيس البلدية الوفد |نهاية الأسبوع', '2024-03-20', '2024-03-15–2024-03-17 relative week'],
    ['التقى رئيس البلدية الوفد |عطلة نهاية الأسبوع', '2024-03-21', '2024-03-15–2024-03-17 relative week'],
    ['التقى رئيس البلدية الوفد |نهاية الأسبوع', '2024-03-23', '2024-03-22–2024-03-24 relative week'],
    ['التقى رئيس البلدية الوفد |نهاية هذا الأسبوع', '2024-03-20', '2024-03-22–2024-03-24 relative week'],
    ['التقى رئيس البلدية الوفد |نهاية الأسبوع المقبل', '2024-03-20', '2024-03-29–2024-03-31 relative week'],
    ['سيلتقي رئيس البلدية الوفد |نهاية الأسبوع', '2024-03-20', '2024-03-22–2024-03-24 relative week'],
  ])('of a weekend, «%s» on %s: %s', (text, today, days) => {
    const { all, at } = placed(text);
    expect(found(all, periodAt(all, at, serialOf(today)))).toBe(days);
  });

  it.each([
    ['مطلع عام 2017', '2017-01-01–2017-04-30 stated year'],
    ['منتصف عام 2017', '2017-05-01–2017-08-31 stated year'],
    ['نهاية العام', '2024-09-01–2024-12-31 relative year'],
    ['مطلع مارس 2017', '2017-03-01–2017-03-10 stated month'],
    ['أواخر شباط 2020', '2020-02-21–2020-02-29 stated month'],
    ['منتصف الشهر المقبل', '2024-04-11–2024-04-20 relative month'],
    ['مطلع الأسبوع المقبل', '2024-03-25–2024-03-26 relative week'],
    ['منتصف السبعينيات', '1973-05-02–1976-08-30 inferred decade'],
    ['مطلع صيف 2016', '2016-06-01–2016-06-30 stated quarter'],
    ['أواخر الصيف', '2024-08-01–2024-08-31 relative quarter'],
    ['غرة محرم 1442', '2020-08-20 stated month'],
    ['بقية العام', '2024-03-20–2024-12-31 relative year'],
    ['بقية الشهر الماضي', '2024-02-29 relative month'],
    ['مطلع 2017', '2017-01-01–2017-04-30 stated year'],
    ['بداية من', undefined],
    ['نهاية اليوم', undefined],
    ['مطلع\nعام 2017', undefined],
  ])('in part, «%s»: %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    ['الربع الثالث من عام 2016', '2016-07-01–2016-09-30 stated quarter'],
    ['2016 الربع الثالث', '2016-07-01–2016-09-30 stated quarter'],
    ['الربع الأخير من 2016', '2016-10-01–2016-12-31 stated quarter'],
    ['النصف الأول من العام الجاري', '2024-01-01–2024-06-30 relative half'],
    ['النصف الأول من مارس 2016', '2016-03-01–2016-03-15 stated half'],
    ['النصف الثاني من مارس 2016', '2016-03-16–2016-03-31 stated half'],
    ['الأسبوع الأول من يناير 2020', '2020-01-01–2020-01-07 stated week'],
    ['الأسبوع الخامس من يناير 2020', '2020-01-29–2020-01-31 stated week'],
    ['الأسبوع الأخير من يناير 2020', '2020-01-25–2020-01-31 stated week'],
    ['الأسبوع السادس من يناير 2020', undefined],
    ['الربع الخامس من 2016', undefined],
    ['الأسبوع الأول من النصف الثاني من عام 2016', undefined],
  ])('by its rank, «%s»: %s', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it.each([
    ['صيف 2016', '2016-06-01–2016-08-31 stated quarter'],
    ['عام 2012', '2012-01-01–2012-12-31 stated year'],
    ['كتاب', undefined],
  ])('is also a season or a year: «%s»', (text, days) => {
    expect(read(text)).toBe(days);
  });

  it('is no deeper than anyone writes', () => {
    const { all } = placed('الأسبوع الماضي');
    expect(periodAt(all, 0, TODAY, 2)).toBeDefined();
    expect(periodAt(all, 0, TODAY, 3)).toBeUndefined();
  });
});

it.each([
  ['مارس 2016', '2016-03-01–2016-03-31 stated month'],
  ['مارس', '2024-03-01–2024-03-31 inferred month'],
  ['مارس المقبل', '2025-03-01–2025-03-31 inferred month'],
  ['مارس من العام نفسه', 'no day'],
  ['5 مارس', undefined],
  ['كتاب', undefined],
])('the whole month at «%s»: %s', (text, days) => {
  const { all, at } = placed(text);
  expect(found(all, monthPieceAt(all, at, TODAY))).toBe(days);
});

describe('the units of time around a day', () => {
  it.each([
    ['day', 1, '2024-03-21–2024-03-21'],
    ['week', -1, '2024-03-11–2024-03-17'],
    ['month', -3, '2023-12-01–2023-12-31'],
    ['quarter', 1, '2024-04-01–2024-06-30'],
    ['half', 0, '2024-01-01–2024-06-30'],
    ['half', 1, '2024-07-01–2024-12-31'],
    ['year', -1, '2023-01-01–2023-12-31'],
    ['decade', -1, '2010-01-01–2019-12-31'],
    ['century', 0, '2001-01-01–2100-12-31'],
  ] as const)('%s %i: %s', (grain, away, days) => {
    const { from, to } = around(TODAY, grain, away);
    expect(`${dayOf(from)}–${dayOf(to)}`).toBe(days);
  });

  it('hold today, and follow one another without a gap', () => {
    const grains: Grain[] = ['day', 'week', 'month', 'quarter', 'half', 'year', 'decade', 'century'];
    const day = fc.integer({ min: serialOf('1900-01-01'), max: serialOf('2099-12-31') });
    fc.assert(
      fc.property(day, fc.constantFrom(...grains), (today, grain) => {
        const [here, next] = [around(today, grain, 0), around(today, grain, 1)];
        expect(here.from <= today && today <= here.to).toBe(true);
        expect(next.from).toBe(here.to + 1);
      }),
    );
  });
});
