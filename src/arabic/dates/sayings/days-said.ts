import { type Serial, weekdayOf } from '../../calendar/calendar.ts';
import type { DateBasis } from '../../calendar/mention.ts';
import type { Tense } from '../../words/tense.ts';
import { settle } from '../parts/date-fields.ts';
import type { Saying } from './date-sayings.ts';
import { dayNumberSerial, type WeekdayFound, weekdaySerial } from './weekdays.ts';

/** The days of a saying and how they are known; undefined where it gives none. */
export function daysOf(
  { weekday, relative, fields, day, piece }: Saying,
  today: Serial,
  tense: Tense,
):
  | { readonly from: Serial; readonly to: Serial; readonly basis: DateBasis; readonly contradicted: boolean }
  | undefined {
  const contradicted = false;
  if (weekday?.loose) return undefined;
  if (piece !== undefined) {
    if (piece.grain === 'none') return undefined;
    if (weekday === undefined) return { from: piece.from, to: piece.to, basis: piece.basis, contradicted };
    const at = piece.from + weekday.weekday - 1;
    return piece.grain === 'week' && piece.to - piece.from === 6
      ? { from: at, to: at, basis: piece.basis, contradicted }
      : undefined;
  }
  if (fields !== undefined) {
    const settled = settle(fields, today, {
      tense: relative === undefined ? tense : 'unknown',
      weekday: weekday?.weekday,
    });
    if (settled === undefined) return undefined;
    if (
      relative !== undefined &&
      weekday !== undefined &&
      isSlip(settled.from, today + relative, weekday.weekday)
    ) {
      return { from: today + relative, to: today + relative, basis: 'relative', contradicted: true };
    }
    const against =
      weekday !== undefined && fields.day !== null && weekdayOf(settled.from) !== weekday.weekday;
    return { from: settled.from, to: settled.to, basis: settled.basis, contradicted: against };
  }
  if (day !== undefined) {
    const at = dayNumberSerial(day, today, { tense, weekday: weekday?.weekday });
    return at === undefined ? undefined : { from: at, to: at, basis: 'inferred', contradicted };
  }
  if (relative !== undefined) return { ...relativeDays(today + relative, weekday), contradicted };
  if (weekday === undefined) return undefined;
  const at = weekdaySerial(weekday, today, tense);
  return { from: at, to: at, basis: 'weekday', contradicted };
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
