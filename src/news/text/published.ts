import { dayOf, serial, serialOf } from '../../arabic/calendar/calendar.ts';
import type { Day } from '../../arabic/calendar/mention.ts';
import { NEWS } from '../constants.ts';
import { dayInLine } from './day-in-line.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}(?::?\d{2})?)?)?$/iu;
const MAIL =
  /^(?:[a-z]{3},? )?(\d{1,2}) ([a-z]{3}) (\d{4}) (\d{2}:\d{2}(?::\d{2})?) (GMT|UTC|UT|Z|[+-]\d{4})$/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The day or instant that a machine-readable field, a meta tag or an operator gives: ISO 8601, the date of a mail
 * or feed, seconds or milliseconds since 1970, or a day in words («27 أيلول 2020»). A time without an offset is no
 * instant, so only its day is kept. Null for what cannot be read, lies before 1900, or after `now`.
 */
export function publishedIn(value: unknown, now: Date): string | null {
  if (typeof value === 'number') return believable(instantOf(value), now);
  if (typeof value !== 'string' || value.length > 200) return null;
  const written = value.trim();
  if (/^\d{10}(?:\d{3})?$/u.test(written)) return believable(instantOf(Number(written)), now);
  const iso = ISO.exec(written);
  if (iso) return believable(joined(iso[1], iso[2], iso[3], iso[4], iso[5]), now);
  const mail = MAIL.exec(written);
  if (mail) {
    const month = MONTHS.indexOf((mail[2] ?? '').toLowerCase()) + 1;
    return believable(joined(mail[3], String(month), mail[1], mail[4], mail[5]), now);
  }
  return believable(dayInLine(written)?.day ?? null, now);
}

/** The day in the name of a file or in an address, year first: `2020-09-27-report.txt`, `/2020/09/27/31`, `/2020/9/7/`. */
export function publishedInName(name: string, now: Date): Day | null {
  const match =
    /(?<!\d)((?:19|20)\d{2})([-_./]?)(\d{2})\2(\d{2})(?!\d)/u.exec(name) ??
    /(?<!\d)((?:19|20)\d{2})([-_/])(\d{1,2})\2(\d{1,2})(?!\d)/u.exec(name);
  return match ? believable(joined(match[1], match[3], match[4]), now) : null;
}

/** A day or instant back again, unless it is before 1900 or has not come yet, anywhere on earth. */
export function believable(published: string | null, now: Date): string | null {
  if (published === null || published < '1900') return null;
  const instant = published.length > 10 ? Date.parse(published) : Number.NaN;
  if (!Number.isNaN(instant)) return instant <= now.getTime() ? published : null;
  return published.slice(0, 10) <= new Date(now.getTime() + NEWS.easternmostMs).toISOString().slice(0, 10)
    ? published.slice(0, 10)
    : null;
}

/** How many days lie between two published days or instants, by the day written in each. */
export function daysApart(one: string, other: string): number {
  return Math.abs(serialOf(one) - serialOf(other));
}

function instantOf(since1970: number): string | null {
  const ms = Math.abs(since1970) < 1e11 ? since1970 * 1000 : since1970;
  return ms > 0 && ms < 253_402_300_800_000 ? new Date(ms).toISOString().replace('.000Z', 'Z') : null;
}

function joined(year?: string, month?: string, day?: string, time?: string, offset?: string): string | null {
  const at = serial(Number(year), Number(month), Number(day));
  if (at === undefined) return null;
  const zone = zoneOf(offset);
  const sound = time !== undefined && zone !== null && /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d|$)/u.test(time);
  return sound ? `${dayOf(at)}T${time.length === 5 ? `${time}:00` : time}${zone}` : dayOf(at);
}

function zoneOf(offset: string | undefined): string | null {
  if (offset === undefined) return null;
  if (/^[A-Z]+$/iu.test(offset)) return 'Z';
  const match = /^([+-])(\d{2}):?(\d{2})?$/u.exec(offset);
  return match && Number(match[2]) <= 14 && Number(match[3] ?? 0) < 60
    ? `${match[1]}${match[2]}:${match[3] ?? '00'}`
    : null;
}
