import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addMonths,
  dayOf,
  monthLength,
  monthOf,
  months,
  partsOf,
  serial,
  serialOf,
  weekdayOf,
  weekOf,
  years,
} from '../../../src/arabic/calendar/calendar.ts';

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

test('months and years are intervals, whichever year their numbers fall in', () => {
  const shown = ({ from, to }: { from: number; to: number }) => `${dayOf(from)} ${dayOf(to)}`;
  expect(shown(months(2020, 2, 1))).toBe('2020-02-01 2020-02-29');
  expect(shown(months(2020, 12, 3))).toBe('2020-12-01 2021-02-28');
  expect(shown(months(2020, 0, 1))).toBe('2019-12-01 2019-12-31');
  expect(shown(years(2020))).toBe('2020-01-01 2020-12-31');
  expect(shown(years(2011, 2014))).toBe('2011-01-01 2014-12-31');
  expect(shown(monthOf(serialOf('2020-03-31'), -1))).toBe('2020-02-01 2020-02-29');
  expect(shown(weekOf(serialOf('2020-09-27'), 1))).toBe('2020-09-28 2020-10-04');
});

test('27 September 2020 was a Sunday', () => {
  expect(weekdayOf(serialOf('2020-09-27'))).toBe(7);
});
