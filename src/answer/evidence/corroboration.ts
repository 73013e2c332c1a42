import type { Day } from '../../arabic/calendar/mention.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { sourceOf } from '../../news/article/article.ts';
import type { Citation, Statement } from '../answer.ts';
import { joined } from '../grammar/listing.ts';
import { dayPhrase } from '../sentences/circumstances.ts';
import { sourceMark } from './sources.ts';
import { dayProof } from './verify.ts';

/** Numbers before «مصادر», which is masculine, from three to ten. */
const FEW = ['ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة', 'عشرة'];
/** Eleven to nineteen in the genitive, before «مصدراً». */
const TEENS = ['أحد', 'اثني', 'ثلاثة', 'أربعة', 'خمسة', 'ستة', 'سبعة', 'ثمانية', 'تسعة'];

/**
 * «بحسب مصدرين مستقلين», «بحسب ثلاثة مصادر مستقلة», «بحسب أحد عشر مصدراً مستقلاً»; null for fewer than two, which
 * corroborate nothing. From twenty on the number is written in digits.
 */
export function accordingTo(independent: number): string | null {
  if (independent < 2) return null;
  if (independent === 2) return 'بحسب مصدرين مستقلين';
  if (independent <= 10) return `بحسب ${FEW[independent - 3]} مصادر مستقلة`;
  if (independent < 20) return `بحسب ${TEENS[independent - 11]} عشر مصدراً مستقلاً`;
  const rest = independent % 100;
  if (rest >= 3 && rest <= 10) return `بحسب ${independent} مصادر مستقلة`;
  return `بحسب ${independent} ${rest > 10 ? 'مصدراً مستقلاً' : 'مصدر مستقل'}`;
}

/**
 * What reports of one meeting say of another day than its first: «يذكر [2] يوماً آخر: السبت 26 أيلول/سبتمبر 2020.», a
 * statement for each such day, in order, citing the sentences that say so; the sources stand in it as `sourceMark`s. A
 * day that its article does not prove is not told of, nor one that overlaps the first's.
 */
export function otherDays(reports: readonly KeptMeeting[]): Statement[] {
  const [first, ...others] = reports;
  const known = first === undefined ? null : dayPhrase(first);
  const days = new Map<string, { readonly what: string; readonly citations: Citation[] }>();
  for (const report of others) {
    const { article, from, to } = report;
    if (first === undefined || from === null || to === null || overlap(first, { from, to })) continue;
    const span = dayProof(report, article);
    const phrase = dayPhrase(report);
    if (span === null || phrase === null || phrase === known) continue;
    const quote = article.text.slice(span.start, span.end);
    const citation = { article: sourceOf(article), start: span.start, end: span.end, quote };
    const same = days.get(phrase);
    if (same !== undefined) same.citations.push(citation);
    else days.set(phrase, { what: from === to ? 'يوماً آخر' : 'أياماً أخرى', citations: [citation] });
  }
  return [...days].map(([phrase, { what, citations }], i) => {
    const sources = joined([...new Set(citations.map(({ article }) => sourceMark(article)))]);
    const text = `${i === 0 ? 'يذكر' : 'ويذكر'} ${sources} ${what}: ${phrase.replace(/^يوم /u, '')}.`;
    return { text, citations: citations as [Citation, ...Citation[]] };
  });
}

function overlap(a: Pick<KeptMeeting, 'from' | 'to'>, b: { readonly from: Day; readonly to: Day }): boolean {
  return a.from !== null && a.to !== null && a.from <= b.to && b.from <= a.to;
}
