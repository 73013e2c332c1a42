import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, serialOf } from '../../../../src/arabic/calendar/calendar.ts';
import { type Fields, numericFields, settle } from '../../../../src/arabic/dates/parts/date-fields.ts';
import type { Tense } from '../../../../src/arabic/words/tense.ts';

const TODAY = serialOf('2020-09-28');

function settled(fields: Partial<Fields>, tense: Tense = 'unknown', weekday?: number): string | undefined {
  const whole: Fields = { calendar: 'gregorian', year: null, month: 1, day: null, ...fields };
  const days = settle(whole, TODAY, { tense, weekday });
  return days && `${dayOf(days.from)} ${dayOf(days.to)} ${days.basis}`;
}

const day = (on: string, basis: string): string => `${on} ${on} ${basis}`;

describe('the days of fields', () => {
  it.each([
    [{ year: 2019, month: 3, day: 5 }, day('2019-03-05', 'stated')],
    [{ year: 2019, month: 2 }, '2019-02-01 2019-02-28 stated'],
    [{ year: 2019, month: 3, day: 3, lastDay: 5 }, '2019-03-03 2019-03-05 stated'],
    [{ year: 2019, month: 2, day: 29 }, undefined],
    [{ year: 2019, month: 2, day: 27, lastDay: 29 }, undefined],
    [{ year: 2019, month: 3, day: 5, lastDay: 4 }, undefined],
    [{ year: 2019, month: 3, day: 0 }, undefined],
    [{ year: 0, month: 3 }, undefined],
    [{ year: 9001, month: 3 }, undefined],
    [{ month: 3, day: 5, loose: true as const }, undefined],
    [{ day: 20, monthsAway: 1 }, day('2020-10-20', 'relative')],
    [{ day: 31, monthsAway: 0 }, undefined],
    [{ month: 3, day: 5, yearsAway: -1 }, day('2019-03-05', 'relative')],
    [{ calendar: 'hijri' as const, year: 1442, month: 7, day: 10 }, day('2021-02-22', 'stated')],
    [{ calendar: 'hijri' as const, year: 2016, month: 9 }, '2016-06-06 2016-07-05 stated'],
    [{ calendar: 'hijri' as const, year: 2020, month: 12 }, '2020-07-22 2020-08-19 stated'],
    [{ calendar: 'hijri' as const, year: 2020, month: 1 }, '2020-08-20 2020-09-17 stated'],
    [{ calendar: 'persian' as const, year: 1399, month: 7, day: 5 }, day('2020-09-26', 'stated')],
    [{ calendar: 'kurdish' as const, year: 2720, month: 1, day: 1 }, day('2020-03-20', 'stated')],
    [{ calendar: 'hijri' as const, month: 2, day: 10 }, day('2020-09-27', 'inferred')],
  ])('%j: %s', (fields, days) => {
    expect(settled(fields)).toBe(days);
  });

  it.each([
    ['past', { month: 12, day: 20 }, '2019-12-20'],
    ['future', { month: 12, day: 20 }, '2020-12-20'],
    ['unknown', { month: 12, day: 20 }, '2020-12-20'],
    ['unknown', { month: 2, day: 20 }, '2021-02-20'],
    ['unknown', { month: 5, day: 20 }, '2020-05-20'],
    ['past', { month: 9, day: 28 }, '2020-09-28'],
    ['future', { month: 9, day: 28 }, '2020-09-28'],
    // A tense that would put the day a year off gives way to one within weeks.
    ['past', { month: 10, day: 20 }, '2020-10-20'],
    ['past', { month: 11, day: 20 }, '2019-11-20'],
    ['future', { month: 9, day: 20 }, '2020-09-20'],
  ] as const)('no year and a verb of the %s: %j is %s', (tense, fields, on) => {
    expect(settled(fields, tense)).toBe(day(on, 'inferred'));
  });

  it('have the year in which the day is the weekday beside it', () => {
    expect(settled({ month: 9, day: 27 }, 'unknown', 1)).toBe(day('2021-09-27', 'inferred'));
    expect(settled({ month: 9, day: 27 }, 'unknown', 5)).toBe(day('2019-09-27', 'inferred'));
    expect(settled({ month: 9, day: 27 }, 'unknown', 3)).toBe(day('2020-09-27', 'inferred'));
  });

  it('have the year that «الماضي», «الجاري» or «المقبل» beside the month says', () => {
    expect(settled({ month: 9, side: -1 })).toBe('2019-09-01 2019-09-30 inferred');
    expect(settled({ month: 9, side: 0 })).toBe('2020-09-01 2020-09-30 inferred');
    expect(settled({ month: 9, side: 1 })).toBe('2021-09-01 2021-09-30 inferred');
    expect(settled({ month: 8, side: -1 })).toBe('2020-08-01 2020-08-31 inferred');
    expect(settled({ month: 3, side: 0 })).toBe('2020-03-01 2020-03-31 inferred');
  });

  it('are those that are stated, whatever the day of reading', () => {
    const when = fc.integer({ min: serialOf('1990-01-01'), max: serialOf('2040-01-01') });
    fc.assert(
      fc.property(when, when, (at, today) => {
        const [year = 0, month = 0, ofMonth = 0] = dayOf(at).split('-').map(Number);
        const fields: Fields = { calendar: 'gregorian', year, month, day: ofMonth };
        expect(settle(fields, today, { tense: 'past' })).toEqual({ from: at, to: at, basis: 'stated' });
        const guessed = settle({ ...fields, year: null }, today, { tense: 'unknown' });
        if (month !== 2) expect(Math.abs((guessed?.from ?? 0) - today)).toBeLessThanOrEqual(183);
      }),
    );
  });
});

it.each([
  [2020, 9, 27, { calendar: 'gregorian', year: 2020, month: 9, day: 27 }],
  [1432, 9, 30, { calendar: 'hijri', year: 1432, month: 9, day: 30 }],
  [1600, 9, 30, { calendar: 'gregorian', year: 1600, month: 9, day: 30 }],
  [1432, 9, 31, undefined],
  [2020, 2, 30, undefined],
  [2020, 13, 1, undefined],
  [1432, 13, 1, undefined],
  [2020, 0, 1, undefined],
])('%i-%i-%i in digits is %j', (year, month, ofMonth, fields) => {
  expect(numericFields(year, month, ofMonth)).toEqual(fields);
});
