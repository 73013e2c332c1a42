import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, serialOf, weekdayOf } from '../../../../src/arabic/calendar/calendar.ts';
import {
  dayNumberSerial,
  rankedWeekdayAt,
  type WeekdayFound,
  weekdayAt,
  weekdaySerial,
} from '../../../../src/arabic/dates/sayings/weekdays.ts';
import type { Tense } from '../../../../src/arabic/words/tense.ts';
import { found, placed, TODAY } from '../../../support/said.ts';

const said = (weekday: number, more: Partial<WeekdayFound> = {}): WeekdayFound => ({
  weekday,
  near: false,
  shy: false,
  loose: false,
  end: 1,
  ...more,
});

describe('a weekday at a word', () => {
  it.each([
    ['الأحد', said(7)],
    ['الأحد الماضي', said(7, { side: -1, end: 2 })],
    ['الأحد بعد المقبل', said(7, { side: 2, end: 3 })],
    ['الأحد التالي', said(7, { side: 1, loose: true, end: 2 })],
    ['هذا الأحد', said(7, { near: true, end: 2 })],
    ['هذا يوم الأحد', said(7, { near: true, end: 3 })],
    ['الاثنين', said(1)],
  ])('«%s»', (text, weekday) => {
    expect(weekdayAt(placed(text).all, 0, false)).toEqual(weekday);
  });

  it.each(['أحد', 'وأحد', 'الاثنين والعشرين', 'بين |الاثنين', 'كلا |الاثنين', 'هذا\nالأحد', 'كتاب', ''])(
    '«%s» is none',
    (text) => {
      const { all, at } = placed(text);
      expect(weekdayAt(all, at, false)).toBeUndefined();
    },
  );

  it('without its article is one only where something leads to it', () => {
    const led = (text: string) => weekdayAt(placed(text).all, 0, true);
    expect(led('أحد')).toEqual(said(7, { shy: true }));
    expect(led('جمعة الماضية')).toEqual(said(5, { shy: true, side: -1, end: 2 }));
    expect(led('واحد')).toBeUndefined();
  });
});

describe('the day of a weekday, seen from Wednesday 20 March 2024', () => {
  it.each([
    [said(7), 'past', '2024-03-17'],
    [said(7), 'unknown', '2024-03-17'],
    [said(7), 'future', '2024-03-24'],
    [said(3), 'past', '2024-03-20'],
    [said(3), 'future', '2024-03-20'],
    [said(7, { near: true }), 'unknown', '2024-03-24'],
    [said(7, { near: true }), 'past', '2024-03-17'],
    [said(7, { side: -1 }), 'future', '2024-03-17'],
    [said(3, { side: -1 }), 'past', '2024-03-13'],
    [said(3, { side: 1 }), 'past', '2024-03-27'],
    [said(7, { side: 1 }), 'past', '2024-03-24'],
    [said(7, { side: 2 }), 'past', '2024-03-31'],
    [said(7, { side: -2 }), 'past', '2024-03-10'],
    [said(7, { side: 0 }), 'past', '2024-03-24'],
    [said(1, { side: 0 }), 'future', '2024-03-18'],
  ] as const)('%j, %s: %s', (weekday, tense, day) => {
    expect(dayOf(weekdaySerial(weekday, TODAY, tense))).toBe(day);
  });

  it('is that weekday, within a week of any day', () => {
    const at = fc.integer({ min: 0, max: 30_000 });
    const tenses = fc.constantFrom<Tense>('past', 'future', 'said', 'unknown');
    fc.assert(
      fc.property(at, fc.integer({ min: 1, max: 7 }), tenses, (today, weekday, tense) => {
        const day = weekdaySerial(said(weekday), today, tense);
        expect(weekdayOf(day)).toBe(weekday);
        expect(Math.abs(day - today)).toBeLessThan(7);
        expect(tense === 'future' ? day >= today : day <= today).toBe(true);
      }),
    );
  });
});

it.each([
  ['أول جمعة من يوليو 2016', '2016-07-01 stated day'],
  ['آخر أحد في هذا الشهر', '2024-03-31 relative day'],
  ['ثالث يوم جمعة من مارس 2016', '2016-03-18 stated day'],
  ['أول جمعة من الشهر المقبل', '2024-04-05 relative day'],
  ['الأحد الثاني من أكتوبر 2016', '2016-10-09 stated day'],
  ['الأحد الأخير من مارس 2016', '2016-03-27 stated day'],
  ['الأحد الثاني', 'no day'],
  ['خامس جمعة من فبراير 2019', 'no day'],
  ['سادس جمعة من مارس', undefined],
  ['أول جمعة', undefined],
  ['أول جمعة من', undefined],
  ['أول جمعة من عام 2016', undefined],
  ['الجمعة الأولى من الأسبوع', undefined],
])('a weekday by its rank, «%s»: %s', (text, days) => {
  const { all, at } = placed(text);
  expect(found(all, rankedWeekdayAt(all, at, TODAY))).toBe(days);
});

it.each([
  [27, { tense: 'past' }, '2024-02-27'],
  [27, { tense: 'future' }, '2024-03-27'],
  [27, { tense: 'unknown' }, '2024-03-27'],
  [2, { tense: 'unknown' }, '2024-04-02'],
  [20, { tense: 'past' }, '2024-03-20'],
  [20, { tense: 'future' }, '2024-03-20'],
  [31, { tense: 'past' }, '2024-01-31'],
  [15, { tense: 'unknown', weekday: 5 }, '2024-03-15'],
  [15, { tense: 'unknown', weekday: 4 }, '2024-02-15'],
  [15, { tense: 'past', weekday: 1 }, '2024-01-15'],
  [15, { tense: 'unknown', weekday: 7 }, undefined],
] as const)('the %i. of a month that is not said, %j: %s', (day, say, on) => {
  const at = dayNumberSerial(day, serialOf('2024-03-20'), say);
  expect(at === undefined ? undefined : dayOf(at)).toBe(on);
});
