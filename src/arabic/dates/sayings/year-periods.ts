import { type Interval, partsOf, type Serial, years } from '../../calendar/calendar.ts';
import { firstOfOther } from '../../calendar/hijri.ts';
import { ordinalAt } from '../../numbers/number-reader.ts';
import { numeral } from '../../numbers/number-words.ts';
import { FUNCTION_WORDS } from '../../words/function-words.ts';
import { isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt, isBeside, isBesideUnder } from '../parts/beside-dates.ts';
import { inNumber } from '../parts/calendar-dates.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import { senseAt } from '../parts/date-words.ts';
import { isAge, isEvent, isLaw, isNamed } from '../parts/no-dates.ts';
import { isYearWord, saidYear } from '../parts/years.ts';

/** «عام 2012», «سنة ألفين», «العام 1442 هـ», «في 1970», «السبعينيات», «القرن التاسع عشر», «العقد الماضي». */
export function yearPeriodAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  return yearAt(all, at, today) ?? decadeAt(all, at, today) ?? centuryAt(all, at);
}

function yearAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const token = all[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  const worded = isYearWord(all, at);
  if (!worded && token.kind !== 'digits' && !isThousands(token)) return undefined;
  const said = saidYear(all, at);
  if (said === undefined) return undefined;
  if (said.loose) return { grain: 'none', end: said.end };
  if (!worded && !isBareYear(all, at, said.end, today, said.hijri === true)) return undefined;
  const interval = said.year === null ? undefined : wholeYear(said.year, said.hijri === true);
  return interval && { ...interval, grain: 'year', basis: 'stated', end: said.end };
}

function wholeYear(year: number, hijri: boolean): Interval | undefined {
  if (!hijri) return years(year);
  const from = firstOfOther('hijri', year, 1);
  const next = firstOfOther('hijri', year + 1, 1);
  return from === undefined || next === undefined ? undefined : { from, to: next - 1 };
}

const BEFORE_YEAR = [...FUNCTION_WORDS.folded('before-year')];

/** Words that may follow a bare year. After any other («في 2017 مدرسة») the number may count something. */
const AFTER_YEAR = FUNCTION_WORDS.folded('after-year');

/**
 * Four digits alone are a year after «في», «منذ» and their like, within 1900 and ten years from today; so are
 * thousands in words («في ألفين وعشرين»), and these by themselves.
 */
function isBareYear(all: readonly Token[], at: number, end: number, today: Serial, hijri: boolean): boolean {
  const token = all[at];
  if (token === undefined || inNumber(all, at)) return false;
  if (hijri) return token.text.length >= 3;
  if (!isYearNumber(all, at, end, today)) return false;
  const alone = token.kind === 'word' && at === 0 && all[end] === undefined;
  if (!alone && !isWord(all, at - 1, ...BEFORE_YEAR) && !isEvent(all, at)) return false;
  return !isLaw(all, at) && !isNamed(all, at);
}

/** A year without «عام» where what stands before it asks for one: «الربع الثالث 2016», «النصف الأول من ألفين وعشرين». */
export function bareYearAt(all: readonly Token[], at: number, today: Serial): Piece | undefined {
  const said = lineEnds(all, at) || inNumber(all, at) ? undefined : saidYear(all, at);
  if (said?.year == null || said.hijri || !isYearNumber(all, at, said.end, today)) return undefined;
  return { ...years(said.year), grain: 'year', basis: 'stated', end: said.end };
}

/** Whether a number can be a year: four digits from 1900 on, or thousands and more in words, that count nothing. */
function isYearNumber(all: readonly Token[], at: number, end: number, today: Serial): boolean {
  const token = all[at];
  const number = saidYear(all, at)?.year ?? 0;
  const digits = token?.kind === 'digits' && token.text.length === 4 && number >= 1900;
  const words = isThousands(token) && end > at + 1;
  return (digits || words) && number <= partsOf(today).year + 10 && nothingCounted(all, end);
}

/** «ألف», «ألفين»: the first word of a year in words. */
function isThousands(token: Token | undefined): boolean {
  const found = numeral(token);
  return found !== undefined && !found.definite && (found.value === 1000 || found.value === 2000);
}

/** Whether what follows four digits is nothing that they could count. */
export function nothingCounted(all: readonly Token[], end: number): boolean {
  const next = all[end];
  if (next === undefined || next.gap === 'line') return true;
  if (next.kind === 'mark') return !/^[%٪/:-]$/u.test(next.text) && next.text !== '$';
  return next.kind === 'word' && AFTER_YEAR.has(next.text);
}

/** «السبعينيات», «تسعينيات القرن الماضي»; not «في الثلاثينيات من عمره», «شاب في العشرينيات». */
function decadeAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const decade = senseAt(all, at, 'decade');
  if (decade === undefined) return undefined;
  const next = isWord(all, decade.end, 'من') ? decade.end + 1 : decade.end;
  if (isBeside('age', all[next]?.text) || isAge(all, at)) return undefined;
  const century = lineEnds(all, next) ? undefined : centuryAfter(all, next, today);
  const now = partsOf(today).year;
  const start = (century ?? 1900) + decade.sense.value;
  if (century === undefined && start + 10 > now) return { grain: 'none', end: decade.end };
  const basis = century === undefined ? 'inferred' : 'stated';
  const end = century === undefined ? decade.end : centuryEnd(all, next);
  return { ...years(start, start + 9), grain: 'decade', basis, end };
}

/** The hundreds of a century said after a decade: 1900 for «القرن العشرين» and, from 2001, «القرن الماضي». */
function centuryAfter(all: readonly Token[], at: number, today: Serial): number | undefined {
  if (!besideAt(all, at, 'the-century')) return undefined;
  const side = senseAt(all, at + 1, 'side');
  if (side !== undefined)
    return Math.floor((partsOf(today).year - 1) / 100) * 100 + 100 * Math.sign(side.sense.value);
  const rank = ordinalAt(all, at + 1);
  return rank && (rank.value - 1) * 100;
}

function centuryEnd(all: readonly Token[], at: number): number {
  return senseAt(all, at + 1, 'side')?.end ?? ordinalAt(all, at + 1)?.end ?? at + 1;
}

/** «القرن التاسع عشر», «القرن 19»: 1801–1900. */
function centuryAt(all: readonly Token[], at: number): Piece | undefined {
  if (!isBesideUnder('century', all[at]?.text, true) || lineEnds(all, at + 1)) return undefined;
  const digits = all[at + 1]?.kind === 'digits' ? Number(all[at + 1]?.text) : undefined;
  const rank = digits === undefined ? ordinalAt(all, at + 1) : { value: digits, end: at + 2 };
  if (rank === undefined || rank.value < 1 || rank.value > 30) return undefined;
  return {
    ...years((rank.value - 1) * 100 + 1, rank.value * 100),
    grain: 'century',
    basis: 'stated',
    end: rank.end,
  };
}
