import {
  addMonths,
  type Interval,
  monthOf,
  partsOf,
  type Serial,
  weekOf,
  years,
} from '../../calendar/calendar.ts';
import { ARABIC } from '../../constants.ts';
import { cardinalAt } from '../../numbers/number-reader.ts';
import { tenseAround } from '../../words/tense.ts';
import { isMark, isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt, isBesideUnder } from '../parts/beside-dates.ts';
import type { Grain, NoDay, Piece } from '../parts/date-piece.ts';
import { type SenseFound, senseAt } from '../parts/date-words.ts';

/** A stretch of time: «ثلاثة أيام», «شهرين», «عام وشهر و21 يوما», «بضعة أسابيع». */
interface Stretch {
  readonly days: number;
  readonly months: number;
  /** The smallest unit said: no finer day is given than it. */
  readonly grain: Grain;
  /** «بضعة», «عدة», or a plural with no number. */
  readonly vague: boolean;
  readonly end: number;
}

/**
 * A time counted from today: «قبل ثلاثة أيام», «منذ أسبوعين», «بعد يومين», «خلال الأيام الثلاثة الماضية»,
 * «آخر ثلاث سنوات». As fine as what is said: two weeks ago is a week, two months ago a month, two years ago a year;
 * "about three days ago" has a day either side. Counted from something else («قبل يومين من الموعد») or uncounted
 * («قبل أيام») it gives no day.
 */
export function offsetAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  return awayAt(all, at, today) ?? spanAt(all, at, today) ?? fromNowAt(all, at, today);
}

function awayAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const lead = senseAt(all, at, 'ago', 'after', 'within');
  if (lead === undefined || lineEnds(all, lead.end)) return undefined;
  const about = senseAt(all, lead.end, 'about', 'over');
  const stretch = stretchAt(all, about?.end ?? lead.end);
  if (stretch === undefined || isNoTime(all, at, lead.end, stretch)) return undefined;
  const now = fromNow(all, stretch.end);
  const end = now ?? stretch.end;
  const isWithin = lead.sense.is === 'within';
  if (stretch.vague || about?.sense.is === 'over') return isWithin ? undefined : { grain: 'none', end };
  if (stretch.grain === 'decade' || (now === undefined && isOfElse(all, at, end)))
    return { grain: 'none', end };
  const away = { direction: lead.sense.value, isWithin, isAbout: about !== undefined, end };
  const isComing = away.direction > 0 && (now !== undefined || tenseAround(all, at, end) === 'future');
  return daysAway(stretch, away, isComing, today);
}

/** Where a time that is counted from today leads. */
interface Away {
  /** -1 back, 1 on. */
  readonly direction: number;
  readonly isWithin: boolean;
  readonly isAbout: boolean;
  readonly end: number;
}

/** «بعد يومين» told of what is over is counted from another day; «خلال يومين», none at all. */
function daysAway(stretch: Stretch, away: Away, isComing: boolean, today: Serial): Piece | NoDay | undefined {
  const { direction, isWithin, isAbout, end } = away;
  if (direction > 0 && isWithin) return isComing ? upTo(today, stretch, end) : undefined;
  if (direction > 0 && !isComing) return { grain: 'none', end };
  return around(shift(today, stretch, direction), stretch, isAbout, end);
}

/** «خلال ثلاثة أيام»: from today on. */
function upTo(today: Serial, stretch: Stretch, end: number): Piece {
  return { from: today, to: shift(today, stretch, 1), grain: 'week', basis: 'relative', end };
}

/** The days that a time counted from today ends on, as coarse as its unit; "about" so many days, one either side. */
function around(at: Serial, { grain }: Stretch, isAbout: boolean, end: number): Piece {
  const { from, to } = coarse(at, grain);
  const slack = isAbout && grain === 'day' ? 1 : 0;
  return { from: from - slack, to: to + slack, grain, basis: 'relative', end };
}

/** «قبل يومين من الموعد», but not «منذ يومين من…». */
function isOfElse(all: readonly Token[], at: number, end: number): boolean {
  return !isBesideUnder('since', all[at]?.text) && countsFromElse(all, end);
}

