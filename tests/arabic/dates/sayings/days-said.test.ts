import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../../src/arabic/calendar/calendar.ts';
import { sayingAt } from '../../../../src/arabic/dates/sayings/date-sayings.ts';
import { daysOf } from '../../../../src/arabic/dates/sayings/days-said.ts';
import type { Saying } from '../../../../src/arabic/dates/sayings/saying.ts';
import type { Tense } from '../../../../src/arabic/words/tense.ts';
import { placed, TODAY } from '../../../support/said.ts';

function days(text: string, tense: Tense = 'unknown'): string | undefined {
  const saying: Saying = sayingAt(placed(text).all, 0, TODAY) ?? expect.fail('nothing is said');
  const given = daysOf(saying, TODAY, tense);
  if (given === undefined) return undefined;
  const { from, to, basis, contradicted } = given;
  return `${dayOf(from)}${from === to ? '' : `–${dayOf(to)}`} ${basis}${contradicted ? ' !' : ''}`;
}

describe('the days of what is said', () => {
  it.each([
    ['5 مارس 2024', '2024-03-05 stated'],
    ['الثلاثاء 5 مارس 2024', '2024-03-05 stated'],
    ['الأحد 5 مارس 2024', '2024-03-05 stated !'],
    ['الأحد مارس 2024', '2024-03-17 weekday'],
    ['أمس', '2024-03-19 relative'],
    ['أمس الثلاثاء', '2024-03-19 relative'],
    ['اليوم الثلاثاء', '2024-03-19 weekday'],
    ['اليوم الخميس', '2024-03-21 weekday'],
    ['اليوم الأربعاء 20 مارس 2023', '2024-03-20 relative !'],
    ['اليوم الاثنين 20 مارس 2023', '2023-03-20 stated'],
    ['اليوم الخميس 20 مارس 2023', '2023-03-20 stated !'],
    ['اليوم الأربعاء 20 مارس 2024', '2024-03-20 stated'],
    ['الأحد', '2024-03-17 weekday'],
    ['الأحد التالي', undefined],
    ['الأحد من الأسبوع المقبل', '2024-03-31 relative'],
    ['الأسبوع الماضي', '2024-03-11–2024-03-17 relative'],
    ['مؤخرا', undefined],
    ['29 فبراير 2023', undefined],
    ['يوم 27', '2024-03-27 inferred'],
  ])('«%s»: %s', (text, given) => {
    expect(days(text)).toBe(given);
  });

  it('depend on the tense around a weekday, a day of a month and a date without its year', () => {
    expect([days('الأحد', 'past'), days('الأحد', 'future')]).toEqual([
      '2024-03-17 weekday',
      '2024-03-24 weekday',
    ]);
    expect([days('يوم 27', 'past'), days('يوم 27', 'future')]).toEqual([
      '2024-02-27 inferred',
      '2024-03-27 inferred',
    ]);
    expect([days('5 آب', 'past'), days('5 آب', 'future')]).toEqual([
      '2023-08-05 inferred',
      '2024-08-05 inferred',
    ]);
  });

  it('are those of a weekday only in a whole week', () => {
    const end = 1;
    const weekday = { weekday: 3, near: false, shy: false, loose: false, end };
    const piece = { from: TODAY, to: TODAY + 6, grain: 'week', basis: 'relative', end } as const;
    expect(daysOf({ weekday, piece, end }, TODAY, 'past')).toMatchObject({ from: TODAY + 2, to: TODAY + 2 });
    expect(daysOf({ weekday, piece: { ...piece, to: TODAY + 5 }, end }, TODAY, 'past')).toBeUndefined();
    expect(daysOf({ weekday, piece: { ...piece, grain: 'month' }, end }, TODAY, 'past')).toBeUndefined();
    expect(daysOf({ end }, TODAY, 'past')).toBeUndefined();
  });
});
