import { type Fields, numericFields } from './date-fields.ts';
import { senseAt } from './date-words.ts';
import { cardinalAt, ordinalAt } from './number-reader.ts';
import type { Token } from './tokens.ts';

/** Fields read from tokens: `end` is the token after the last. */
export interface FieldsFound {
  readonly fields: Fields;
  readonly end: number;
}

interface NumberFound {
  readonly value: number;
  readonly end: number;
}

/** A date with a month and perhaps a day and a year, in any order and any digits, that begins at a token. */
export function fieldsAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const token = all[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  if (token.kind === 'digits' && inNumber(all, at)) return undefined;
  return (
    numericAt(all, at) ??
    dayMonthAt(all, at) ??
    monthDayAt(all, at) ??
    yearMonthDayAt(all, at) ??
    monthYearAt(all, at)
  );
}

/** Whether digits go on from digits before them («3.14», «1/2/3»): then they begin nothing. */
function inNumber(all: readonly Token[], at: number): boolean {
  const mark = all[at - 1];
  return (
    all[at]?.gap === 'none' &&
    mark?.kind === 'mark' &&
    mark.gap === 'none' &&
    /^[.,/:٫٬\\-]$/u.test(mark.text) &&
    all[at - 2]?.kind === 'digits'
  );
}

/** 1 to 31 in digits, «الـ15», «الخامس عشر», «أول», «واحد وعشرين». */
export function dayNumberAt(all: readonly Token[], at: number): NumberFound | undefined {
  const token = all[at];
  if (token === undefined) return undefined;
  if (token.kind === 'digits') return inRange(Number(token.text), at + 1, token.text.length <= 2);
  if (token.text === 'ال' && all[at + 1]?.kind === 'digits') return dayNumberAt(all, at + 1);
  const number = ordinalAt(all, at) ?? cardinalAt(all, at);
  return number && inRange(number.value, number.end, true);
}

function inRange(value: number, end: number, fits: boolean): NumberFound | undefined {
  return fits && Number.isInteger(value) && value >= 1 && value <= 31 ? { value, end } : undefined;
}

/** Past «من», «شهر», «من شهر», or one mark of the given kinds; the token itself where nothing stands there. */
function pass(all: readonly Token[], at: number, marks: RegExp): number {
  let next = at;
  const mark = all[next];
  if (mark?.kind === 'mark' && mark.gap !== 'line' && marks.test(mark.text)) next++;
  if (wordIs(all[next], 'من')) next++;
  if (/^ل?شهر$/u.test(all[next]?.text ?? '') && all[next]?.gap !== 'line') next++;
  return all[next]?.gap === 'line' ? at : next;
}

function wordIs(token: Token | undefined, word: string): boolean {
  return token !== undefined && token.kind === 'word' && token.gap !== 'line' && token.text === word;
}

/** A month's name and its doubles: «يناير/كانون الثاني», «أيار (مايو)». */
export function monthAt(
  all: readonly Token[],
  at: number,
): { fields: Fields; end: number; shy: boolean } | undefined {
  const first = senseAt(all, at, 'month');
  if (first === undefined || (first.cut > 0 && first.sense.shy)) return undefined;
  const fields: Fields = {
    calendar: first.sense.name as Fields['calendar'],
    year: null,
    month: first.sense.value,
    day: null,
  };
  const open = all[first.end];
  if (open !== undefined && open.gap !== 'line' && /^[/(\-–]$|^او$/u.test(open.text)) {
    const twin = senseAt(all, first.end + 1, 'month');
    const same =
      twin !== undefined && twin.sense.value === first.sense.value && twin.sense.name === first.sense.name;
    const closed = open.text !== '(' || all[twin?.end ?? -1]?.text === ')';
    if (same && closed) return { fields, end: twin.end + (open.text === '(' ? 1 : 0), shy: false };
  }
  return { fields, end: first.end, shy: first.sense.shy };
}

/** A year after a month: «2016», «، 2015», «من عام 2016», «سنة ألفين», «2016 م», «1442 هـ». */
export function yearAt(all: readonly Token[], at: number): NumberFound | undefined {
  let next = at;
  const mark = all[next];
  if (mark?.kind === 'mark' && mark.gap !== 'line' && /^[،,./-]$/u.test(mark.text)) next++;
  if (wordIs(all[next], 'من') || wordIs(all[next], 'في')) next++;
  const word = /^ل?(?:ل|ال)?(?:عام|سنه)$/u.test(all[next]?.text ?? '') && all[next]?.gap !== 'line';
  if (word) next++;
  const token = all[next];
  if (token === undefined || token.gap === 'line') return undefined;
  const number =
    token.kind === 'digits' ? { value: Number(token.text), end: next + 1 } : cardinalAt(all, next);
  if (number === undefined || (token.kind === 'digits' && token.text.length > 4)) return undefined;
  if (!Number.isInteger(number.value) || number.value < (word ? 1 : 1000) || number.value > 2999)
    return undefined;
  if (token.kind === 'digits' && isDecimal(all, next)) return undefined;
  return { value: number.value, end: eraAfter(all, number.end) };
}

function isDecimal(all: readonly Token[], at: number): boolean {
  const mark = all[at + 1];
  const next = all[at + 2];
  return (
    mark?.gap === 'none' && /^[.,٫٬]$/u.test(mark.text) && next?.kind === 'digits' && next.gap === 'none'
  );
}

function eraAfter(all: readonly Token[], at: number): number {
  const era = all[at]?.gap === 'line' ? undefined : senseAt(all, at, 'era');
  return era !== undefined && era.cut === 0 ? era.end : at;
}

/** «12 يناير من عام 2016», «الرابع من مايو», «28-نوفمبر». */
function dayMonthAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const day = dayNumberAt(all, at);
  if (day === undefined) return undefined;
  const month = monthAt(all, pass(all, day.end, /^[-/.،,]$/u));
  if (month === undefined) return undefined;
  return withYear(all, { ...month.fields, day: day.value }, month.end);
}

