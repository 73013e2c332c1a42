import type { Day } from '../../arabic/calendar/mention.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Days } from '../../archive/database/parts.ts';
import type { PassageHead } from '../../archive/kept/kept-passages.ts';
import { SEARCH } from '../constants.ts';
import type { RankingWeights } from './ranking-weights.ts';

/** What the days asked for add to each of the passages. */
export function dayLifts(
  heads: readonly PassageHead[],
  asked: Days,
  archive: Archive,
  weights: RankingWeights,
): Map<number, number> {
  const spoken = new Map<number, Days[]>();
  for (const { passage, from, to } of archive.days(heads.map(({ id }) => id))) {
    spoken.set(passage, [...(spoken.get(passage) ?? []), { from, to }]);
  }
  return new Map(
    heads.map(({ id, published }) => {
      const speaks = speaksOf(spoken.get(id) ?? [], asked) ? weights.speaksOfDay : 0;
      return [id, speaks + (wasPublishedIn(asked, published) ? weights.publishedThen : 0)];
    }),
  );
}

function speaksOf(days: readonly Days[], { from, to }: Days): boolean {
  const long = Math.max(SEARCH.longMention, length(from, to));
  return days.some((day) => day.from <= to && day.to >= from && length(day.from, day.to) <= long);
}

function wasPublishedIn({ from, to }: Days, published: string | null): boolean {
  const day = published?.slice(0, 10) ?? '';
  return day !== '' && day >= from && length(to, day) - 1 <= SEARCH.newsAfterDays;
}

/** How many days lie from one to the other, both counted. */
function length(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}
