import { FETCH } from '../constants.ts';

/**
 * How long to wait before asking again what failed `failures` times: twice as long each time, from a second to a minute,
 * and by chance (`random`, 0…1) between half of that and all of it, so that many who wait do not come back at once.
 */
export function backoff(failures: number, random: () => number): number {
  return (
    Math.min(FETCH.longestRepetitionMs, FETCH.firstRepetitionMs * 2 ** (failures - 1)) * (0.5 + random() / 2)
  );
}

const DAY = 86_400_000;

/**
 * When to ask in a later round for a page that could not be had in `failures` rounds, as a span from now: at once after
 * the first two, then after a day, two, four, at most thirty.
 */
export function retryIn(failures: number): number {
  return failures < 3 ? 0 : Math.min(FETCH.longestRestDays, 2 ** (failures - 3)) * DAY;
}

/**
 * When to ask again for a page whose article was last new `unchanged` milliseconds ago, as a span from now: a tenth of
 * that. What has just changed changes again soonest: an article is looked at often while it is fresh, an hour later
 * every six minutes, a day later every two hours, at last every thirty days.
 */
export function revisitIn(unchanged: number): number {
  return Math.min(FETCH.longestRestDays * DAY, Math.max(0, unchanged) / 10);
}
