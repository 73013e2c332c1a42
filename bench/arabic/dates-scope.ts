type Results = readonly { readonly Text: string; readonly Type?: string; readonly Start: number }[];

const ORDINAL =
  'الأول|الأولى|الثاني|الثانية|الثالث|الخامس|السابع|السادس|العاشر|الحادي|الحادية|العشرين|الثلاثين';

/** What is left out of the figures and why; tried in order on each text that Recognizers expects. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(`^(?:إلى |لل?|في )?(?:\\d{1,2}|ل?ل?(?:${ORDINAL}|ثاني|ثانية|حادية|ثلاثين)(?: و\\S+)?)$`, 'u'),
    'a number alone is no date in news',
  ],
  [
    /^(?:قبل|بعد|منذ)? ?\d{1,2}[./-]\d{1,2}$/u,
    'two numbers without a year: a score, a fraction or a version as much as a date',
  ],
  [/^\d{4}\.\d$/u, 'a decimal fraction as much as a month'],
  [/^\d+\/\d+, \d\d$|^16\/04\/21$/u, 'two digits for a year in an order that Arabic does not write'],
  [/^08\/12, 2015$/u, 'the month first: Arabic writes the day first, and 8 December is a day'],
  [/^في \d+ (?:سنوات|أشهر|أسابيع)$/u, 'English “in 3 years” word for word; the Arabic says “within”'],
  [/^(?:ال)?صيف$|^الخريف$/u, 'a season with no year: the season of any year'],
  [/تسعة عشر (?:تسعة|ثمانية|وثمانية)/u, 'English “nineteen twenty-eight” word for word; no Arabic number'],
  [/^(?:يومي|بقية أسبوعي|أسبوعي|اسبوعي)$/u, '“my day”, “my week”: speech to an assistant'],
  [/العشرات|^ألفين$|^الألفين$/u, '“the two-thousands” word for word; the Arabic is a number'],
  [/^(?:قبل|حتى) عام \d|أو بعده$/u, 'open at one end: DateMention has both ends'],
  [/^يواندان/u, 'a Chinese feast in Latin sounds'],
  [/^الحج/u, 'the pilgrimage, which news speaks of all year («وزارة الحج»)'],
  [
    /^آخر يوم$|^اليوم {1,2}الأخير$/u,
    'the last day of something not said; Recognizers takes it for yesterday',
  ],
  [/^من شهر سبتمبر 15$/u, '“week of September 15” half translated'],
  [/^(?:ال)?أسبوع {1,2}(?:في )?\d+ /u, '“week of November 30” word for word'],
  [/^ال(?:مارس|مايو)$/u, 'a month with «ال», which no writer puts'],
];

/** Values that Recognizers resolves by a convention that is not ours. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [
    /^الأحد (?:القادم|المقبل)$/u,
    'English “next Sunday”, in the week after this; «الأحد القادم» is the coming one',
  ],
  [
    /^(?:الأحد|الثلاثاء) (?:الأول|الثاني|الثالث|الخامس)$/u,
    'of a month that is not said; Recognizers takes the present one',
  ],
  [/^اليوم (?:التالي|الماضي)$/u, 'the day after or before another day: no day of its own'],
  [/^قبل بضعة/u, '“a few” is taken for three: a day invented'],
  [
    /^عيد الاستقلال|^يوم الشباب|^عيد الفصح$/u,
    'the value is that of another feast or is missing (copied from the case before)',
  ],
];

/** Whole cases, by file and number, where the expectation itself is at fault. */
const CASES: Readonly<Record<string, string>> = {
  'DatePeriodExtractor 304': 'four digits alone: a year, or the number of anything',
  'DateParser 62':
    '«عدت يوم 27» read on the 7th: a past verb, so the 27th of October; Recognizers gives that of November',
  'HolidayParser 3': 'New Year’s Day is given as 31 December',
  'DateExtractor 117': 'expects a day in the name of a newspaper, «أخبار اليوم»',
};

/** Why a case is out of scope; undefined when it counts. */
export function outOfScope(
  name: string,
  _input: string,
  results: Results,
  values = false,
): string | undefined {
  if (CASES[name] !== undefined) return CASES[name];
  for (const { Text, Type, Start } of results) {
    if (/time|duration/u.test(Type ?? '')) return 'a time of day or a length of time';
    if (Start < 0) return 'the text it expects is not in its input';
    const rule = [...TEXTS, ...(values ? VALUES : [])].find(([form]) => form.test(Text));
    if (rule !== undefined) return rule[1];
  }
  return undefined;
}
