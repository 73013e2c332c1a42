import type { DateMention } from '../arabic/mention.ts';
import type { RoleSpan } from '../model/meeting-reader.ts';

/** A time of more days is none that a meeting is told to be of. */
const LONGEST_STAY = 3;

/**
 * The days that the network's words of time touch, in the order of the text; `days` are the article's, and the passage
 * begins at `from`. A month or a year is not a meeting's day.
 */
export function meetingDays(
  days: readonly DateMention[],
  roles: readonly RoleSpan[],
  from: number,
): DateMention[] {
  const times = roles.filter((span) => span.role === 'time' && span.in === 'passage');
  return days.filter(
    (day) =>
      (Date.parse(day.to) - Date.parse(day.from)) / 86_400_000 < LONGEST_STAY &&
      times.some(({ start, end }) => day.start < from + end && day.end > from + start),
  );
}
