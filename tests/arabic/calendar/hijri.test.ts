import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dayOf, serialOf } from '../../../src/arabic/calendar/calendar.ts';
import { firstOfOther, otherParts } from '../../../src/arabic/calendar/hijri.ts';

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

  it('gives the same day again, and turns months past the year into the next or the last', () => {
    expect(firstOfOther('hijri', 1441, 13)).toBe(firstOfOther('hijri', 1442, 1));
    expect(firstOfOther('hijri', 1442, 0)).toBe(firstOfOther('hijri', 1441, 12));
    expect(firstOfOther('hijri', 1442, 1)).toBe(serialOf('2020-08-20'));
  });

  test('years that no calendar reaches are undefined', () => {
    expect(firstOfOther('hijri', 0, 1)).toBeUndefined();
    expect(firstOfOther('hijri', 1700, 1)).toBeDefined();
    expect(firstOfOther('hijri', 1701, 1)).toBeUndefined();
    expect(firstOfOther('hijri', 2016, 1)).toBeUndefined();
    expect(firstOfOther('kurdish', 1321, 1)).toBeUndefined();
  });
});