function withYear(all: readonly Token[], fields: Fields, end: number): FieldsFound {
  const year = yearAt(all, end);
  if (year === undefined) return { fields, end };
  return { fields: { ...fields, year: year.value }, end: year.end };
}

/** «يناير 1», «مايو الحادي عشر 2016»: the day after the month, unless it counts something («مايو 15 شخصا»). */
function monthDayAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const month = monthAt(all, at);
  if (month === undefined) return undefined;
  const begin = pass(all, month.end, /^[-،,]$/u);
  const day = all[begin]?.gap === 'line' ? undefined : dayNumberAt(all, begin);
  if (day === undefined) return undefined;
  const fields = { ...month.fields, day: day.value };
  const dated = withYear(all, fields, day.end);
  if (dated.fields.year !== null) return dated;
  const next = all[day.end];
  const alone =
    next === undefined || next.gap === 'line' || (next.kind === 'mark' && !/^[%٪:]$/u.test(next.text));
  return alone ? dated : undefined;
}

/** «2016 نوفمبر 16». */
function yearMonthDayAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const token = all[at];
  if (token?.kind !== 'digits' || token.text.length !== 4) return undefined;
  const month = monthAt(all, pass(all, at + 1, /^[-/.،,]$/u));
  if (month === undefined) return undefined;
  const day = dayNumberAt(all, pass(all, month.end, /^[-/.،,]$/u));
  if (day === undefined) return undefined;
  return { fields: { ...month.fields, year: Number(token.text), day: day.value }, end: day.end };
}

/** «مارس 2016», «آذار»; a shy name only with its year or «شهر» before it. */
function monthYearAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const named = /^[ولبف]?ل?(?:ال)?شهر$/u.test(all[at]?.text ?? '');
  const begin = named ? at + 1 : at;
  if (named && all[begin]?.gap === 'line') return undefined;
  const month = monthAt(all, begin);
  if (month === undefined) return undefined;
  const dated = withYear(all, month.fields, month.end);
  return dated.fields.year === null && month.shy && !named ? undefined : dated;
}

/** «27/9/2020», «2020-09-27», «14-09-1432 هـ», «18-9-15». */
function numericAt(all: readonly Token[], at: number): FieldsFound | undefined {
  const [first, mark, second, mark2, third] = all.slice(at, at + 5);
  if (first?.kind !== 'digits' || second?.kind !== 'digits' || third?.kind !== 'digits') return undefined;
  if (
    mark === undefined ||
    mark2 === undefined ||
    !/^[-/.–\\]$/u.test(mark.text) ||
    mark.text !== mark2.text
  ) {
    return undefined;
  }
  if ([mark, second, mark2, third].some((token) => token.gap === 'line')) return undefined;
  const spaced = [mark, second, mark2, third].some((token) => token.gap !== 'none');
  const after = all[at + 5];
  if (after?.gap === 'none' && after.text === mark.text && all[at + 6]?.kind === 'digits') return undefined;
  const long = first.text.length === 4 || third.text.length === 4;
  if ((spaced && (!long || mark.text !== '/')) || (!long && mark.text === '.')) return undefined;
  const fields = numeric(first.text, second.text, third.text);
  return fields && { fields, end: eraAfter(all, at + 5) };
}

function numeric(a: string, b: string, c: string): Fields | undefined {
  if (b.length > 2) return undefined;
  const [x, y, z] = [Number(a), Number(b), Number(c)];
  if (a.length === 4 && c.length <= 2) return numericFields(x, y, z);
  if (a.length > 2 || (c.length !== 4 && c.length !== 2)) return undefined;
  const year = c.length === 4 ? z : z < 50 ? 2000 + z : 1900 + z;
  return numericFields(year, y, x) ?? numericFields(year, x, y);
}
