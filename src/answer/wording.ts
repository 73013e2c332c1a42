import type { Source } from '../news/article.ts';
import type { WhyUnanswered } from './answer.ts';
import { type Digits, dayInWords, dayOf } from './days.ts';

/** Why there is no answer, as a reader is told. */
export const REFUSALS: Readonly<Record<WhyUnanswered, string>> = {
  'nothing-near': 'لم أجد في المقالات التي لديّ ما يتصل بسؤالك.',
  'not-said': 'لا تذكر المقالات التي لديّ جواباً عن سؤالك.',
  'not-understood': 'لم أفهم سؤالك. جرّب أن تصوغه بعبارة أخرى، مثل: من التقى فلاناً؟ ومتى؟ وأين؟',
  ambiguous: 'سؤالك يحتمل أكثر من معنى. أيَّ هؤلاء تقصد؟',
};

/** What stands above the nearest sources of a refusal. */
export const NEAREST = 'أقرب ما وجدتُه، وليس جواباً عن سؤالك:';

/** What stands above the list of sources. */
export const SOURCES = 'المصادر:';

/** An article in a list: its publisher and the day it was published, apart from any day in the answer. */
export function publication(source: Source, digits: Digits): string {
  const day = source.published === null ? null : dayInWords(dayOf(source.published), digits);
  const parts = [source.publisher, day === null ? 'تاريخ النشر غير معروف' : `نُشر في ${day}`];
  return parts.filter((part) => part !== null).join('، ');
}
