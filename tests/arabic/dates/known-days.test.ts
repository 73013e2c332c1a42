import { expect, it } from 'vitest';
import { knownDays } from '../../../src/arabic/dates/known-days.ts';

const days = (text: string, published: string | null): string[] =>
  knownDays(text, published).map(({ text: said, from, basis }) => `${said} ${from} ${basis}`);

const TEXT = 'التقيا أمس، ثم في 5 مارس 2019، ثم يوم الأحد، وقبل أيام، وفي 20 ديسمبر';

it('are those of a text seen from its day of publication, without times that give none', () => {
  expect(days(TEXT, '2020-09-28')).toEqual([
    'أمس 2020-09-27 relative',
    '5 مارس 2019 2019-03-05 stated',
    'يوم الأحد 2020-09-27 weekday',
    '20 ديسمبر 2019-12-20 inferred',
  ]);
});

it('count an instant as its day', () => {
  expect(days('أمس', '2020-09-28T23:59:59+03:00')).toEqual(['أمس 2020-09-27 relative']);
});

it('are only those stated in full where the day of publication is not known', () => {
  expect(days(TEXT, null)).toEqual(['5 مارس 2019 2019-03-05 stated']);
});

it('are none in a text without any', () => {
  expect(days('', '2020-09-28')).toEqual([]);
  expect(days('كتاب', null)).toEqual([]);
});
