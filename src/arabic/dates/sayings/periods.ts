import {
  addMonths,
  type Interval,
  monthOf,
  months,
  partsOf,
  type Serial,
  weekOf,
  years,
} from '../../calendar/calendar.ts';
import { ordinalAt } from '../../numbers/number-reader.ts';
import { tenseAround } from '../../words/tense.ts';
import { isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { fieldsAt, ledMonthAt } from '../parts/calendar-dates.ts';
import { settle } from '../parts/date-fields.ts';
import type { Grain, NoDay, Piece } from '../parts/date-piece.ts';
import { senseAt } from '../parts/date-words.ts';
import { deixisAt } from '../parts/deixis.ts';
import { saidYear } from '../parts/years.ts';
import { seasonAt } from './seasons.ts';
import { bareYearAt, yearPeriodAt } from './year-periods.ts';

/**
 * A week, month, quarter, half, year, decade or century, or a third of one: «الأسبوع الماضي», «هذا الشهر»,
 * «مطلع عام 2017», «أواخر آذار», «الربع الثالث من عام 2016», «السبعينيات», «صيف 2016».
 */
export function periodAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  depth = 0,
): Piece | NoDay | undefined {
  // «الأسبوع الأول من النصف الثاني من عام 2016» is as deep as anyone writes.
  if (depth > 2) return undefined;
  return (
    weekendBefore(all, at, today) ??
    partAt(all, at, today, depth) ??
    ordinalPeriodAt(all, at, today, depth) ??
    unitAt(all, at, today) ??
    seasonAt(all, at, today) ??
    yearPeriodAt(all, at, today)
  );
}

/** The unit of `grain` that holds today, or one some units away. */
export function around(today: Serial, grain: Grain, away: number): Interval {
  const { year, month } = partsOf(today);
  switch (grain) {
    case 'day':
      return { from: today + away, to: today + away };
    case 'week':
      return weekOf(today, away);
    case 'month':
      return monthOf(today, away);
    case 'quarter':
      return months(year, Math.floor((month - 1) / 3) * 3 + 1 + 3 * away, 3);
    case 'half':
      return months(year, (month > 6 ? 7 : 1) + 6 * away, 6);
    case 'year':
      return years(year + away);
    case 'decade':
      return years(Math.floor(year / 10) * 10 + 10 * away, Math.floor(year / 10) * 10 + 10 * away + 9);
    case 'century':
      return years(
        Math.floor((year - 1) / 100) * 100 + 1 + 100 * away,
        Math.floor((year - 1) / 100) * 100 + 100 + 100 * away,
      );
  }
}

/** «الأسبوع الماضي», «هذا العام», «الشهر الجاري», «الأسبوع بعد القادم», «نهاية الأسبوع». */
function unitAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const weekend = senseAt(all, at, 'weekend');
  if (weekend !== undefined) return weekendAt(all, weekend.end, today, at);
  const before = senseAt(all, at, 'this');
  const begin = before?.end ?? at;
  if (before !== undefined && lineEnds(all, begin)) return undefined;
  const unit = senseAt(all, begin, 'the-unit');
  if (unit === undefined || unit.sense.value !== 1 || unit.sense.name === 'day') return undefined;
  const grain = unit.sense.name as Grain;
  const side = deixisAt(all, unit.end);
  if (side?.loose) return { grain: 'none', end: side.end };
  if (side === undefined && before === undefined) return undefined;
  const quarterly = grain === 'quarter' || grain === 'half';
  if (quarterly && before === undefined) return undefined;
  const basis = 'relative';
  return { ...around(today, grain, side?.away ?? 0), grain, basis, end: side?.end ?? unit.end };
}

/** «التقى فلان علانًا نهاية الأسبوع»: with a past verb, and nothing that says which, the last weekend that began. */
function weekendBefore(all: readonly Token[], at: number, today: Serial): Piece | undefined {
  const end = senseAt(all, at, 'weekend')?.end;
  if (end === undefined || tenseAround(all, at, end) !== 'past') return undefined;
  const isSaid =
    deixisAt(all, end) !== undefined ||
    (!lineEnds(all, end) && ordinalAt(all, end) !== undefined) ||
    all.slice(at, end).some((_, i) => senseAt(all, at + i, 'this') !== undefined);
  if (isSaid) return undefined;
  const { from, to } = weekOf(today, weekOf(today).from + 4 > today ? -1 : 0);
  return { from: from + 4, to, grain: 'week', basis: 'relative', end };
}

/** Friday to Sunday, which holds the weekend of every Arab country. Alone it is the last or the coming one. */
function weekendAt(all: readonly Token[], end: number, today: Serial, at: number): Piece | NoDay {
  const side = deixisAt(all, end);
  if (side?.loose) return { grain: 'none', end: side.end };
  const last = side?.end ?? end;
  const past =
    side === undefined && weekOf(today).from + 3 > today && tenseAround(all, at, last) !== 'future';
  const week = weekOf(today, side?.away ?? (past ? -1 : 0));
  return { from: week.from + 4, to: week.to, grain: 'week', basis: 'relative', end: last };
}

const THIRDS: Partial<Record<number, number>> = { 1: 0, 2: 1, 3: 2 };

/**
 * «مطلع», «منتصف», «أواخر» and a month, year, week, decade or season: its first, middle or last third (in a month
 * ten days, in a year four months); «غرة» its first day; «بقية» what is left of it.
 */
