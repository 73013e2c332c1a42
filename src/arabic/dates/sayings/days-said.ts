import { type Interval, type Serial, weekdayOf } from '../../calendar/calendar.ts';
import type { DateBasis } from '../../calendar/mention.ts';
import type { Tense } from '../../words/tense.ts';
import { type Fields, settle } from '../parts/date-fields.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import type { Saying } from './saying.ts';
import { dayNumberSerial, type WeekdayFound, weekdaySerial } from './weekdays.ts';

/** Days as they are known; `contradicted` where a weekday beside a date is not its own. */
export interface DaysSaid extends Interval {
  readonly basis: DateBasis;
  readonly contradicted: boolean;
}

/** The days of a saying and how they are known; undefined where it gives none. */
export function daysOf(saying: Saying, today: Serial, tense: Tense): DaysSaid | undefined {
  const { weekday, relative, fields, day, piece } = saying;
  if (weekday?.loose) return undefined;
  if (piece !== undefined) return daysOfPiece(piece, weekday);
  if (fields !== undefined) return daysOfFields(fields, saying, today, tense);
  const contradicted = false;
  if (day !== undefined) {
    const at = dayNumberSerial(day, today, { tense, weekday: weekday?.weekday });
    return at === undefined ? undefined : { from: at, to: at, basis: 'inferred', contradicted };
  }
  if (relative !== undefined) return { ...relativeDays(today + relative, weekday), contradicted };
  if (weekday === undefined) return undefined;
  const at = weekdaySerial(weekday, today, tense);
  return { from: at, to: at, basis: 'weekday', contradicted };
}

/** The days of a period, or a weekday of a week. */
function daysOfPiece(piece: Piece | NoDay, weekday: WeekdayFound | undefined): DaysSaid | undefined {
  if (piece.grain === 'none') return undefined;
  const { from, to, basis, grain } = piece;
  if (weekday === undefined) return { from, to, basis, contradicted: false };
  const at = from + weekday.weekday - 1;
  return grain === 'week' && to - from === 6 ? { from: at, to: at, basis, contradicted: false } : undefined;
}

/** The days of a date, against a weekday and «اليوم» beside it. */
function daysOfFields(
  fields: Fields,
  { weekday, relative }: Saying,
  today: Serial,
  tense: Tense,
): DaysSaid | undefined {
  const settled = settle(fields, today, {
    tense: relative === undefined ? tense : 'unknown',
    weekday: weekday?.weekday,
  });
  if (settled === undefined) return undefined;
  const { from, to, basis } = settled;
  if (weekday === undefined) return { from, to, basis, contradicted: false };
  if (relative !== undefined && isSlip(from, today + relative, weekday.weekday))
    return { from: today + relative, to: today + relative, basis: 'relative', contradicted: true };
  const contradicted = fields.day !== null && weekdayOf(from) !== weekday.weekday;
  return { from, to, basis, contradicted };
}

/**
 * «اليوم الاثنين 2 جانفي 2016», published on Monday 2 January 2017: the weekday and «اليوم» agree against the date.
 */
function isSlip(stated: Serial, relative: Serial, weekday: number): boolean {
  return stated !== relative && weekdayOf(relative) === weekday && weekdayOf(stated) !== weekday;
}

/** «اليوم السبت» in an article of Sunday's first minutes: the weekday is right, the day of publication one late. */
function relativeDays(
  at: Serial,
  weekday: WeekdayFound | undefined,
): { from: Serial; to: Serial; basis: DateBasis } {
  if (weekday === undefined) return { from: at, to: at, basis: 'relative' };
  const near = at + ((((weekday.weekday - weekdayOf(at) + 3) % 7) + 7) % 7) - 3;
  return { from: near, to: near, basis: near === at ? 'relative' : 'weekday' };
}
