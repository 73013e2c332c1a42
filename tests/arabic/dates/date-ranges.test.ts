import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayOf } from '../../../src/arabic/calendar/calendar.ts';
import { rangeAt } from '../../../src/arabic/dates/date-ranges.ts';
import { sayingAt } from '../../../src/arabic/dates/sayings/date-sayings.ts';
import { found, placed, TODAY } from '../../support/said.ts';

const read = (text: string): string | undefined => {
  const { all, at } = placed(text);
  return found(all, rangeAt(all, at, TODAY, sayingAt(all, at, TODAY)));
};

it.each([
  ['من 3 إلى 5 آذار 2019', '2019-03-03–2019-03-05 stated'],
  ['3-5 آذار 2019', '2019-03-03–2019-03-05 stated'],
  ['بين 15 و19 نوفمبر 2019', '2019-11-15–2019-11-19 stated'],
  ['يومي 14 و15 ديسمبر 2016', '2016-12-14–2016-12-15 stated'],
  ['أيام 22 و23 و24 يناير 2019', '2019-01-22–2019-01-24 stated'],
  ['من 30 مارس حتى 2 أبريل 2019', '2019-03-30–2019-04-02 stated'],
  ['من 28 ديسمبر حتى 3 يناير 2016', '2015-12-28–2016-01-03 stated'],
  ['من يناير إلى مارس 2016', '2016-01-01–2016-03-31 stated'],
  ['شهري مارس وماي 2016', '2016-03-01–2016-05-31 stated'],
  ['5 مارس/7 مارس', '2024-03-05–2024-03-07 inferred'],
  ['يوليو 13-15', '2024-07-13–2024-07-15 inferred'],
  ['نوفمبر بين 15 و19', '2023-11-15–2023-11-19 inferred'],
  ['بين عامي 2011 و2014', '2011-01-01–2014-12-31 stated'],
  ['عامي 2011 و2012', '2011-01-01–2012-12-31 stated'],
  ['من 2011 إلى 2014', '2011-01-01–2014-12-31 stated'],
  ['الأسبوع المقبل من الأربعاء إلى الجمعة', '2024-03-27–2024-03-29 relative'],
  ['من الأربعاء إلى الجمعة', '2024-03-13–2024-03-15 weekday'],
  ['السبت والأحد المقبلين', '2024-03-23–2024-03-24 weekday'],
  ['السبت و الأحد المقبلين', '2024-03-23–2024-03-24 weekday'],
  ['يومي الخميس والجمعة 21 و22 مارس', '2024-03-21–2024-03-22 inferred'],
  ['ليل الأحد - الاثنين', '2024-03-17–2024-03-18 weekday'],
  ['من اليوم حتى الغد', '2024-03-20–2024-03-21 relative'],
  ['اليوم حتى 22 أبريل', '2024-03-20–2024-04-22 inferred'],
  ['اليوم حتى 22 فبراير', '2024-03-20–2025-02-22 relative'],
  ['سيستمر |من اليوم حتى 22 أبريل ثم', '2024-03-20–2024-04-22 inferred | ثم'],
])('«%s» is %s', (text, days) => {
  expect(read(text)).toBe(days);
});

it.each([
  ['الأحد', 'one day'],
  ['من 5 مارس', 'one end'],
  ['السبت والأحد', 'two days'],
  ['عامي 2011 و2014', 'two years apart'],
  ['أيام الجمعة والسبت', 'every week'],
  ['من 2014 إلى 2011', 'the wrong way'],
  ['من 1800 إلى 1950', 'too long'],
  ['من 2011 إلى 2014 طالبا', 'so many'],
  ['الأسبوع المقبل من الجمعة إلى الأربعاء', 'the wrong way'],
  ['من\n3 إلى 5 آذار', 'on two lines'],
  ['3 إلى\n5 آذار', 'on two lines'],
  ['5 مارس 2024/مارس', 'a day and a month'],
  ['كتاب', 'nothing'],
])('«%s» is none: %s', (text) => {
  expect(read(text)).toBeUndefined();
});

it('is, of two stated days of any order, from the first to the last or none', () => {
  const day = fc.integer({ min: 15_000, max: 20_000 });
  const written = (at: number): string => dayOf(at).split('-').reverse().map(Number).join('/');
  fc.assert(
    fc.property(day, day, (from, to) => {
      const { all } = placed(`من ${written(from)} إلى ${written(to)}`);
      const range = rangeAt(all, 0, TODAY, undefined);
      if (from <= to) expect(range).toEqual({ from, to, basis: 'stated', end: all.length });
      else expect(range?.from ?? 0).toBeLessThanOrEqual(range?.to ?? 0);
    }),
  );
});
