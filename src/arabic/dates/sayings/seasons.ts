import { months, partsOf, type Serial } from '../../calendar/calendar.ts';
import { lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt } from '../parts/beside-dates.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import { senseAt } from '../parts/date-words.ts';
import { type YearFound, yearAfter } from '../parts/years.ts';

/**
 * A season with what says its year: «صيف 2016», «ربيع عام 2011», «الصيف الماضي», «هذا الشتاء», «خريف العام المقبل».
 * A season alone is no date, but `bare`, as in «منتصف الصيف», it is this year's. Seasons are whole months; a winter has the year in which it begins.
 */
export function seasonAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  bare = false,
): Piece | NoDay | undefined {
  const isThis = besideAt(all, at, 'this');
  const begin = isThis ? at + 1 : at;
  const found = isThis && lineEnds(all, begin) ? undefined : senseAt(all, begin, 'season');
  if (found === undefined) return undefined;
  const month = found.sense.value;
  const year = yearAfter(all, found.end);
  if (year !== undefined) return ofYear(month, year, today);
  const isNamed = isThis || (bare && all[begin]?.text.startsWith('ال') === true);
  return ofSide(all, found.end, { month, isNamed }, today);
}

/** «صيف 2016», «خريف العام المقبل». */
function ofYear(month: number, { year, away, loose, end }: YearFound, today: Serial): Piece | NoDay {
  if (loose) return { grain: 'none', end };
  const number = year ?? partsOf(today).year + (away ?? 0);
  return { ...months(number, month, 3), grain: 'quarter', basis: year === null ? 'relative' : 'stated', end };
}

/** «الصيف الماضي»; without «الماضي» and the like only where `isNamed` says which. */
function ofSide(
  all: readonly Token[],
  at: number,
  { month, isNamed }: { readonly month: number; readonly isNamed: boolean },
  today: Serial,
): Piece | NoDay | undefined {
  const side = lineEnds(all, at) ? undefined : senseAt(all, at, 'side');
  if (side === undefined && !isNamed) return undefined;
  const [away, end] = [side?.sense.value ?? 0, side?.end ?? at];
  if (Math.abs(away) === 3) return { grain: 'none', end };
  return { ...seen(month, Math.sign(away), today), grain: 'quarter', basis: 'relative', end };
}

/** The last season of a name that is over, the one that is on or, failing that, of this year, or the next to begin. */
function seen(month: number, side: number, today: Serial): { from: Serial; to: Serial } {
  const { year } = partsOf(today);
  const all = [year - 2, year - 1, year, year + 1].map((each) => months(each, month, 3));
  const on = all.find(({ from, to }) => from <= today && today <= to);
  const last = all.findLast(({ to }) => to < today);
  const next = all.find(({ from }) => from > today);
  const own = months(year, month, 3);
  return (side < 0 ? last : side > 0 ? next : (on ?? own)) ?? own;
}