/** «في يوم»: no time counted from today. */
function isNoTime(all: readonly Token[], at: number, end: number, stretch: Stretch): boolean {
  return isIn(all, at) && !isCounted(all, end, stretch);
}

/** «سينجز في 10 أيام»; «في يوم», «في أسبوع الموضة», «في 3 أيام من العمل» are no such time. */
function isIn(all: readonly Token[], at: number): boolean {
  return besideAt(all, at, 'in') && !besideAt(all, at + 1, 'within');
}

function isCounted(all: readonly Token[], at: number, { vague, end }: Stretch): boolean {
  const number = all[at]?.text.startsWith('ال') ? undefined : cardinalAt(all, at);
  const counted = number !== undefined || senseAt(all, at, 'unit')?.sense.value === 2;
  return counted && !vague && (fromNow(all, end) !== undefined || !countsFromElse(all, end));
}

/** «شهر و21 يوما من الآن». */
function fromNowAt(all: readonly Token[], at: number, today: Serial): Piece | undefined {
  const stretch = stretchAt(all, at);
  const end = stretch && fromNow(all, stretch.end);
  if (stretch === undefined || end === undefined || stretch.vague) return undefined;
  const direction = tenseAround(all, at, end) === 'past' ? -1 : 1;
  return {
    ...coarse(shift(today, stretch, direction), stretch.grain),
    grain: stretch.grain,
    basis: 'relative',
    end,
  };
}

function fromNow(all: readonly Token[], at: number): number | undefined {
  if (isWord(all, at, 'في') && besideAt(all, at + 1, 'the-future')) return at + 2;
  if (!isWord(all, at, 'من')) return undefined;
  const now = senseAt(all, at + 1, 'now');
  return now?.end ?? (besideAt(all, at + 1, 'the-day') ? at + 2 : undefined);
}

/** «قبل يومين من الموعد», «بعد عام على توقيعه»: from another day than today. */
function countsFromElse(all: readonly Token[], at: number): boolean {
  return besideAt(all, at, 'from-another-day');
}

function shift(today: Serial, { days, months }: Stretch, direction: number): Serial {
  return (months === 0 ? today : addMonths(today, direction * months)) + direction * days;
}

function coarse(at: Serial, grain: Grain): Interval {
  if (grain === 'week') return weekOf(at);
  if (grain === 'month') return monthOf(at);
  return grain === 'year' ? years(partsOf(at).year) : { from: at, to: at };
}

const MONTHS: Partial<Record<string, number>> = { month: 1, year: 12, decade: 120, century: 1200 };
const DAYS: Partial<Record<string, number>> = { day: 1, week: 7 };
const FINENESS: readonly string[] = ['day', 'week', 'month', 'year', 'decade', 'century'];

function stretchAt(all: readonly Token[], at: number): Stretch | undefined {
  let found: Stretch | undefined;
  let next = at;
  for (let step = 0; step < 4; step++) {
    const part = amountAt(all, next);
    if (part === undefined) break;
    found = found === undefined ? part : added(found, part);
    next = isMark(all, part.end, '،,') || isWord(all, part.end, 'و') ? part.end + 1 : part.end;
    if (part.vague || lineEnds(all, next)) break;
    const joined =
      next > part.end || all[next]?.text.startsWith('و') === true || all[next]?.kind === 'digits';
    if (!joined) break;
  }
  return found;
}

function added(a: Stretch, b: Stretch): Stretch {
  const grain = FINENESS.indexOf(a.grain) < FINENESS.indexOf(b.grain) ? a.grain : b.grain;
  return { days: a.days + b.days, months: a.months + b.months, grain, vague: a.vague || b.vague, end: b.end };
}

/** Whether «يوم», «شهر», «عام» before a token are no length but head a date there: «منذ يوم أمس», «قبل عام 2012». */
function isHead(all: readonly Token[], at: number): boolean {
  if (lineEnds(all, at) || besideAt(all, at, 'one')) return false;
  if (all[at]?.kind === 'digits' || senseAt(all, at, 'month', 'weekday', 'relative', 'feast') !== undefined)
    return true;
  return cardinalAt(all, at) !== undefined;
}

