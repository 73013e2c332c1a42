/** What answers say beside the news, in Arabic as the news are, whatever the language of the reader. */

/** What /latest asks. */
export const LATEST = 'ما الأخبار؟';

/** Under an answer that is longer than its messages. */
export const MORE = 'وفي الأخبار غير هذا مما لا تتسع له الرسائل. ضيّق سؤالك باسم أو يوم أو مكان لتقرأه.';

/** What stands over the meetings of somebody, with somebody else, of some days. */
export function meetingsHeading(name: string, other: string | null, period: string | null): string {
  return [
    `لقاءات ${name}`,
    ...(other === null ? [] : [`مع ${other}`]),
    ...(period === null ? [] : [period]),
  ].join(' ');
}

/** Others who bear the name that was given. */
export function namesakesLine(names: readonly string[]): string {
  return `ويُعرف بهذا الاسم أيضًا: ${names.join('، ')}. اكتب الاسم كاملًا إن كنت تقصد غير هذا.`;
}

/** Over what a picture shows, in words. */
export const PICTURES = {
  timeline: (name: string): string => `الخط الزمني للقاءات ${name}`,
  network: (name: string): string => `شبكة لقاءات ${name}`,
  newest: 'في الصورة آخر ما في القائمة، ويعرضها كلها الأمر /meetings.',
} as const;
