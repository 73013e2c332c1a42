import type { Day } from '../../arabic/calendar/mention.ts';

/** Which digits numbers are written in: ٠١٢٣ or 0123. One message keeps to one of them. */
export type Digits = 'arabic-indic' | 'latin';

export interface DayWording {
  /** With the day of the week before it: «الأحد ٢٧ أيلول/سبتمبر ٢٠٢٠». */
  readonly weekday?: boolean;
}

/** The Gregorian months as the Levant and Iraq name them, and as Egypt, the Gulf and the press beside them do. */
const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
] as const;

const WEEKDAYS = ['الأحد', 'الاثنين', 'الثلاثاء', 'الأربعاء', 'الخميس', 'الجمعة', 'السبت'] as const;

/**
 * A day in Arabic words, «٢٣ تشرين الثاني/نوفمبر ٢٠٢٦», which reads the same in either direction of a line.
 * @throws RangeError when `day` is not an ISO calendar day.
 */
export function dayInWords(day: Day, digits: Digits, wording: DayWording = {}): string {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  const instant = new Date(`${day}T00:00:00Z`);
  if (year === '' || Number.isNaN(instant.getTime()) || instant.getUTCDate() !== Number(date)) {
    throw new RangeError(`no calendar day: ${JSON.stringify(day)}; write it as YYYY-MM-DD`);
  }
  const words = `${Number(date)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
  const named = wording.weekday ? `${WEEKDAYS[instant.getUTCDay()]} ${words}` : words;
  return inDigits(named, digits);
}

/** «آذار/مارس 2017» of a whole month, «عام 2017» of a whole year; null of other days. */
export function periodInWords(from: Day, to: Day, digits: Digits): string | null {
  const [year, month] = [from.slice(0, 4), from.slice(5, 7)];
  if (from === `${year}-01-01` && to === `${year}-12-31`) return inDigits(`عام ${Number(year)}`, digits);
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (from !== `${year}-${month}-01` || to !== `${year}-${month}-${String(last).padStart(2, '0')}`)
    return null;
  return inDigits(`${MONTHS[Number(month) - 1]} ${Number(year)}`, digits);
}

/** `text` with its 0–9 written in the given digits; other characters stay. */
export function inDigits(text: string, digits: Digits): string {
  if (digits === 'latin') return text;
  return text.replace(/[0-9]/gu, (digit) => String.fromCharCode(0x0660 + Number(digit)));
}

/** The calendar day of an ISO day or instant, in the place where it was written down: its first ten characters. */
export function dayPublished(published: string): Day {
  return published.slice(0, 10);
}

/** The order of days or instants, the newest first, and last what has none. */
export function newestFirst(a: string | null, b: string | null): number {
  return (b ?? '').localeCompare(a ?? '');
}

/** The calendar day of an instant by the clock of this machine (its `TZ`). */
export function localDay(instant: Date): Day {
  const [year, month, date] = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
