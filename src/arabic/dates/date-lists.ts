import type { Serial } from '../calendar/calendar.ts';
import { ARABIC } from '../constants.ts';
import { numeral } from '../numbers/number-words.ts';
import { tenseAround } from '../words/tense.ts';
import { isMark, isWord, lineEnds, type Token } from '../words/tokens.ts';
import { dayNumberAt, inNumber, type NumberFound } from './parts/calendar-dates.ts';
import type { Fields } from './parts/date-fields.ts';
import type { RangeFound } from './parts/date-piece.ts';
import { senseAt } from './parts/date-words.ts';
import { sayingAt } from './sayings/date-sayings.ts';
import { daysOf } from './sayings/days-said.ts';
import type { Saying } from './sayings/saying.ts';
import { weekdayAt } from './sayings/weekdays.ts';

/** «يومي», «أيام», «شهري» before what they number. */
export function listLead(all: readonly Token[], at: number): ReturnType<typeof senseAt> {
  const lead = senseAt(all, at, 'day');
  if (lead !== undefined) return lead.sense.value === 1 ? undefined : lead;
  const unit = senseAt(all, at, 'unit');
  return unit?.sense.name === 'month' && unit.sense.value !== 1 ? unit : undefined;
}

/** Past what joins two ends of a range; `at` itself when «و» is part of the word there; undefined where nothing joins. */
export function joinAt(all: readonly Token[], at: number, joins: boolean): number | undefined {
  if (lineEnds(all, at)) return undefined;
  const to = senseAt(all, at, 'to');
  if (to !== undefined) return lineEnds(all, to.end) ? undefined : to.end;
  if (isMark(all, at, '-')) return lineEnds(all, at + 1) ? undefined : at + 1;
  if (!joins) return undefined;
  if (isWord(all, at, 'و')) return lineEnds(all, at + 1) ? undefined : at + 1;
  return /^و/u.test(all[at]?.text ?? '') ? at : undefined;
}

/** Two day numbers of one month: «3-5 آذار», «الخامس إلى التاسع من الشهر المقبل»; after «و» only the next: «15 و16 نوفمبر». */
export function dayRangeAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  between: boolean,
): RangeFound | undefined {
  const first = bareDayAt(all, at);
  if (first === undefined) return undefined;
  const run = between ? first : runAt(all, first);
  const next = joinAt(all, run.end, true);
  if (next === undefined) return undefined;
  const last = sayingAt(all, next, today);
  const day = last?.fields?.day ?? 0;
  if (last?.fields === undefined || last.weekday || day <= first.value) return undefined;
  const and = joinAt(all, run.end, false) === undefined;
  if (and && !between && day !== run.value + 1) return undefined;
  const fields: Fields = { ...last.fields, day: first.value, lastDay: day };
  return ranged({ fields, end: last.end }, all, at, today);
}

/** A day number that begins at a token, and no other number goes on to. */
function bareDayAt(all: readonly Token[], at: number): NumberFound | undefined {
  const token = all[at];
  if (token === undefined || token.kind === 'mark' || inNumber(all, at)) return undefined;
  if (token.kind === 'word' && numeral(token) === undefined && token.text !== 'ال') return undefined;
  return dayNumberAt(all, at);
}

/** Past the days that follow one another in a list: «22 و23 و24 جانفي» up to 23. */
function runAt(all: readonly Token[], first: NumberFound): NumberFound {
  let run = first;
  for (let steps = 0; steps < 31; steps++) {
    const next = isMark(all, run.end, '،,') ? run.end + 1 : joinAt(all, run.end, true);
    const day = next === undefined || lineEnds(all, next) ? undefined : dayNumberAt(all, next);
    if (day?.value !== run.value + 1 || joinAt(all, day.end, true) === undefined) break;
    run = day;
  }
  return run;
}

/** The days of a saying as a range. */
export function ranged(
  saying: Saying,
  all: readonly Token[],
  at: number,
  today: Serial,
): RangeFound | undefined {
  const days = daysOf(saying, today, tenseAround(all, at, saying.end));
  return days && { from: days.from, to: days.to, basis: days.basis, end: saying.end };
}

