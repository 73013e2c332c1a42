import type { Day } from './mention.ts';

/** Days counted from 1970-01-01 in the proleptic Gregorian calendar: days that can be added and compared. */
export type Serial = number;

/** An interval of days, both included. */
export interface Interval {
  readonly from: Serial;
  readonly to: Serial;
}

const DAY = 86_400_000;

/** The serial of an ISO day; of an instant, the day written in it. NaN when it is none. */
export function serialOf(day: Day): Serial {
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day);
  if (match === null) return Number.NaN;
  return serial(Number(match[1]), Number(match[2]), Number(match[3])) ?? Number.NaN;
}

/** The ISO day of a serial between the years 1 and 9999. */
export function dayOf(at: Serial): Day {
  return new Date(at * DAY).toISOString().slice(0, 10);
}

/** The serial of a Gregorian day; undefined for one that the calendar lacks, such as 31 November. */
export function serial(year: number, month: number, day: number): Serial | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) {
    return undefined;
  }
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / DAY);
}

/** Year, month and day of a serial. */
export function partsOf(at: Serial): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(at * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** How many days a Gregorian month has. */
export function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The ISO weekday, 1 for Monday to 7 for Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(at: Serial): number {
  return ((((at + 3) % 7) + 7) % 7) + 1;
}

/** A month, a whole number of months away from that of `at`. */
export function monthOf(at: Serial, away = 0): Interval {
  const { year, month } = partsOf(at);
  return months(year, month + away, 1);
}

/** `count` months from a month on, whose number may lie outside 1–12 and then counts into other years. */
export function months(year: number, month: number, count: number): Interval {
  return { from: firstOf(year, month), to: firstOf(year, month + count) - 1 };
}

function firstOf(year: number, month: number): Serial {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, 1);
  return Math.round(date.getTime() / DAY);
}

/** The years from one to another, both included. */
export function years(from: number, to = from): Interval {
  return { from: firstOf(from, 1), to: firstOf(to + 1, 1) - 1 };
}

/**
 * The week of `at`, `away` weeks on, from Monday to Sunday: ISO 8601, CLDR's week in Tunisia, Morocco, Lebanon and
 * Mauritania, and that of Microsoft's Recognizers. In other Arab countries a week begins on Saturday or Sunday; the
 * article does not say which, so near a week's edge «الأسبوع الماضي» may be off by those two days.
 */
export function weekOf(at: Serial, away = 0): Interval {
  const from = at - (weekdayOf(at) - 1) + 7 * away;
  return { from, to: from + 6 };
}

/** The same day some months away, or the last of that month where it is shorter. */
export function addMonths(at: Serial, away: number): Serial {
  const { year, month, day } = partsOf(at);
  const target = months(year, month + away, 1);
  return Math.min(target.from + day - 1, target.to);
}
