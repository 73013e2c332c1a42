import type { DateMention } from '../../arabic/calendar/mention.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { RoleSpan } from '../../model/meeting-reader.ts';
import { READING } from '../constants.ts';

/**
 * The days that the network's words of time touch: those of the word's own sentence `own` first, of them those that
 * are dates («19 أبريل» of a dateline is surer than «اليوم», which may be read a day later), then the likeliest.
 * `days` are the article's, and the passage begins at `from`. A month or a year is not a meeting's day.
 */
export function meetingDays(
  days: readonly DateMention[],
  roles: readonly RoleSpan[],
  { from, sentence: own }: { readonly from: number; readonly sentence: Span },
): DateMention[] {
  const short = days.filter((day) => (Date.parse(day.to) - Date.parse(day.from)) / 86_400_000 < READING.stay);
  const isOwn = (day: DateMention): number => Number(day.start >= own.start && day.start < own.end);
  const isDate = ({ basis }: DateMention): number => Number(basis !== 'relative' && basis !== 'weekday');
  return roles
    .filter((span) => span.role === 'time' && span.in === 'passage')
    .flatMap(({ start, end, probability }) =>
      short
        .filter((day) => day.start < from + end && day.end > from + start)
        .map((day) => ({ day, probability })),
    )
    .sort(
      (a, b) => isOwn(b.day) - isOwn(a.day) || isDate(b.day) - isDate(a.day) || b.probability - a.probability,
    )
    .map(({ day }) => day);
}
