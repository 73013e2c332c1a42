import { partsOf, type Serial, years } from '../calendar/calendar.ts';
import { type Tense, tenseAround } from '../words/tense.ts';
import { isMark, isWord, lineEnds, type Token } from '../words/tokens.ts';
import { dayRangeAt, joinAt, listLead, ranged, weekdaysAndDaysAt } from './date-lists.ts';
import { dayNumberAt, ledMonthAt } from './parts/calendar-dates.ts';
import type { Fields } from './parts/date-fields.ts';
import { lessSure, type RangeFound } from './parts/date-piece.ts';
import { senseAt } from './parts/date-words.ts';
import { isYearWord, saidYear } from './parts/years.ts';
import { type Saying, sayingAt } from './sayings/date-sayings.ts';
import { daysOf } from './sayings/days-said.ts';
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
  const dual = /^[وفبكل]?(?:ال)?(?:عامي|عامين|سنتي|سنوات|اعوام)$/u.test(all[at]?.text ?? '');
  const worded = dual || isYearWord(all, at);
  if (!worded && !(led && all[at]?.kind === 'digits' && all[at]?.text.length === 4)) return undefined;
  const first = saidYear(all, dual ? at + 1 : at);
  if (first?.year === undefined || first.year === null || first.hijri) return undefined;
  const next = joinAt(all, first.end, true);
  const last = next === undefined ? undefined : yearEnd(all, next);
  if (last === undefined || last.year === null || last.year <= first.year || last.year - first.year > 100)
    return undefined;
  if (!worded && !nothingCounted(all, last.end)) return undefined;
  const consecutive = last.year === first.year + 1;
  const and = senseAt(all, first.end, 'to') === undefined && !isMark(all, first.end, '-');
  if (and && !consecutive && !senseAt(all, at - 1, 'between')) return undefined;
  return { ...years(first.year, last.year), basis: 'stated', end: last.end };
}

function yearEnd(all: readonly Token[], at: number): ReturnType<typeof saidYear> {
  const year = saidYear(all, at);
  return year !== undefined && !year.hijri && year.year !== null && year.year >= 1000 ? year : undefined;
}

/** «نوفمبر بين 15 و19», «يوليو 13-15», «الأسبوع المقبل من الأربعاء إلى الجمعة». */
function withinAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  whole: Saying | undefined,
): RangeFound | undefined {
  if (whole === undefined || whole.skip) return undefined;
  if (whole.piece !== undefined) {
    const lead = whole.piece.grain === 'week' ? senseAt(all, whole.end, 'from', 'between') : undefined;
    const { piece } = whole;
    if (lead === undefined || piece.grain === 'none') return undefined;
    const first = sayingAt(all, lead.end, today);
    const next = first?.weekday && joinAt(all, first.end, lead.sense.is === 'between');
    const last = next === undefined ? undefined : sayingAt(all, next, today);
    if (!first?.weekday || !last?.weekday || last.weekday.weekday < first.weekday.weekday) return undefined;
    const [from, to] = [piece.from + first.weekday.weekday - 1, piece.from + last.weekday.weekday - 1];
    return { from, to, basis: piece.basis, end: last.end };
  }
  if (whole.fields === undefined || whole.fields.year !== null || whole.weekday !== undefined)
    return undefined;
  const lead = whole.fields.day === null ? senseAt(all, whole.end, 'from', 'between') : undefined;
  const first =
    whole.fields.day === null
      ? lead && dayNumberAt(all, lead.end)
      : { value: whole.fields.day, end: whole.end };
  const next = first && joinAt(all, first.end, lead?.sense.is === 'between');
  const last = next === undefined ? undefined : dayNumberAt(all, next);
  if (first === undefined || last === undefined || last.value <= first.value) return undefined;
  if (senseAt(all, last.end, 'month') !== undefined || (whole.fields.day !== null && !isMonthFirst(all, at)))
    return undefined;
  return ranged(
    { fields: { ...whole.fields, day: first.value, lastDay: last.value }, end: last.end },
    all,
    at,
    today,
  );
}

function isMonthFirst(all: readonly Token[], at: number): boolean {
  return senseAt(all, at, 'month') !== undefined;
}