/** «الخميس والجمعة 5 و6 حزيران»: as many weekdays as days, and then the days. */
export function weekdaysAndDaysAt(all: readonly Token[], at: number, today: Serial): RangeFound | undefined {
  let count = 0;
  let end = at;
  for (let next: number | undefined = at; next !== undefined && count < 7; next = joinAt(all, end, true)) {
    const weekday = weekdayAt(all, next, false);
    if (weekday === undefined || weekday.side !== undefined) break;
    end = weekday.end;
    count++;
  }
  if (count < 2) return undefined;
  const twin = lineEnds(all, end) ? undefined : senseAt(all, end, 'twin');
  const found = dayRangeAt(all, twin?.end ?? end, today, false);
  return found !== undefined && found.to - found.from + 1 === count ? found : undefined;
}

/**
 * The first of days whose month, or year, stands behind the last of them: «10 و12 أيار», «الخميس 5 والجمعة 6 حزيران»,
 * «5 آذار و6 نيسان 2023».
 */
export function listedAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  said?: Saying,
): Saying | undefined {
  if (said?.fields !== undefined) return withYearBehind(all, said, today);
  const first = elementAt(all, listLead(all, at)?.end ?? at);
  const last = first && lastOf(all, first, today);
  if (first === undefined || last === undefined) return undefined;
  const { weekday, day, end } = first;
  return { ...(weekday ? { weekday } : {}), fields: { ...last, day }, end };
}

interface Element {
  readonly weekday?: NonNullable<Saying['weekday']>;
  readonly day: number;
  readonly end: number;
}

/** «5», «الخميس 5», «يوم الخميس 5» in a list. */
function elementAt(all: readonly Token[], at: number): Element | undefined {
  const begin = senseAt(all, at, 'day')?.sense.value === 1 ? at + 1 : at;
  const weekday = lineEnds(all, begin) && begin > at ? undefined : weekdayAt(all, begin, false);
  if (weekday === undefined || weekday.side !== undefined || lineEnds(all, weekday.end)) {
    const bare = bareDayAt(all, at);
    return bare && { day: bare.value, end: bare.end };
  }
  const number = bareDayAt(all, weekday.end);
  return number && { weekday, day: number.value, end: number.end };
}

/** The month and year of the last day of a list from its first on; the days must ascend, all or none have weekdays, and «و» stand before the last. */
function lastOf(all: readonly Token[], first: Element, today: Serial): Fields | undefined {
  let before = first;
  for (let steps = 0; steps < ARABIC.daysOfList; steps++) {
    const next = elementAfter(all, before);
    if (next === undefined) return undefined;
    const last = sayingAt(all, next.at, today)?.fields;
    if (last !== undefined) return next.isJoined && last.day === next.element.day ? last : undefined;
    before = next.element;
  }
  return undefined;
}

/** The later day that a list goes on with, behind a comma or «و», and whether it is behind «و». */
function elementAfter(
  all: readonly Token[],
  before: Element,
): { readonly at: number; readonly element: Element; readonly isJoined: boolean } | undefined {
  const comma = isMark(all, before.end, '،,') ? before.end + 1 : before.end;
  const and = joinAt(all, comma, true);
  const at = and ?? (comma > before.end && !lineEnds(all, comma) ? comma : undefined);
  const element = at === undefined ? undefined : elementAt(all, at);
  if (at === undefined || element === undefined || element.day <= before.day) return undefined;
  if ((element.weekday === undefined) !== (before.weekday === undefined)) return undefined;
  return { at, element, isJoined: and !== undefined };
}

/** «5 آذار و6 نيسان 2023»: the year said of the later day is that of the earlier. */
function withYearBehind(all: readonly Token[], said: Saying, today: Serial): Saying | undefined {
  const { fields } = said;
  const open = fields !== undefined && fields.year === null && fields.side === undefined && !fields.loose;
  if (!open || fields.yearsAway !== undefined || fields.monthsAway !== undefined) return undefined;
  const next = joinAt(all, isMark(all, said.end, '،,') ? said.end + 1 : said.end, true);
  const last = next === undefined ? undefined : sayingAt(all, next, today)?.fields;
  if (last === undefined || last.year === null || last.calendar !== fields.calendar) return undefined;
  if ((last.day === null) !== (fields.day === null)) return undefined;
  const later =
    fields.month > last.month || (fields.month === last.month && (fields.day ?? 0) >= (last.day ?? 0));
  return { ...said, fields: { ...fields, year: later ? last.year - 1 : last.year } };
}
