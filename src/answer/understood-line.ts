import { knownDays } from '../arabic/known-days.ts';
import type { Day } from '../arabic/mention.ts';
import type { Answered, Citation, Unanswered } from './answer.ts';
import { type Digits, dayInWords, dayOf } from './days.ts';

/** News of a day is still published in so many days after it. */
const AFTER_DAYS = 2;

/**
 * What of a question narrowed the search, on one line: «فُهم من السؤال: الفترة من 1 آذار/مارس 2017 إلى 31 آذار/مارس 2017.», and
 * whether all that is cited lies outside it. Where there is no answer, also whom and what place it was taken to name.
 * Null when nothing narrowed it.
 */
export function understoodLine(answer: Answered | Unanswered, digits: Digits): string | null {
  const { people, place, from, to } = answer.understood;
  const time = from === null || to === null ? [] : [timeOf(answer, { from, to }, digits)];
  const asked =
    answer.kind === 'answered' ? [] : [...named(people), ...(place === null ? [] : [`المكان: ${place}`])];
  const parts = [...time, ...asked];
  return parts.length === 0 ? null : `فُهم من السؤال: ${parts.join('؛ ')}.`;
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

function named(people: readonly string[]): string[] {
  if (people.length === 0) return [];
  return [`${people.length === 1 ? 'الشخص' : 'الأشخاص'}: ${people.join('، ')}`];
}

/** Whether a citation speaks of the days asked for, or its article was published then. */
function isOf({ article: { published }, quote }: Citation, { from, to }: Days): boolean {
  if (knownDays(quote, published).some((day) => day.from <= to && day.to >= from)) return true;
  if (published === null || dayOf(published) < from) return false;
  const late = (Date.parse(dayOf(published)) - Date.parse(to)) / 86_400_000;
  return late <= AFTER_DAYS;
}
