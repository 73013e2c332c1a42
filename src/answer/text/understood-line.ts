import type { Day } from '../../arabic/calendar/mention.ts';
import { knownDays } from '../../arabic/dates/known-days.ts';
import { SEARCH } from '../../search/constants.ts';
import type { Answered, Citation, Unanswered } from '../answer.ts';
import { type Digits, dayInWords, dayPublished } from '../grammar/days.ts';

/**
 * The interval of days that narrowed the search, on one line: «فُهم من السؤال: الفترة من 1 آذار/مارس 2017 إلى 31 آذار/مارس
 * 2017.», and whether all that is cited lies outside it. Null where the question gives none.
 */
export function understoodLine(answer: Answered | Unanswered, digits: Digits): string | null {
  const { from, to } = answer.understood;
  return from === null || to === null ? null : `فُهم من السؤال: ${timeOf(answer, { from, to }, digits)}.`;
}

interface Days {
  readonly from: Day;
  readonly to: Day;
}

function timeOf(answer: Answered | Unanswered, days: Days, digits: Digits): string {
  const { from, to } = days;
  const isDay = from === to;
  const said = isDay
    ? `يوم ${dayInWords(from, digits, { weekday: true })}`
    : `الفترة من ${dayInWords(from, digits)} إلى ${dayInWords(to, digits)}`;
  if (answer.kind === 'unanswered') return said;
  const citations = answer.statements.flatMap((statement) => statement.citations);
  if (citations.some((citation) => isOf(citation, days))) return said;
  const sources = answer.sources.length === 1 ? 'المصدر' : 'المصادر';
  return `${said}، غير أن ${sources} أدناه من ${isDay ? 'غير هذا اليوم' : 'خارج هذه الفترة'}`;
}

/** Whether a citation speaks of the days asked for, or its article was published then. */
function isOf({ article: { published }, quote }: Citation, { from, to }: Days): boolean {
  if (knownDays(quote, published).some((day) => day.from <= to && day.to >= from)) return true;
  if (published === null || dayPublished(published) < from) return false;
  const late = (Date.parse(dayPublished(published)) - Date.parse(to)) / 86_400_000;
  return late <= SEARCH.newsAfterDays;
}
