import { partsOf, type Serial, years } from '../calendar/calendar.ts';
import { ARABIC } from '../constants.ts';
import { type Tense, tenseAround } from '../words/tense.ts';
import { isMark, isWord, lineEnds, type Token } from '../words/tokens.ts';
import { dayRangeAt, joinAt, listLead, ranged, weekdaysAndDaysAt } from './date-lists.ts';
import { isBesideUnder } from './parts/beside-dates.ts';
import { dayNumberAt, ledMonthAt } from './parts/calendar-dates.ts';
import type { Fields } from './parts/date-fields.ts';
import { lessSure, type NoDay, type Piece, type RangeFound } from './parts/date-piece.ts';
import { senseAt } from './parts/date-words.ts';
import { isYearWord, saidYear } from './parts/years.ts';
import { sayingAt } from './sayings/date-sayings.ts';
import { daysOf } from './sayings/days-said.ts';
import type { Saying } from './sayings/saying.ts';
import { nothingCounted } from './sayings/year-periods.ts';

/**
 * «من 3 إلى 5 آذار», «بين 15 و19 نوفمبر», «3-5 آذار», «يومي 14 و15 ديسمبر», «من الأربعاء إلى الجمعة», «من يناير
 * إلى مارس 2016», «بين عامي 2011 و2014», «اليوم حتى الغد», «نوفمبر بين 15 و19». `said` is what one mention from
 * the same token says.
 */
export function rangeAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  said: Saying | undefined,
): RangeFound | undefined {
  const lead = senseAt(all, at, 'from', 'between') ?? listLead(all, at);
  const begin = lead?.end ?? at;
  // «أيام الجمعة والسبت» come every week.
  const plural = lead?.sense.is === 'day' && lead.sense.value === 0;
  if (
    plural &&
    senseAt(all, begin, 'weekday') !== undefined &&
    sayingAt(all, begin, today)?.fields === undefined
  ) {
    return undefined;
  }
  if (begin > at && lineEnds(all, begin)) return undefined;
  const joins = lead !== undefined && lead.sense.is !== 'from';
  return (
    yearRangeAt(all, begin, lead !== undefined) ??
    dayRangeAt(all, begin, today, lead?.sense.is === 'between') ??
    weekdaysAndDaysAt(all, begin, today) ??
    (lead === undefined
      ? (pointRangeAt(all, at, today, { joins, led: false, first: said }) ?? withinAt(all, at, today, said))
      : pointRangeAt(all, begin, today, {
          joins,
          led: true,
          first: sayingAt(all, begin, today) ?? ledMonthAt(all, begin),
        }))
  );
}

/** Two mentions: «2 أكتوبر إلى 22 أكتوبر», «الجمعة حتى الأحد», «يومي السبت والأحد», «من يناير إلى مارس 2016». */
function pointRangeAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  {
    joins,
    led,
    first,
  }: { readonly joins: boolean; readonly led: boolean; readonly first: Saying | undefined },
): RangeFound | undefined {
  if (first === undefined || first.skip || first.piece?.grain === 'none') return undefined;
  const slash = first.fields !== undefined && isMark(all, first.end, '/') ? first.end + 1 : undefined;
  const next = slash ?? joinAt(all, first.end, joins || isDualSide(all, first));
  if (next === undefined) return undefined;
  const last: Saying | undefined =
    sayingAt(all, next, today, true) ?? (led ? ledMonthAt(all, next) : undefined);
  if (last === undefined || last.skip || last.piece?.grain === 'none') return undefined;
  if (slash !== undefined && (last.fields?.day === null) !== (first.fields?.day === null)) return undefined;
  return between(first, last, today, tenseAround(all, at, last.end));
}

/** «السبت والأحد المقبلين»: the dual after the second is said of both. */
function isDualSide(all: readonly Token[], first: Saying): boolean {
  if (first.weekday === undefined || first.weekday.side !== undefined) return false;
  const next = isWord(all, first.end, 'و') ? first.end + 1 : first.end;
  const second = lineEnds(all, next) ? undefined : senseAt(all, next, 'weekday');
  const side = second && !lineEnds(all, second.end) ? senseAt(all, second.end, 'side') : undefined;
  return side !== undefined && all[side.end - 1]?.text.endsWith('ين') === true;
}

function between(first: Saying, last: Saying, today: Serial, tense: Tense): RangeFound | undefined {
  let to = daysOf(last, today, tense);
  if (to === undefined) return undefined;
  const year = last.fields?.year;
  const shared =
    first.fields !== undefined && first.fields.year === null && year !== undefined && year !== null;
  const begin = shared && first.fields ? { ...first, fields: { ...first.fields, year } } : first;
  let from = daysOf(begin, today, tense);
  if (
    from !== undefined &&
    from.from > to.from &&
    first.relative !== undefined &&
    last.fields?.year === null
  ) {
    to =
      daysOf(
        { ...last, fields: { ...last.fields, year: yearAfter(last.fields, from.from) } },
        today,
        tense,
      ) ?? to;
  }
  const week = first.weekday !== undefined && last.weekday !== undefined && first.fields === undefined;
  if (from !== undefined && (week || from.from > to.from)) from = earlier(begin, to.from, tense) ?? from;
  if (from === undefined || from.from > to.to || to.to - from.from > 40_000) return undefined;
  return { from: from.from, to: to.to, basis: lessSure(from.basis, to.basis), end: last.end };
}

