import { cardinalAt, ordinalAt } from '../../numbers/number-reader.ts';
import { isMark, isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt, isBeside } from './beside-dates.ts';
import type { Fields, FieldsFound } from './date-fields.ts';
import { senseAt } from './date-words.ts';
import { deixisAt } from './deixis.ts';
import { monthAt, wholeMonthAt } from './months.ts';
import { numericAt } from './numeric-dates.ts';
import { yearAfter } from './years.ts';

/** A number read from tokens. */
export interface NumberFound {
  readonly value: number;
  readonly end: number;
}

/** A date with a month and perhaps a day and a year, in any order and any digits, that begins at a token. */
export function fieldsAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const token = all[at];
  if (token === undefined || token.kind === 'mark' || inNumber(all, at)) return undefined;
  const found =
    numericAt(all, at) ??
    dayMonthAt(all, at) ??
    monthDayAt(all, at) ??
    yearMonthDayAt(all, at) ??
    monthYearAt(all, at);
  return found !== undefined && isLikely(found.fields) ? found : undefined;
}

/** Persian and Kurdish months count only with a day or year, and with a year that their calendar has now. */
function isLikely({ calendar, year, day }: Fields): boolean {
  if (calendar !== 'persian' && calendar !== 'kurdish') return true;
  if (year === null) return day !== null;
  return (year >= 1250 && year < 1500) || (calendar === 'kurdish' && year >= 2600 && year < 2800);
}

/** Whether digits go on from digits before them («3.14», «1/2/3»): then they begin nothing. */
export function inNumber(all: readonly Token[], at: number): boolean {
  const token = all[at];
  const mark = all[at - 1];
  if (token?.kind !== 'digits' || token.gap !== 'none' || mark?.kind !== 'mark' || mark.gap !== 'none')
    return false;
  return /^[.,/:٫٬\\]$/u.test(mark.text) && all[at - 2]?.kind === 'digits';
}

/** 1 to 31 in digits, «الـ15», «الخامس عشر», «أول», «واحد وعشرين». */
export function dayNumberAt(all: readonly Token[], at: number): NumberFound | undefined {
  const token = all[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'digits') return inRange(Number(token.text), at + 1, token.text.length <= 2);
  if (token.text === 'ال' && all[at + 1]?.kind === 'digits') return dayNumberAt(all, at + 1);
  const weekday = senseAt(all, at, 'weekday');
  if (weekday !== undefined && !weekday.sense.shy) return undefined;
  const number = ordinalAt(all, at) ?? cardinalAt(all, at);
  return number && inRange(number.value, number.end, true);
}

function inRange(value: number, end: number, fits: boolean): NumberFound | undefined {
  return fits && Number.isInteger(value) && value >= 1 && value <= 31 ? { value, end } : undefined;
}

/** The token past one of some marks, «من», «شهر» and «يوم»; the same token where the line ends there. */
function pass(all: readonly Token[], at: number, marks: string): number {
  let next = isMark(all, at, marks) ? at + 1 : at;
  if (isWord(all, next, 'من', 'ي')) next++;
  if (besideAt(all, next, 'before-month')) next++;
  return lineEnds(all, next) ? at : next;
}

/** «12 يناير من عام 2016», «الرابع من مايو», «28-نوفمبر», «20 من الشهر الجاري». */
function dayMonthAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const day = senseAt(all, at, 'first') ?? dayNumberAt(all, at);
  if (day === undefined) return undefined;
  const value = 'sense' in day ? 1 : day.value;
  const month = lineEnds(all, day.end) ? undefined : monthAt(all, pass(all, day.end, '-/.،,'));
  if (month === undefined) return dayOfThisMonth(all, { value, end: day.end });
  const found = dated(all, { ...fieldsOf(month), day: value }, month.end);
  // «3 دي», «5 مهر»: two letters of Persian are too little without a year, as is «23 ناصر».
  const foreign = month.shy && (month.calendar === 'persian' || month.calendar === 'kurdish');
  return (foreign || month.rare) && found.fields.year === null ? undefined : found;
}

/** «20 من الشهر القادم», «31 من هذا الشهر»: the month as seen from today is settled later. */
function dayOfThisMonth(all: readonly Token[], day: NumberFound): FieldsFound | undefined {
  const next = isWord(all, day.end, 'من', 'في') ? day.end + 1 : day.end;
  const away = relativeMonth(all, next);
  if (away === undefined) return undefined;
  const fields: Fields = { calendar: 'gregorian', year: null, month: 0, day: day.value };
  return {
    fields: { ...fields, ...(away.loose ? { loose: true } : { monthsAway: away.months }) },
    end: away.end,
  };
}

