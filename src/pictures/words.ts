import { type Digits, dayInWords, inDigits, periodInWords } from '../answer/grammar/days.ts';
import { plural } from '../answer/grammar/plural.ts';
import type { Kind, Status } from '../meetings/meeting.ts';
import type { DatedMeeting } from '../search/meetings/chronology.ts';

/** What pictures and the chronology say in words of ours. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  met: 'لقاء',
  received: 'استقبال',
  visited: 'زيارة',
  phoned: 'اتصال هاتفي',
  talked: 'محادثات',
  'took-part': 'مشاركة',
};

/** What became of a meeting that was not simply held. */
export const STATUSES: Readonly<Record<Exclude<Status, 'held'>, string>> = {
  planned: 'مقرَّر',
  denied: 'نُفي',
  cancelled: 'أُلغي',
  postponed: 'أُجّل',
};

export const NO_DAY = 'لا يُعرف يومه';
export const NOBODY = 'لا يُذكر مع من';
export const NO_MEETINGS = 'لا لقاء تذكره الأخبار.';

/** «الأحد ٢٧ أيلول/سبتمبر ٢٠٢٠», or the period. */
export function meetingDay({ from, to }: Pick<DatedMeeting, 'from' | 'to'>, digits: Digits): string {
  if (from === null) return NO_DAY;
  if (to === null || to === from) return dayInWords(from, digits, { weekday: true });
  const period = periodInWords(from, to, digits);
  return period ?? `من ${dayInWords(from, digits)} إلى ${dayInWords(to, digits)}`;
}

/** What kind of meeting it was, and where: «استقبال · بيروت · أُلغي». */
export function meetingCircumstances({
  kind,
  status,
  place,
}: Pick<DatedMeeting, 'kind' | 'status' | 'place'>): string {
  const became = status === 'held' ? [] : [STATUSES[status]];
  return [KIND_WORDS[kind], ...(place === null ? [] : [place]), ...became].join(' · ');
}

/** «لقاء واحد», «لقاءان», «٣ لقاءات», «١١ لقاءً», «١٠٠ لقاء». */
export function meetingCount(count: number, digits: Digits): string {
  return counted(count, digits, ['لقاء واحد', 'لقاءان', 'لقاءات', 'لقاءً', 'لقاء']);
}

/** «وواحد غيرهم», «واثنان غيرهم», «و١٢ غيرهم». */
export function andOthers(count: number, digits: Digits): string {
  if (count === 1) return 'وواحد غيرهم';
  if (count === 2) return 'واثنان غيرهم';
  return inDigits(`و${count} غيرهم`, digits);
}

/** «الصفحة ٢ من ٥». */
export function pageNumber(page: number, pages: number, digits: Digits): string {
  return inDigits(`الصفحة ${page} من ${pages}`, digits);
}

/** «خبر واحد», «خبران», «٣ أخبار», «١١ خبرًا», «١٠٠ خبر». */
export function articleCount(count: number, digits: Digits): string {
  return counted(count, digits, ['خبر واحد', 'خبران', 'أخبار', 'خبرًا', 'خبر']);
}

/** A counted noun as Arabic counts: one, two, three to ten, eleven to ninety-nine, whole hundreds. */
function counted(
  count: number,
  digits: Digits,
  [one, two, few, many, hundreds]: readonly [string, string, string, string, string],
): string {
  const other = `# ${hundreds}`;
  const forms = { zero: other, one, two, few: `# ${few}`, many: `# ${many}`, other };
  return plural('ar', count, { forms, digits });
}
