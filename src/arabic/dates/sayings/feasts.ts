import { type Interval, partsOf, type Serial, serial, weekdayOf } from '../../calendar/calendar.ts';
import { ordinalAt } from '../../numbers/number-reader.ts';
import { type Tense, tenseAround } from '../../words/tense.ts';
import { lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt } from '../parts/beside-dates.ts';
import { settle } from '../parts/date-fields.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import { senseAt } from '../parts/date-words.ts';
import { isEvent } from '../parts/no-dates.ts';
import { yearAfter } from '../parts/years.ts';

/**
 * A feast, with its year where one is said: «عيد الفطر», «رأس السنة الهجرية 1442», «عيد الشكر 2010». Hijri feasts
 * follow Umm al-Qura and are `inferred`, since an authority announces them; a feast whose day depends on the country
 * («عيد الاستقلال») gives no day. «ثالث أيام عيد الأضحى» is one of its days. «بمناسبة عيد الفطر» and «ذكرى» name an occasion rather than a day: left out.
 */
export function feastAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const rank = ordinalAt(all, at);
  if (rank !== undefined && besideAt(all, rank.end, 'day-of-rank')) {
    const whole = feastNameAt(all, rank.end + 1, today);
    if (whole === undefined || whole.grain === 'none') return whole;
    const day = whole.from + rank.value - 1;
    return day > whole.to ? { grain: 'none', end: whole.end } : { ...whole, from: day, to: day };
  }
  const feast = feastNameAt(all, at, today);
  // «عشية عيد الميلاد» is the day before.
  if (feast === undefined || feast.grain === 'none' || !besideAt(all, at - 1, 'eve')) return feast;
  return { ...feast, from: feast.from - 1, to: feast.from - 1 };
}

function feastNameAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const found = senseAt(all, at, 'feast');
  if (found === undefined || isEvent(all, at)) return undefined;
  const { name: rule, value: length } = found.sense;
  const { year, side, end, isLoose } = feastYear(all, found.end, today);
  if (rule === 'none' || isLoose) return { grain: 'none', end };
  const days =
    year === null
      ? nearDays(rule, today, sideTense(side) ?? tenseAround(all, at, end))
      : daysIn(rule, year, today);
  if (days === undefined) return { grain: 'none', end };
  const isSure = year !== null && !rule.startsWith('hijri');
  const to = days.from + length - 1;
  return { from: days.from, to, grain: 'day', basis: isSure ? 'stated' : 'inferred', end };
}

/** What is said behind a feast of its year: the year, or that it was the last or is the next. */
interface FeastYear {
  readonly year: number | null;
  readonly side: number;
  readonly end: number;
  readonly isLoose: boolean;
}

function feastYear(all: readonly Token[], at: number, today: Serial): FeastYear {
  const said = yearAfter(all, at);
  if (said !== undefined) {
    const year = said.year ?? (said.away === undefined ? null : partsOf(today).year + said.away);
    return { year, side: 0, end: said.end, isLoose: said.loose === true };
  }
  const after = lineEnds(all, at) ? undefined : senseAt(all, at, 'side');
  const side = after !== undefined && Math.abs(after.sense.value) < 3 ? Math.sign(after.sense.value) : 0;
  return { year: null, side, end: after === undefined || side === 0 ? at : after.end, isLoose: false };
}

/** «عيد الفطر الماضي», «المقبل». */
function sideTense(side: number): Tense | undefined {
  if (side === 0) return undefined;
  return side < 0 ? 'past' : 'future';
}

function daysIn(rule: string, year: number, today: Serial): Interval | undefined {
  const [kind, a = 0, b = 0, c = 0] = rule.split(' ').map((part, at) => (at === 0 ? part : Number(part))) as [
    string,
    ...number[],
  ];
  if (kind === 'easter') return single(easter(year) + a);
  if (kind === 'nth') return single(nthWeekday(year, a, b, c));
  const calendar = kind === 'hijri' ? 'hijri' : 'gregorian';
  return settle({ calendar, year, month: a, day: b }, today, { tense: 'unknown' });
}

function single(at: Serial): Interval {
  return { from: at, to: at };
}

function nearDays(rule: string, today: Serial, tense: Tense): Interval | undefined {
  const { year } = partsOf(today);
  const all = [year - 1, year, year + 1]
    .map((each) => daysIn(rule, each, today))
    .filter((days) => days !== undefined);
  if (tense === 'past') return all.findLast(({ from }) => from <= today);
  if (tense === 'future') return all.find(({ from }) => from >= today);
  return all.sort((a, b) => Math.abs(a.from - today) - Math.abs(b.from - today))[0];
}

/** The `count`th weekday of a month. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): Serial {
  const first = serial(year, month, 1) ?? Number.NaN;
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1);
}

/** Western Easter, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, 1991, chapter 8). */
export function easter(year: number): Serial {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return serial(year, month, day) ?? Number.NaN;
}
