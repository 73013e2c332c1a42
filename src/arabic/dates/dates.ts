import { dayOf, partsOf, type Serial, serialOf } from '../calendar/calendar.ts';
import type { DateBasis, DateMention, Day, UnresolvedDate } from '../calendar/mention.ts';
import { ARABIC } from '../constants.ts';
import { numeral } from '../numbers/number-words.ts';
import { startOf } from '../numbers/numbers.ts';
import { withoutConjunction } from '../words/clitics.ts';
import { tenseAround } from '../words/tense.ts';
import { type Token, tokens } from '../words/tokens.ts';
import { listedAt } from './date-lists.ts';
import { rangeAt } from './date-ranges.ts';
import { isBeside } from './parts/beside-dates.ts';
import type { Fields } from './parts/date-fields.ts';
import { begins, cutAt } from './parts/date-words.ts';
import { isGeneral } from './parts/no-dates.ts';
import { sayingAt } from './sayings/date-sayings.ts';
import { daysOf } from './sayings/days-said.ts';
import type { Saying } from './sayings/saying.ts';
import { weekdaySerial } from './sayings/weekdays.ts';

/**
 * The days that a text speaks of, in order and not overlapping, seen from the day of its publication. `asOf` may be
 * an instant: its day as written counts. A time for which no day can be given («قبل أيام», «العام نفسه») comes
 * without days. Time is linear in the text.
 * @throws RangeError when `asOf` is no ISO day.
 */
export function dates(text: string, asOf: Day): (DateMention | UnresolvedDate)[] {
  const today = serialOf(asOf);
  if (Number.isNaN(today)) throw new RangeError(`asOf is «${asOf}»; give an ISO day such as 2020-09-27`);
  const all = tokens(text);
  const found: (DateMention | UnresolvedDate)[] = [];
  let before: Before | undefined;
  for (let at = 0; at < all.length; at++) {
    const token = all[at];
    if (token === undefined || !mayBegin(token) || isGeneral(all, at)) continue;
    const read = readAt(all, at, today, before);
    if (read === undefined) continue;
    if (!read.skip) found.push(mentionOf(text, all, at, read));
    if (read.days?.basis === 'stated') before = { day: read.days.to, end: read.end };
    at = read.end - 1;
  }
  return found;
}

/** The last day of the last stated date and the token after it. */
interface Before {
  readonly day: Serial;
  readonly end: number;
}

/**
 * The year that a date without one takes from the date before it in its sentence: «منذ 24 جانفي 1978 … يوم 26
 * جانفي». Only from years well before the present; otherwise the day of publication decides.
 */
function sharedYear(
  all: readonly Token[],
  at: number,
  today: Serial,
  before: Before | undefined,
): number | undefined {
  if (before === undefined || at - before.end > ARABIC.yearReach) return undefined;
  const { year } = partsOf(before.day);
  if (year >= partsOf(today).year - 1) return undefined;
  for (let between = before.end; between <= at; between++) {
    const token = all[between];
    if (token === undefined || token.gap === 'line' || /^[.؟!?]$/u.test(token.text)) return undefined;
  }
  return year;
}

function mayBegin(token: Token): boolean {
  if (token.kind === 'mark') return false;
  return token.kind === 'digits' || begins(token) || numeral(token) !== undefined || token.text === 'ال';
}

interface MentionRead {
  readonly end: number;
  readonly skip: boolean;
  readonly days?: {
    readonly from: Serial;
    readonly to: Serial;
    readonly basis: DateBasis;
    readonly contradicted: boolean;
  };
}

function readAt(all: readonly Token[], at: number, today: Serial, before?: Before): MentionRead | undefined {
  // «من» and «بين» begin a range or nothing.
  const opensRange = isRangeOpening(all[at]?.text ?? '');
  if (opensRange && !goesOnAt(all, at + 1)) return undefined;
  const said = opensRange ? undefined : sayingAt(all, at, today);
  const range = rangeAt(all, at, today, said);
  if (range !== undefined) return { end: range.end, skip: false, days: { ...range, contradicted: false } };
  const one = (opensRange ? undefined : listedAt(all, at, today, said)) ?? said;
  return one === undefined ? undefined : daysRead(all, at, one, { today, before });
}

/** «من», «وبين» */
function isRangeOpening(word: string): boolean {
  return [word, withoutConjunction(word)].some((one) => isBeside('range-opening', one));
}

/** Whether a range may go on at a token. */
function goesOnAt(all: readonly Token[], at: number): boolean {
  const token = all[at];
  return token !== undefined && (mayBegin(token) || isBeside('between', token.text));
}

/** The days of what is said, with the year of a mention before it where it has none. */
function daysRead(
  all: readonly Token[],
  at: number,
  one: Saying,
  { today, before }: { readonly today: Serial; readonly before: Before | undefined },
): MentionRead {
  const year = isYearless(one) ? sharedYear(all, at, today, before) : undefined;
  const saying = year === undefined ? one : { ...one, fields: { ...one.fields, year } as Fields };
  if (saying.skip) return { end: saying.end, skip: true };
  const told =
    followingDay(all, at, saying, before) ?? daysOf(saying, today, tenseAround(all, at, saying.end));
  if (told === undefined) return { end: saying.end, skip: false };
  const days = year === undefined ? told : { ...told, basis: 'inferred' as const };
  return { end: saying.end, skip: false, days };
}

/** «الجمعة 6 حزيران 2025 والسبت»: the weekday after a date is the next one from it on. */
function followingDay(
  all: readonly Token[],
  at: number,
  { weekday, relative, fields, piece }: Saying,
  before: Before | undefined,
): NonNullable<MentionRead['days']> | undefined {
  const alone = fields === undefined && relative === undefined && piece === undefined;
  if (before?.end !== at || all[at]?.text.startsWith('و') !== true || !alone) return undefined;
  if (weekday === undefined || weekday.side !== undefined) return undefined;
  const day = weekdaySerial({ ...weekday, side: 1 }, before.day, 'unknown');
  return { from: day, to: day, basis: 'weekday', contradicted: false };
}

function isYearless({ fields, weekday, relative }: Saying): boolean {
  const open = fields?.year === null && fields.side === undefined && fields.yearsAway === undefined;
  return open && fields.monthsAway === undefined && weekday === undefined && relative === undefined;
}

function mentionOf(
  text: string,
  all: readonly Token[],
  at: number,
  { end, days }: MentionRead,
): DateMention | UnresolvedDate {
  const token = all[at];
  if (token === undefined) throw new RangeError(`no token ${at}`);
  const span = {
    start: startOf(token, cutAt(all, at) ?? numeral(token)?.cut ?? 0),
    end: all[end - 1]?.end ?? token.end,
  };
  const said = { ...span, text: text.slice(span.start, span.end) };
  if (days === undefined) return { ...said, from: null, to: null, basis: 'unresolved' };
  const { from, to, basis, contradicted } = days;
  return { ...said, from: dayOf(from), to: dayOf(to), basis, ...(contradicted ? { contradicted } : {}) };
}
