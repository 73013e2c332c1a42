import { type Interval, partsOf, type Serial, years } from './calendar.ts';
import { inNumber } from './calendar-dates.ts';
import type { NoDay, Piece } from './date-piece.ts';
import { senseAt } from './date-words.ts';
import { firstOfOther } from './hijri.ts';
import { isEvent, isLaw, isNamed } from './no-dates.ts';
import { ordinalAt } from './number-reader.ts';
import { isWord, lineEnds, type Token } from './tokens.ts';
import { isYearWord, saidYear } from './years.ts';

/** «عام 2012», «سنة ألفين», «العام 1442 هـ», «في 1970», «السبعينيات», «القرن التاسع عشر», «العقد الماضي». */
export function yearPeriodAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  return yearAt(all, at, today) ?? decadeAt(all, at, today) ?? centuryAt(all, at);
}

function yearAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const token = all[at];
  if (token === undefined || token.kind === 'mark') return undefined;
  const worded = isYearWord(all, at);
  if (!worded && token.kind !== 'digits') return undefined;
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

const LEADS = [
  'في',
  'منذ',
  'وفي',
  'ومنذ',
  'حتي',
  'مواليد',
  'اواخر',
  'مطلع',
  'نهايه',
  'بدايه',
  'منتصف',
  'اوائل',
  'خلال',
  'قبل',
  'بعد',
  'صيف',
  'ربيع',
  'خريف',
  'شتاء',
];

/** Words that may follow a bare year. After any other («في 2017 مدرسة») the number may count something. */
const FOLLOWERS =
  /^(?:و|في|من|الي|علي|عن|مع|ان|بعد|قبل|حتي|حين|عندما|لكن|ثم|او|ام|اثر|ضد|عبر|بين|الذي|التي|كما|حيث|لم|لا|ما|بسبب|خلال|منذ|قد|لقد|هو|هي|بان|بانه|كان|كانت)$/u;

/** Four digits alone are a year after «في», «منذ» and their like, within 1900 and ten years from today. */
function isBareYear(all: readonly Token[], at: number, end: number, today: Serial, hijri: boolean): boolean {
  const token = all[at];
  if (token === undefined || token.kind !== 'digits' || inNumber(all, at)) return false;
  if (hijri) return token.text.length >= 3;
  const number = Number(token.text);
  if (token.text.length !== 4 || number < 1900 || number > partsOf(today).year + 10) return false;
  if (!isWord(all, at - 1, ...LEADS) && !isEvent(all, at)) return false;
  if (isLaw(all, at) || isNamed(all, at)) return false;
  return nothingCounted(all, end);
}

/** Whether what follows four digits is nothing that they could count. */
export function nothingCounted(all: readonly Token[], end: number): boolean {
  const next = all[end];
  if (next === undefined || next.gap === 'line') return true;
  if (next.kind === 'mark') return !/^[%٪/:-]$/u.test(next.text) && next.text !== '$';
  return next.kind === 'word' && FOLLOWERS.test(next.text);
}

/** «السبعينيات», «تسعينيات القرن الماضي»; not «في الثلاثينيات من عمره». */
function decadeAt(all: readonly Token[], at: number, today: Serial): Piece | NoDay | undefined {
  const decade = senseAt(all, at, 'decade');
  if (decade === undefined) return undefined;
  const next = isWord(all, decade.end, 'من') ? decade.end + 1 : decade.end;
  if (/^(?:ال)?عمر(?:ه|ها|هم|هما|ي|نا)?$/u.test(all[next]?.text ?? '')) return undefined;
  const century = lineEnds(all, next) ? undefined : centuryAfter(all, next, today);
  const now = partsOf(today).year;
  const start = (century ?? 1900) + decade.sense.value;
  if (century === undefined && (decade.sense.value === 20 || start + 10 > now))
    return { grain: 'none', end: decade.end };
  const basis = century === undefined ? 'inferred' : 'stated';
  const end = century === undefined ? decade.end : centuryEnd(all, next);
  return { ...years(start, start + 9), grain: 'decade', basis, end };
}

/** The hundreds of a century said after a decade: 1900 for «القرن العشرين» and, from 2001, «القرن الماضي». */
function centuryAfter(all: readonly Token[], at: number, today: Serial): number | undefined {
  if (!isWord(all, at, 'القرن')) return undefined;
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
  if (!/^[ولبف]?القرن$/u.test(all[at]?.text ?? '') || lineEnds(all, at + 1)) return undefined;
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