function relativeMonth(
  all: readonly Token[],
  at: number,
): { readonly months: number; readonly loose: boolean; readonly end: number } | undefined {
  const before = lineEnds(all, at) ? undefined : senseAt(all, at, 'this', 'same');
  const begin = before?.end ?? at;
  if (!besideAt(all, begin, 'month-now')) return undefined;
  if (before === undefined && isBeside('month', all[begin]?.text)) return undefined;
  const side = deixisAt(all, begin + 1);
  if (before === undefined && side === undefined) return undefined;
  const loose = before?.sense.is === 'same' || side?.loose === true;
  return { months: side?.away ?? 0, loose, end: side?.end ?? begin + 1 };
}

function fieldsOf(month: { readonly calendar: Fields['calendar']; readonly month: number }): Fields {
  return { calendar: month.calendar, year: null, month: month.month, day: null };
}

/** Fields with what is said of their year after them: a number, «الماضي», «من العام نفسه». */
function dated(all: readonly Token[], fields: Fields, end: number): FieldsFound {
  const year = yearAfter(all, end);
  if (year !== undefined) {
    const { year: number, away, loose } = year;
    return {
      fields: {
        ...fields,
        year: number,
        ...(away === undefined ? {} : { yearsAway: away }),
        ...(loose ? { loose } : {}),
      },
      end: year.end,
    };
  }
  const side = lineEnds(all, end) ? undefined : senseAt(all, end, 'side');
  if (side === undefined || side.cut > 0) return { fields, end };
  if (Math.abs(side.sense.value) === 3) return { fields: { ...fields, loose: true }, end: side.end };
  return { fields: { ...fields, side: Math.sign(side.sense.value) as -1 | 0 | 1 }, end: side.end };
}

/** «يناير 1», «مايو الحادي عشر 2016»: the day after the month, unless it counts something («مايو 15 شخصا»). */
function monthDayAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const month = wholeMonthAt(all, at);
  if (month === undefined) return undefined;
  const begin = isMark(all, month.end, '-،,') ? month.end + 1 : month.end;
  const day = lineEnds(all, begin) ? undefined : dayNumberAt(all, begin);
  if (day === undefined || startsClock(all, day.end)) return undefined;
  const found = dated(all, { ...fieldsOf(month), day: day.value }, day.end);
  if (found.fields.year !== null) return found;
  const spelt = all[begin]?.kind === 'word';
  const alone =
    lineEnds(all, day.end) || all[day.end]?.kind === 'mark' || senseAt(all, day.end, 'to') !== undefined;
  return (month.sure || spelt) && alone ? found : undefined;
}

function startsClock(all: readonly Token[], at: number): boolean {
  return isMark(all, at, ':%٪.') && all[at]?.gap === 'none' && all[at + 1]?.gap === 'none';
}

/** A month that need not be sure: «من مارس», «أواخر ماي 2016», where what stands before it makes it one. */
export function ledMonthAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const month = senseAt(all, at, 'month');
  if (month === undefined || month.sense.rare) return undefined;
  return dated(
    all,
    { ...fieldsOf({ calendar: month.sense.name as 'gregorian', month: month.sense.value }) },
    month.end,
  );
}

/** «2016 نوفمبر 16». */
function yearMonthDayAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const token = all[at];
  if (token?.kind !== 'digits' || token.text.length !== 4) return undefined;
  const month = lineEnds(all, at + 1) ? undefined : monthAt(all, pass(all, at + 1, '-/.،,'));
  if (month === undefined || lineEnds(all, month.end)) return undefined;
  const day = dayNumberAt(all, pass(all, month.end, '-/.،,'));
  if (day === undefined) return undefined;
  return { fields: { ...fieldsOf(month), year: Number(token.text), day: day.value }, end: day.end };
}

/** «مارس 2016», «آذار», «هذا يناير»; a shy name only where something makes it a month. */
function monthYearAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const month = wholeMonthAt(all, at);
  if (month === undefined) return undefined;
  const side = month.side === undefined ? {} : { side: month.side };
  const found = dated(all, { ...fieldsOf(month), ...side }, month.end);
  const told = found.fields.year !== null || found.end > month.end;
  return told || month.sure ? found : undefined;
}
