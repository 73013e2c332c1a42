import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { sourceOf } from '../news/article.ts';
import type { Citation, Statement } from './answer.ts';
import { dayPhrase } from './circumstances.ts';
import { joined } from './listing.ts';
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
 * statement for each such day, in order, citing the sentences that say so. `number` is a source's number in the
 * answer. A day that its article does not prove is not told of.
 */
export function otherDays(reports: readonly KeptMeeting[], number: (article: string) => number): Statement[] {
  const [first, ...others] = reports;
  const days = new Map<string, { readonly phrase: string; readonly citations: Citation[] }>();
  for (const report of others) {
    const { article, from, to } = report;
    if (from === null || (from === first?.from && to === first.to)) continue;
    const span = dayProof(report, article);
    const phrase = dayPhrase(report);
    if (span === null || phrase === null) continue;
    const quote = article.text.slice(span.start, span.end);
    const citation = { article: sourceOf(article), start: span.start, end: span.end, quote };
    const known = days.get(phrase);
    if (known === undefined) days.set(phrase, { phrase, citations: [citation] });
    else known.citations.push(citation);
  }
  return [...days.values()].map(({ phrase, citations }) => {
    const numbers = [...new Set(citations.map(({ article }) => number(article.id)))].sort((a, b) => a - b);
    const sources = joined(numbers.map((one) => `[${one}]`));
    const text = `${days.size === 1 ? 'يذكر' : 'ويذكر'} ${sources} يوماً آخر: ${phrase.replace(/^يوم /u, '')}.`;
    return { text, citations: citations as [Citation, ...Citation[]] };
  });
}
