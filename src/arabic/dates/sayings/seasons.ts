import { months, partsOf, type Serial } from '../../calendar/calendar.ts';
import { isWord, lineEnds, type Token } from '../../words/tokens.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import { senseAt } from '../parts/date-words.ts';
import { yearAfter } from '../parts/years.ts';

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
  const near = isWord(all, at, 'هذا');
  const begin = near ? at + 1 : at;
  const found = near && lineEnds(all, begin) ? undefined : senseAt(all, begin, 'season');
  if (found === undefined) return undefined;
  const { end } = found;
  const month = found.sense.value;
  const year = yearAfter(all, end);
  if (year !== undefined) {
    if (year.loose) return { grain: 'none', end: year.end };
    const number = year.year ?? partsOf(today).year + (year.away ?? 0);
    return {
      ...months(number, month, 3),
      grain: 'quarter',
      basis: year.year === null ? 'relative' : 'stated',
      end: year.end,
    };
  }
  const side = lineEnds(all, end) ? undefined : senseAt(all, end, 'side');
  if (side === undefined && !near && !(bare && all[begin]?.text.startsWith('ال'))) return undefined;
  if (Math.abs(side?.sense.value ?? 0) === 3) return { grain: 'none', end: side?.end ?? end };
  return {
    ...seen(month, Math.sign(side?.sense.value ?? 0), today),
    grain: 'quarter',
    basis: 'relative',
    end: side?.end ?? end,
  };
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
