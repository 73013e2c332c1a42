import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addMonths,
  dayOf,
  monthLength,
  partsOf,
  serial,
  serialOf,
  weekdayOf,
  weekOf,
} from '../../../src/arabic/calendar/calendar.ts';
import { firstOfOther, otherParts } from '../../../src/arabic/calendar/hijri.ts';
import { easter, nthWeekday } from '../../../src/arabic/dates/sayings/feasts.ts';

const days = fc.integer({ min: serialOf('0700-01-01'), max: serialOf('2500-12-31') });

test('a serial is a day and back', () => {
  fc.assert(
    fc.property(days, (at) => {
      expect(serialOf(dayOf(at))).toBe(at);
      const { year, month, day } = partsOf(at);
      expect(serial(year, month, day)).toBe(at);
      expect(weekdayOf(at + 7)).toBe(weekdayOf(at));
      expect(weekdayOf(weekOf(at).from)).toBe(1);
      expect(weekOf(at).from <= at && at <= weekOf(at).to).toBe(true);
    }),
  );
});

test('days that no calendar has are none', () => {
  expect(serial(2019, 2, 29)).toBeUndefined();
  expect(serial(2020, 2, 29)).toBe(serialOf('2020-02-29'));
  expect(serialOf('2019-11-31')).toBeNaN();
  expect(monthLength(1900, 2)).toBe(28);
  expect(dayOf(addMonths(serialOf('2020-03-31'), -1))).toBe('2020-02-29');
});

test('27 September 2020 was a Sunday', () => {
  expect(weekdayOf(serialOf('2020-09-27'))).toBe(7);
});

describe('Umm al-Qura, Solar Hijri and Kurdish', () => {
  // Days that the Saudi calendar and the Iranian and Kurdish new year were printed with.
  test.each([
    ['hijri', 1441, 9, '2020-04-24'],
    ['hijri', 1442, 1, '2020-08-20'],
    ['hijri', 1440, 1, '2018-09-11'],
    ['hijri', 1433, 3, '2012-01-24'],
    ['hijri', 1438, 12, '2017-08-23'],
    ['hijri', 1430, 1, '2008-12-29'],
    ['persian', 1399, 1, '2020-03-20'],
    ['persian', 1357, 11, '1979-01-21'],
    ['kurdish', 2720, 1, '2020-03-20'],
  ] as const)('%s %i/%i begins on %s', (calendar, year, month, day) => {
    expect(dayOf(firstOfOther(calendar, year, month) ?? Number.NaN)).toBe(day);
  });

  test('a day of another calendar is a day and back', () => {
    const recent = fc.integer({ min: serialOf('1900-01-01'), max: serialOf('2070-01-01') });
    fc.assert(
      fc.property(recent, fc.constantFrom('hijri', 'persian', 'kurdish'), (at, calendar) => {
        const { year, month, day } = otherParts(calendar, at);
        expect((firstOfOther(calendar, year, month) ?? Number.NaN) + day - 1).toBe(at);
      }),
      { numRuns: 300 },
    );
  });

  test('years that no calendar reaches are undefined', () => {
    expect(firstOfOther('hijri', 0, 1)).toBeUndefined();
    expect(firstOfOther('hijri', 2016, 1)).toBeUndefined();
  });
});

test('Easter and the nth weekday', () => {
  expect([2015, 2016, 2017, 2018, 2019, 2020, 2021].map((year) => dayOf(easter(year)))).toEqual([
    '2015-04-05',
    '2016-03-27',
    '2017-04-16',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
  ]);
  expect(dayOf(nthWeekday(2010, 11, 4, 4))).toBe('2010-11-25');
});