/** The year that puts a day and month after a day: of «اليوم حتى 22 أكتوبر» in November, the next. */
function yearAfter({ month, day }: Fields, from: Serial): number {
  const now = partsOf(from);
  return month < now.month || (month === now.month && (day ?? 31) < now.day) ? now.year + 1 : now.year;
}

/** The first end seen from the last: of «الجمعة حتى الأحد» the Friday before that Sunday. */
function earlier(first: Saying, last: Serial, tense: Tense): ReturnType<typeof daysOf> {
  if (first.weekday !== undefined && first.fields === undefined) return daysOf(first, last, 'past');
  if (first.fields === undefined) return undefined;
  const { year } = first.fields;
  const fields = year === null ? first.fields : { ...first.fields, year: year - 1 };
  return daysOf({ ...first, fields }, last, year === null ? 'past' : tense);
}

/** «بين عامي 2011 و2014», «من 2011 إلى 2014», «عامي 2016 و2017»: years in digits or words. */
function yearRangeAt(all: readonly Token[], at: number, led: boolean): RangeFound | undefined {
  const dual = isBesideUnder('years', all[at]?.text);
  const worded = dual || isYearWord(all, at);
  const first = worded || (led && isBareYear(all[at])) ? yearBegin(all, dual ? at + 1 : at) : undefined;
  const last = first && yearEnd(all, first.end);
  if (first === undefined || last === undefined) return undefined;
  const length = last.year - first.year;
  if (!isLength(length) || (!worded && !nothingCounted(all, last.end))) return undefined;
  if (length > 1 && isTwo(all, at, first.end)) return undefined;
  return { ...years(first.year, last.year), basis: 'stated', end: last.end };
}

/** Whether one year may be a range's last, so many years behind the first. */
function isLength(years: number): boolean {
  return years > 0 && years <= ARABIC.rangeOfYears;
}

function isBareYear(token: Token | undefined): boolean {
  return token?.kind === 'digits' && token.text.length === 4;
}

/** «عامي 2011 و2014»: two years, and no range, as it is with «بين», «إلى» or a stroke. */
function isTwo(all: readonly Token[], at: number, end: number): boolean {
  const isAnd = senseAt(all, end, 'to') === undefined && !isMark(all, end, '-');
  return isAnd && !senseAt(all, at - 1, 'between');
}

/** A year of our era that is said by its number. */
interface NumberedYear {
  readonly year: number;
  readonly end: number;
}

function yearBegin(all: readonly Token[], at: number): NumberedYear | undefined {
  const said = saidYear(all, at);
  if (said === undefined || said.year === null || said.hijri) return undefined;
  return { year: said.year, end: said.end };
}

/** The year that a range ends with, behind «و», «إلى» or a stroke. */
function yearEnd(all: readonly Token[], at: number): NumberedYear | undefined {
  const next = joinAt(all, at, true);
  const year = next === undefined ? undefined : yearBegin(all, next);
  return year !== undefined && year.year >= 1000 ? year : undefined;
}

/** «نوفمبر بين 15 و19», «يوليو 13-15», «الأسبوع المقبل من الأربعاء إلى الجمعة». */
function withinAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  whole: Saying | undefined,
): RangeFound | undefined {
  if (whole === undefined || whole.skip) return undefined;
  if (whole.piece !== undefined) return withinWeek(all, whole.piece, today, whole.end);
  return whole.fields === undefined
    ? undefined
    : withinMonth(all, at, today, { ...whole, fields: whole.fields });
}

/** «الأسبوع المقبل من الأربعاء إلى الجمعة»: weekdays of a week. */
function withinWeek(
  all: readonly Token[],
  piece: Piece | NoDay,
  today: Serial,
  end: number,
): RangeFound | undefined {
  const lead = piece.grain === 'week' ? senseAt(all, end, 'from', 'between') : undefined;
  if (lead === undefined || piece.grain === 'none') return undefined;
  const first = sayingAt(all, lead.end, today);
  const next = first?.weekday && joinAt(all, first.end, lead.sense.is === 'between');
  const last = next === undefined ? undefined : sayingAt(all, next, today);
  if (!first?.weekday || !last?.weekday || last.weekday.weekday < first.weekday.weekday) return undefined;
  const [from, to] = [piece.from + first.weekday.weekday - 1, piece.from + last.weekday.weekday - 1];
  return { from, to, basis: piece.basis, end: last.end };
}

/** «نوفمبر بين 15 و19», «يوليو 13-15»: days of a month. */
function withinMonth(
  all: readonly Token[],
  at: number,
  today: Serial,
  { fields, weekday, end }: Saying & { readonly fields: Fields },
): RangeFound | undefined {
  if (fields.year !== null || weekday !== undefined) return undefined;
  const lead = fields.day === null ? senseAt(all, end, 'from', 'between') : undefined;
  const first = fields.day === null ? lead && dayNumberAt(all, lead.end) : { value: fields.day, end };
  const next = first && joinAt(all, first.end, lead?.sense.is === 'between');
  const last = next === undefined ? undefined : dayNumberAt(all, next);
  if (first === undefined || last === undefined || last.value <= first.value) return undefined;
  if (senseAt(all, last.end, 'month') !== undefined || (fields.day !== null && !isMonthFirst(all, at)))
    return undefined;
  const days = { ...fields, day: first.value, lastDay: last.value };
  return ranged({ fields: days, end: last.end }, all, at, today);
}

function isMonthFirst(all: readonly Token[], at: number): boolean {
  return senseAt(all, at, 'month') !== undefined;
}
