import {
  type Interval,
  monthOf,
  months,
  partsOf,
  type Serial,
  serial,
  weekdayOf,
  years,
} from '../../calendar/calendar.ts';
import { firstOfOther, type OtherCalendar, otherParts } from '../../calendar/hijri.ts';
import { ARABIC } from '../../constants.ts';
import type { Tense } from '../../words/tense.ts';

/** A day, some days or a month as a text names them: what is not said is null. */
export interface Fields {
  readonly calendar: 'gregorian' | OtherCalendar;
  readonly year: number | null;
  readonly month: number;
  /** Null for the whole month. */
  readonly day: number | null;
  /** The last of several days of one month: 5 in «من 3 إلى 5 آذار». */
  readonly lastDay?: number;
  /** «الماضي» -1, «الجاري» 0, «المقبل» 1 after it. */
  readonly side?: -1 | 0 | 1;
  /** «من العام الماضي» -1: the year as seen from today's. */
  readonly yearsAway?: number;
  /** «من الشهر المقبل» 1: the month as seen from today's; `month` is then of no account. */
  readonly monthsAway?: number;
  /** The year or month is one said before («من العام نفسه»): no day can be given. */
  readonly loose?: true;
}

/** Fields read from tokens: `end` is the token after the last. */
export interface FieldsFound {
  readonly fields: Fields;
  readonly end: number;
}

/** What fields come to, beside what else the mention says. */
export interface Settled extends Interval {
  readonly basis: 'stated' | 'relative' | 'inferred';
}

/**
 * The days that fields name. Without a year: that of the weekday said beside it, else what `side` says, else the
 * latest not after today for a past verb, the earliest not before today for a future one, else the nearest.
 * Undefined for a day that its month lacks.
 */
export function settle(
  fields: Fields,
  today: Serial,
  say: { readonly tense: Tense; readonly weekday?: number | undefined },
): Settled | undefined {
  if (fields.loose) return undefined;
  if (fields.year !== null) {
    const interval = inYear(fields, fields.year);
    return interval && { ...interval, basis: 'stated' };
  }
  if (fields.monthsAway !== undefined) {
    const { year, month } = partsOf(monthOf(today, fields.monthsAway).from);
    const interval = inYear({ ...fields, month }, year);
    return interval && { ...interval, basis: 'relative' };
  }
  const now = yearNow(fields, today);
  if (fields.yearsAway !== undefined) {
    const interval = inYear(fields, now + fields.yearsAway);
    return interval && { ...interval, basis: 'relative' };
  }
  const candidates = [now - 1, now, now + 1]
    .map((year) => inYear(fields, year))
    .filter((interval) => interval !== undefined);
  const fitting = fields.day === null ? [] : candidates.filter(({ from }) => weekdayOf(from) === say.weekday);
  const open = fitting.length > 0 ? fitting : candidates;
  const best = fields.side === undefined ? nearest(open, today, say.tense) : bySide(open, today, fields.side);
  return best && { ...best, basis: 'inferred' };
}

function yearNow(fields: Fields, today: Serial): number {
  return fields.calendar === 'gregorian' ? partsOf(today).year : otherParts(fields.calendar, today).year;
}

function inYear(fields: Fields, year: number): Interval | undefined {
  const month = monthInYear(fields, year);
  if (month === undefined) return undefined;
  if (fields.day === null) return month;
  const from = month.from + fields.day - 1;
  const to = month.from + (fields.lastDay ?? fields.day) - 1;
  return from <= to && fields.day >= 1 && to <= month.to ? { from, to } : undefined;
}

function monthInYear({ calendar, month }: Fields, year: number): Interval | undefined {
  if (calendar === 'gregorian') return year < 1 || year > 9000 ? undefined : months(year, month, 1);
  const own = calendar === 'hijri' && year >= ARABIC.gregorianYear ? hijriYearOfMonth(month, year) : year;
  const from = own === undefined ? undefined : firstOfOther(calendar, own, month);
  const next = own === undefined ? undefined : firstOfOther(calendar, own, month + 1);
  return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
}

/** The Hijri year in which a Hijri month began within a Gregorian year; the first, should it do so twice. */
function hijriYearOfMonth(month: number, gregorian: number): number | undefined {
  const within = years(gregorian);
  const { year } = otherParts('hijri', within.from);
  return [year, year + 1].find((hijri) => {
    const first = firstOfOther('hijri', hijri, month);
    return first !== undefined && first >= within.from && first <= within.to;
  });
}

function nearest(open: readonly Interval[], today: Serial, tense: Tense): Interval | undefined {
  const close = [...open].sort((a, b) => distance(a, today) - distance(b, today))[0];
  const fitting =
    tense === 'past'
      ? open.findLast((interval) => interval.from <= today)
      : tense === 'future'
        ? open.find((interval) => interval.to >= today)
        : close;
  if (fitting === undefined || close === undefined) return close;
  return distance(fitting, today) > ARABIC.tenseFar && distance(close, today) < ARABIC.tenseNear
    ? close
    : fitting;
}

function distance({ from, to }: Interval, today: Serial): number {
  return today < from ? from - today : today > to ? today - to : 0;
}

function bySide(open: readonly Interval[], today: Serial, side: -1 | 0 | 1): Interval | undefined {
  if (side < 0) return open.findLast((interval) => interval.to < today);
  if (side > 0) return open.find((interval) => interval.from > today);
  const month = monthOf(today);
  return (
    open.find((interval) => interval.from >= month.from && interval.to <= month.to) ??
    open.find((interval) => partsOf(interval.from).year === partsOf(today).year)
  );
}

/** The Gregorian fields of a numeric date; undefined for what no calendar has. */
export function numericFields(year: number, month: number, day: number): Fields | undefined {
  if (month < 1 || month > 12) return undefined;
  if (year >= 1300 && year < 1600) {
    return day >= 1 && day <= 30 ? { calendar: 'hijri', year, month, day } : undefined;
  }
  return serial(year, month, day) === undefined ? undefined : { calendar: 'gregorian', year, month, day };
}
