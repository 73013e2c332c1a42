import fc from 'fast-check';
import { expect, it } from 'vitest';
import { offsetAt } from '../../../../src/arabic/dates/sayings/offsets.ts';
import { found, placed, TODAY } from '../../../support/said.ts';

const read = (text: string): string | undefined => {
  const { all, at } = placed(text);
  return found(all, offsetAt(all, at, TODAY));
};

it.each([
  ['قبل ثلاثة أيام', '2024-03-17 relative day'],
  ['قبل نحو ثلاثة أيام', '2024-03-16–2024-03-18 relative day'],
  ['قبل نحو أسبوع', '2024-03-11–2024-03-17 relative week'],
  ['منذ أسبوعين', '2024-03-04–2024-03-10 relative week'],
  ['منذ شهرين', '2024-01-01–2024-01-31 relative month'],
  ['قبل عامين', '2022-01-01–2022-12-31 relative year'],
  ['قبل شهر ويومين', '2024-02-18 relative day'],
  ['قبل يوم واحد', '2024-03-19 relative day'],
  ['قبل سنة واحدة', '2023-01-01–2023-12-31 relative year'],
  ['قبل أسبوع، ثم', '2024-03-11–2024-03-17 relative week | ، ثم'],
  ['منذ يومين من الآن', '2024-03-18 relative day'],
  ['سيعود |بعد يومين', '2024-03-22 relative day'],
  ['بعد أسبوع من الآن', '2024-03-25–2024-03-31 relative week'],
  ['شهر و21 يوما من الآن', '2024-05-11 relative day'],
  ['غادر |شهرا من اليوم', '2024-02-01–2024-02-29 relative month'],
  ['سيعود |خلال أسبوعين', '2024-03-20–2024-04-03 relative week'],
  ['ستُفتح |في 5 أيام', '2024-03-20–2024-03-25 relative week'],
  ['سيعود |في غضون يومين', '2024-03-20–2024-03-22 relative week'],
  ['الأيام الثلاثة الماضية', '2024-03-17–2024-03-20 relative week'],
  ['اليومين المقبلين', '2024-03-20–2024-03-22 relative week'],
  ['3 أيام القادمة', '2024-03-20–2024-03-23 relative week'],
  ['الأشهر الستة المقبلة', '2024-03-20–2024-09-20 relative week'],
  ['آخر ثلاث سنوات', '2021-03-20–2024-03-20 relative week'],
  ['الأسبوعين الماضيين', '2024-03-06–2024-03-20 relative week'],
  ['آخر شهرين', '2024-01-20–2024-03-20 relative week'],
  ['آخر يومين', '2024-03-18–2024-03-20 relative week'],
])('«%s» is %s', (text, days) => {
  expect(read(text)).toBe(days);
});

it.each(['قبل أيام', 'قبل بضعة أيام', 'قبل أكثر من عام', 'بعد يومين', 'قبل عقدين', 'قبل 2.5 يوم'])(
  '«%s» gives no day',
  (text) => {
    expect(read(text)).toBe('no day');
  },
);

it.each([
  ['قبل يومين من الموعد', 'من الموعد'],
  ['بعد عام على توقيعه', 'على توقيعه'],
])('«%s» is counted from another day', (text, left) => {
  expect(read(text)).toBe(`no day | ${left}`);
});

it.each([
  'خلال أسبوعين',
  'في يوم',
  'في 5 أيام',
  'سيلتقيان |في يوم ممطر',
  'قبل عقد',
  'قبل عام 2012',
  'قبل شهر رمضان',
  'قبل يوم الأحد',
  'قبل 3000 يوم',
  'قبل\nيومين',
  'اليوم الماضي',
  'آخر يوم',
  'آخر شهر',
  'الأيام القليلة الماضية',
  'الأيام الثلاثة السابقة',
  'كتاب',
])('«%s» is no such time', (text) => {
  expect(read(text)).toBeUndefined();
});

it('goes so many days back, whatever their number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 2000 }), (count) => {
      const { all } = placed(`قبل ${count} يوما`);
      expect(offsetAt(all, 0, TODAY)).toMatchObject({ from: TODAY - count, to: TODAY - count });
    }),
  );
});