/** One number with its unit: «3 أيام», «أسبوعين», «عام واحد», «شهر»; not «شهر رمضان», «عام 2012». */
function amountAt(all: readonly Token[], at: number): Stretch | undefined {
  if (lineEnds(all, at)) return undefined;
  const few = senseAt(all, at, 'few');
  const number = few === undefined ? cardinalAt(all, at) : undefined;
  const unit = senseAt(all, number?.end ?? few?.end ?? at, 'unit');
  if (unit === undefined || !FINENESS.includes(unit.sense.name)) return undefined;
  if (number !== undefined) return stretchOf(number.value, unit.sense.name, unit.end, few !== undefined);
  if (isNoLength(all, unit)) return undefined;
  const end = unit.sense.value === 1 && besideAt(all, unit.end, 'one') ? unit.end + 1 : unit.end;
  const after = senseAt(all, end, 'few');
  const isVague = few !== undefined || after !== undefined || unit.sense.value === 0;
  const stretch = stretchOf(unit.sense.value, unit.sense.name, end, isVague);
  return stretch && { ...stretch, end: after?.end ?? end };
}

/** «شهر رمضان», «عام 2012», and «عقد» alone, which is as often the holding of a meeting. */
function isNoLength(all: readonly Token[], { sense, end }: SenseFound): boolean {
  return (sense.value !== 0 && isHead(all, end)) || (sense.value === 1 && sense.name === 'decade');
}

/** So many of a unit; a part of one («يوم ونصف») is no time that can be counted from. */
function stretchOf(count: number, name: string, end: number, vague: boolean): Stretch | undefined {
  if (!Number.isFinite(count) || count > ARABIC.unitsAway || count < 0) return undefined;
  if (!Number.isInteger(count)) return { days: 0, months: 0, grain: 'day', vague: true, end };
  const grain = name === 'century' ? 'decade' : (name as Grain);
  return { days: (DAYS[name] ?? 0) * count, months: (MONTHS[name] ?? 0) * count, grain, vague, end };
}

/** «الأيام الثلاثة الماضية», «اليومين الماضيين», «3 أيام القادمة», «آخر ثلاث سنوات»: up to today, or on from it. */
function spanAt(all: readonly Token[], at: number, today: Serial): Piece | undefined {
  const last = senseAt(all, at, 'last');
  const counted = last === undefined ? definiteAt(all, at) : amountAt(all, last.end);
  const stretch = counted ?? amountAt(all, at);
  if (stretch === undefined || stretch.vague) return undefined;
  const many = stretch.days + stretch.months > 1 || stretch.grain === 'week' || stretch.months > 1;
  const side = lineEnds(all, stretch.end) ? undefined : senseAt(all, stretch.end, 'side');
  const direction = side === undefined ? (last === undefined ? 0 : -1) : Math.sign(side.sense.value);
  if (direction === 0 || !many || Math.abs(side?.sense.value ?? 0) === 3) return undefined;
  const far = shift(today, stretch, direction);
  const end = side?.end ?? stretch.end;
  return { from: Math.min(far, today), to: Math.max(far, today), grain: 'week', basis: 'relative', end };
}

/** «الأيام الثلاثة», «الأشهر 3», «الثلاثة أيام», «اليومين», «العقدين». */
function definiteAt(all: readonly Token[], at: number): Stretch | undefined {
  const unit = senseAt(all, at, 'the-unit');
  if (unit === undefined || !FINENESS.includes(unit.sense.name) || lineEnds(all, unit.end)) return undefined;
  const number = unit.sense.value === 0 ? cardinalAt(all, unit.end) : undefined;
  const count = number?.value ?? unit.sense.value;
  if (count < 2 || !Number.isInteger(count) || count > ARABIC.unitsAway) return undefined;
  const months = (MONTHS[unit.sense.name] ?? 0) * count;
  const days = (DAYS[unit.sense.name] ?? 0) * count;
  return { days, months, grain: unit.sense.name as Grain, vague: false, end: number?.end ?? unit.end };
}