function partAt(all: readonly Token[], at: number, today: Serial, depth: number): Piece | NoDay | undefined {
  const part = senseAt(all, at, 'part');
  if (part === undefined || lineEnds(all, part.end) || isWord(all, part.end, 'من')) return undefined;
  const base = baseAt(all, part.end, today, depth);
  if (base === undefined || base.grain === 'none') return base;
  if (base.grain === 'day') return undefined;
  return { ...base, ...portion(base, part.sense.value, today) };
}

/** What a part is of: a period, a month, or a bare «العام», «الشهر» which is then the present one. */
function baseAt(all: readonly Token[], at: number, today: Serial, depth: number): Piece | NoDay | undefined {
  const begin = isWord(all, at, 'من', 'في') ? at + 1 : at;
  if (lineEnds(all, begin)) return undefined;
  const vague = senseAt(all, begin, 'vague');
  if (vague !== undefined) return { grain: 'none', end: vague.end };
  const period = periodAt(all, begin, today, depth + 1);
  if (period !== undefined) return period;
  const year = bareYearAt(all, begin, today);
  if (year !== undefined) return year;
  const month = monthPieceAt(all, begin, today);
  if (month !== undefined) return month;
  const season = seasonAt(all, begin, today, true);
  if (season !== undefined) return season;
  const unit = senseAt(all, begin, 'the-unit');
  if (unit === undefined || unit.sense.value !== 1 || !/^(?:week|month|year)$/u.test(unit.sense.name))
    return undefined;
  const grain = unit.sense.name as Grain;
  return { ...around(today, grain, 0), grain, basis: 'relative', end: unit.end };
}

/** A whole month as a piece: even a shy name, since «منتصف», «الأسبوع الأول من» before it make it one. */
export function monthPieceAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const found = fieldsAt(all, at) ?? ledMonthAt(all, at);
  if (found === undefined || found.fields.day !== null) return undefined;
  const settled = settle(found.fields, today, { tense: tenseAround(all, at, found.end) });
  if (settled === undefined) return { grain: 'none', end: found.end };
  return { ...settled, grain: 'month', end: found.end };
}

function portion({ from, to, grain }: Piece, part: number, today: Serial): Interval {
  if (part === 11) return { from, to: from };
  if (part === 14) return { from: Math.max(from, Math.min(today, to)), to };
  const third = THIRDS[part] ?? 0;
  if (grain === 'month')
    return third === 2 ? { from: from + 20, to } : { from: from + 10 * third, to: from + 10 * third + 9 };
  if (grain === 'year') {
    const start = addMonths(from, 4 * third);
    return { from: start, to: third === 2 ? to : addMonths(start, 4) - 1 };
  }
  const length = to - from + 1;
  return {
    from: from + Math.floor((length * third) / 3),
    to: from + Math.floor((length * (third + 1)) / 3) - 1,
  };
}

const FEWEST: Partial<Record<Grain, number>> = { week: 53, quarter: 4, half: 2, decade: 10 };

/** «الأسبوع الثالث من يناير», «الربع الأول من عام 2020», «النصف الثاني من العام الجاري», «2016 الربع الثالث». */
function ordinalPeriodAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  depth: number,
): Piece | NoDay | undefined {
  const year = all[at]?.text.length === 4 && all[at]?.kind === 'digits' ? saidYear(all, at) : undefined;
  const unit =
    year !== undefined && lineEnds(all, year.end) ? undefined : senseAt(all, year?.end ?? at, 'the-unit');
  if (unit === undefined || unit.sense.value !== 1 || lineEnds(all, unit.end)) return undefined;
  const grain = unit.sense.name as Grain;
  const rank = rankAt(all, unit.end);
  if (rank === undefined || rank.value > (FEWEST[grain] ?? 0)) return undefined;
  const base = year?.year
    ? { ...years(year.year), grain: 'year' as const, basis: 'stated' as const, end: rank.end }
    : baseAt(all, rank.end, today, depth);
  if (base === undefined || base.grain === 'none') return base;
  const interval = ordinalIn(base, grain, rank.value);
  return interval && { ...base, ...interval, grain };
}

function rankAt(
  all: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const last = senseAt(all, at, 'side');
  if (last !== undefined && last.sense.value === -2) return { value: -1, end: last.end };
  return ordinalRank(all, at);
}

function ordinalRank(
  all: readonly Token[],
  at: number,
): { readonly value: number; readonly end: number } | undefined {
  const rank = ordinalAt(all, at);
  return all[at]?.text.startsWith('ال') ? rank : undefined;
}

function ordinalIn(whole: Piece, grain: Grain, rank: number): Interval | undefined {
  if (grain === 'week')
    return whole.grain === 'month' || whole.grain === 'year' ? weekIn(whole, rank) : undefined;
  if (grain !== 'quarter' && grain !== 'half') return undefined;
  if (whole.grain === 'year') return monthsIn(whole, grain === 'quarter' ? 3 : 6, rank);
  return whole.grain === 'month' && grain === 'half' ? halfOf(whole, rank) : undefined;
}

/** The week of a month or year by its rank, -1 the last; the last one may be short. */
function weekIn({ from, to }: Interval, rank: number): Interval | undefined {
  if (rank < 0) return { from: to - 6, to };
  const start = from + 7 * (rank - 1);
  return start > to ? undefined : { from: start, to: Math.min(start + 6, to) };
}

function monthsIn({ from }: Interval, size: number, rank: number): Interval {
  const { year, month } = partsOf(from);
  return months(year, month + (rank < 0 ? 12 - size : size * (rank - 1)), size);
}

function halfOf({ from, to }: Interval, rank: number): Interval {
  return rank === 1 ? { from, to: from + 14 } : { from: from + 15, to };
}
