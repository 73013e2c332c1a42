/** Milliseconds before the first repetition, and at most. */
const FIRST = 1_000;
const LONGEST = 60_000;

/**
 * How long to wait before asking again what failed `failures` times: twice as long each time, from a second to a minute,
 * and by chance (`random`, 0…1) between half of that and all of it, so that many who wait do not come back at once.
 */
export function backoff(failures: number, random: () => number): number {
  return Math.min(LONGEST, FIRST * 2 ** (failures - 1)) * (0.5 + random() / 2);
}

const DAY = 86_400_000;
const LONGEST_DAYS = 30;

/**
 * When to ask in a later round for a page that could not be had in `failures` rounds, as a span from now: at once after
 * the first two, then after a day, two, four, at most thirty.
 */
export function retryIn(failures: number): number {
  return failures < 3 ? 0 : Math.min(LONGEST_DAYS, 2 ** (failures - 3)) * DAY;
}

/**
 * When to ask again for a page whose article was last new `unchanged` milliseconds ago, as a span from now: a tenth of
 * that. What has just changed changes again soonest: an article is looked at often while it is fresh, an hour later
 * every six minutes, a day later every two hours, at last every thirty days.
 */
export function revisitIn(unchanged: number): number {
  return Math.min(LONGEST_DAYS * DAY, Math.max(0, unchanged) / 10);
}
