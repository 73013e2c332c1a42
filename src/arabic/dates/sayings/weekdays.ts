import { months, partsOf, type Serial, weekdayOf } from '../../calendar/calendar.ts';
import { ordinalAt } from '../../numbers/number-reader.ts';
import { numeral } from '../../numbers/number-words.ts';
import type { Tense } from '../../words/tense.ts';
import { isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt, isBesideUnder } from '../parts/beside-dates.ts';
import { dayNumberAt } from '../parts/calendar-dates.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import { senseAt } from '../parts/date-words.ts';
import { deixisAt } from '../parts/deixis.ts';
import { monthPieceAt, periodAt } from './periods.ts';

/** «الأحد», «الأحد الماضي», «هذا الأحد», as said. */
export interface WeekdayFound {
  readonly weekday: number;
  /** «الماضي» -1, «الجاري» 0, «المقبل» 1, «قبل الماضي» -2, «بعد المقبل» 2. */
  readonly side?: number;
  /** «هذا» before it: the coming one unless the verb is past. */
  readonly near: boolean;
  /** Without «ال»: «أحد», «جمعة». */
  readonly shy: boolean;
  /** «الأحد التالي», «الأحد نفسه»: counted from another day. */
  readonly loose: boolean;
  readonly end: number;
}

/** A weekday at a token. A shy name («أحد», «جمعة») counts only when `led`: after «يوم» or beside a date. */
export function weekdayAt(all: readonly Token[], at: number, led: boolean): WeekdayFound | undefined {
  const near = besideAt(all, at, 'this');
  const begin = near && besideAt(all, at + 1, 'day') ? at + 2 : near ? at + 1 : at;
  const found = begin > at && lineEnds(all, begin) ? undefined : senseAt(all, begin, 'weekday');
  if (found === undefined || isTwo(all, at, found.end)) return undefined;
  const { shy, value: weekday } = found.sense;
  // «يوم واحد» is one day, not «يوم وأحد».
  if (shy && (!led || found.cut > 0)) return undefined;
  const side = deixisAt(all, found.end);
  if (side === undefined) return { weekday, near, shy, loose: false, end: found.end };
  return { weekday, side: side.away, near, shy, loose: side.loose, end: side.end };
}

/** «الاثنين» as the number: «الاثنين والعشرين», «بين الاثنين». */
function isTwo(all: readonly Token[], at: number, end: number): boolean {
  if (!isBesideUnder('two', all[at]?.text)) return false;
  const next = lineEnds(all, end) ? undefined : numeral(all[end]);
  return (
    (next?.joined === true && next.kind === 'tens' && next.definite) || besideAt(all, at - 1, 'before-two')
  );
}

/**
 * The day of a weekday: with «الماضي» the last before today, with «المقبل» the first after it, with
 * «قبل الماضي» and «بعد المقبل» a week farther; alone the last up to today, or, for a verb of the future, the first from today on.
 */
export function weekdaySerial(found: WeekdayFound, today: Serial, tense: Tense): Serial {
  const back = (weekdayOf(today) - found.weekday + 7) % 7;
  if (found.side === 0) return today - weekdayOf(today) + found.weekday;
  if (found.side !== undefined) {
    const nearest = found.side < 0 ? today - (back === 0 ? 7 : back) : today + (7 - back);
    return nearest + 7 * (found.side - Math.sign(found.side));
  }
  const coming = tense === 'future' || (found.near && tense === 'unknown');
  return coming ? today + ((7 - back) % 7) : today - back;
}

/** «أول جمعة من يوليو», «آخر أحد في هذا الشهر», «الأحد الثاني من أكتوبر 2016»; «الأحد الثاني» alone gives no day. */
export function rankedWeekdayAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  return rankBefore(all, at, today) ?? rankAfter(all, at, today);
}

function rankBefore(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const last = senseAt(all, at, 'last');
  const rank = last === undefined ? ordinalAt(all, at) : { value: -1, end: last.end };
  if (rank === undefined || rank.value > 5) return undefined;
  const begin = besideAt(all, rank.end, 'day') ? rank.end + 1 : rank.end;
  const weekday = lineEnds(all, begin) ? undefined : senseAt(all, begin, 'weekday');
  if (weekday === undefined || !isWord(all, weekday.end, 'من', 'في')) return undefined;
  return inMonth(all, weekday.end + 1, { weekday: weekday.sense.value, rank: rank.value }, today);
}

function rankAfter(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const weekday = senseAt(all, at, 'weekday');
  if (weekday === undefined || weekday.sense.shy || lineEnds(all, weekday.end)) return undefined;
  const last = senseAt(all, weekday.end, 'side');
  const spelt = all[weekday.end]?.text.startsWith('ال') === true && ordinalAt(all, weekday.end);
  const rank = last?.sense.value === -2 ? { value: -1, end: last.end } : spelt || undefined;
  if (rank === undefined || rank.value > 5) return undefined;
  if (isWord(all, rank.end, 'من', 'في')) {
    const found = inMonth(all, rank.end + 1, { weekday: weekday.sense.value, rank: rank.value }, today);
    if (found !== undefined || dayNumberAt(all, weekday.end) !== undefined) return found;
  }
  return last === undefined ? { grain: 'none', end: rank.end } : undefined;
}

function inMonth(
  all: readonly Token[],
  at: number,
  { weekday, rank }: { readonly weekday: number; readonly rank: number },
  today: Serial,
): Piece | NoDay | undefined {
  const base = lineEnds(all, at) ? undefined : (monthPieceAt(all, at, today) ?? periodAt(all, at, today));
  if (base === undefined || base.grain === 'none') return base;
  if (base.grain !== 'month') return undefined;
  const first = base.from + ((weekday - weekdayOf(base.from) + 7) % 7);
  const last = base.to - ((weekdayOf(base.to) - weekday + 7) % 7);
  const day = rank < 0 ? last : first + 7 * (rank - 1);
  if (day > base.to) return { grain: 'none', end: base.end };
  return { from: day, to: day, grain: 'day', basis: base.basis, end: base.end };
}

/**
 * The day of a month of which only the number is said: «يوم 27». With a weekday («الجمعة 15») only a day that is
 * one, within two months; by the verb's tense the last or the next, else the nearest.
 */
export function dayNumberSerial(
  day: number,
  today: Serial,
  say: { readonly tense: Tense; readonly weekday?: number | undefined },
): Serial | undefined {
  const { year, month } = partsOf(today);
  const days = [-2, -1, 0, 1, 2]
    .map((away) => dayIn(year, month + away, day))
    .filter((at) => at !== undefined && (say.weekday === undefined || weekdayOf(at) === say.weekday))
    .filter((at) => at !== undefined);
  if (say.tense === 'past') return days.findLast((at) => at <= today);
  if (say.tense === 'future') return days.find((at) => at >= today);
  return days.sort((a, b) => Math.abs(a - today) - Math.abs(b - today))[0];
}

function dayIn(year: number, month: number, day: number): Serial | undefined {
  const { from, to } = months(year, month, 1);
  return from + day - 1 <= to ? from + day - 1 : undefined;
}
