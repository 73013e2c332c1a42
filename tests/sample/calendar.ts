/** The calendar by Intl alone, so that what it checks is not checked by the program's own reading of dates. */

const MONTHS: readonly (readonly string[])[] = [
  ['يناير', 'كانون الثاني', 'جانفي'],
  ['فبراير', 'شباط', 'فيفري'],
  ['مارس', 'آذار'],
  ['أبريل', 'نيسان', 'أفريل'],
  ['مايو', 'أيار', 'ماي'],
  ['يونيو', 'حزيران', 'جوان'],
  ['يوليو', 'تموز', 'جويلية', 'يوليوز'],
  ['أغسطس', 'آب', 'أوت', 'غشت'],
  ['سبتمبر', 'أيلول', 'شتنبر'],
  ['أكتوبر', 'تشرين الأول'],
  ['نوفمبر', 'تشرين الثاني', 'نونبر'],
  ['ديسمبر', 'كانون الأول', 'دجنبر'],
];

const MONTH = [...MONTHS.flat()].sort((a, b) => b.length - a.length).join('|');
const DATE = `(\\d{1,2}) (${MONTH})(?:/(${MONTH}))? (\\d{4})`;
const WEEKDAY = '(ال(?:أحد|[إا]ثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت))';
const HIJRI_TWIN = '(?:\\d{1,2} [\\p{L} ]+? \\d{4}هـ الموافق )?';

const WEEKDAYS = new Intl.DateTimeFormat('ar', { weekday: 'long', timeZone: 'UTC' });
const UMM_AL_QURA = new Intl.DateTimeFormat('ar-SA-u-ca-islamic-umalqura-nu-latn', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** The Arabic name of an ISO day's weekday: «الأحد». */
export function weekday(day: string): string {
  return WEEKDAYS.format(noon(day));
}

/** The ISO day so many days later; earlier when negative. */
export function dayAfter(day: string, days: number): string {
  return new Date(noon(day).getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

/** An ISO day in the Umm al-Qura calendar: «20 شعبان 1444». */
export function hijri(day: string): string {
  const parts = new Map(UMM_AL_QURA.formatToParts(noon(day)).map((part) => [part.type, part.value]));
  return `${parts.get('day')} ${parts.get('month')} ${parts.get('year')}`;
}

function isoDay(number: string, names: readonly (string | undefined)[], year: string): string {
  const said = names.flatMap((name) =>
    name === undefined ? [] : [MONTHS.findIndex((m) => m.includes(name))],
  );
  if (new Set(said).size !== 1) throw new Error(`two months in one date: ${names.join('/')}`);
  return `${year}-${String((said[0] as number) + 1).padStart(2, '0')}-${number.padStart(2, '0')}`;
}

/** The Gregorian dates that a text gives with day, month and year, under whichever region's month names. */
export function datesSaid(text: string): { readonly day: string }[] {
  return [...text.matchAll(new RegExp(DATE, 'gu'))].map((match) => ({
    day: isoDay(match[1] as string, [match[2], match[3]], match[4] as string),
  }));
}

/** The full dates with a weekday before them, the Hijri twin or a bracket between: «الأحد (12 آذار 2023)». */
export function weekdaysBesideDays(text: string): { readonly said: string; readonly day: string }[] {
  const pattern = new RegExp(`${WEEKDAY}(?: الماضي| المقبل)?،? \\(?${HIJRI_TWIN}${DATE}`, 'gu');
  return [...text.matchAll(pattern)].map((match) => ({
    said: (match[1] as string).replace('الإثنين', 'الاثنين'),
    day: isoDay(match[2] as string, [match[3], match[4]], match[5] as string),
  }));
}
