import { isMark, isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt, isBeside, isBesideUnder } from './beside-dates.ts';
import type { Fields } from './date-fields.ts';
import { type SenseFound, senseAt } from './date-words.ts';

/** A month's name read from tokens. */
export interface MonthFound {
  readonly calendar: Fields['calendar'];
  readonly month: number;
  /** Also another word («مايو», «مارس», «صفر»). */
  readonly shy: boolean;
  /** Neither «شهر» nor its other name beside it, and far more often another word («ناصر», «الماء»). */
  readonly rare: boolean;
  readonly end: number;
}

/** A month's name and its doubles: «يناير/كانون الثاني», «أيار (مايو)», «آذار أو مارس», «يوليو تموز». */
export function monthAt(all: readonly Token[], at: number): MonthFound | undefined {
  const first = senseAt(all, at, 'month');
  if (first === undefined || (first.cut > 0 && first.sense.shy)) return undefined;
  const calendar = first.sense.name as Fields['calendar'];
  const month = first.sense.value;
  const double = doubleEnd(all, first);
  if (double !== undefined) return { calendar, month, shy: false, rare: false, end: double };
  const rare = first.sense.rare && !isMonthWord(all[at - 1]);
  return { calendar, month, shy: first.sense.shy, rare, end: first.end };
}

/** The end of another name of a month beside its first, in brackets, behind a stroke or «أو», or right behind. */
function doubleEnd(all: readonly Token[], { sense, end }: SenseFound): number | undefined {
  const isSame = (other: SenseFound | undefined): other is SenseFound =>
    other?.sense.value === sense.value && other.sense.name === sense.name;
  const isBracketed = isMark(all, end, '(');
  if (isBracketed || isMark(all, end, '/-') || isWord(all, end, 'او')) {
    const twin = senseAt(all, end + 1, 'month');
    if (isSame(twin) && !isBracketed) return twin.end;
    if (isSame(twin) && isMark(all, twin.end, ')')) return twin.end + 1;
  }
  const beside = lineEnds(all, end) ? undefined : senseAt(all, end, 'month');
  return isSame(beside) && beside.cut === 0 ? beside.end : undefined;
}

/**
 * A month without a day: after «شهر» or «هذا», or alone. A shy name alone needs what makes it a month: a preposition
 * before it, or a year or «الماضي» after it, which the caller sees to (`sure` is false). «ماي» is never sure: the
 * press writes the name May so.
 */
export function wholeMonthAt(
  all: readonly Token[],
  at: number,
): (MonthFound & { readonly sure: boolean; readonly side?: 0 }) | undefined {
  const named = isMonthWord(all[at]);
  const here = besideAt(all, at, 'this') ? at + 1 : at;
  const begin = named ? at + 1 : besideAt(all, here, 'month') ? here + 1 : here;
  if (begin > at && lineEnds(all, begin)) return undefined;
  const month = monthAt(all, begin);
  if (month === undefined || month.rare) return undefined;
  const led = leads(all[at - 1]) && all[at]?.gap === 'space';
  const sure = !month.shy || begin > at || (led && !isBeside('unsure-month', all[begin]?.text));
  return { ...month, sure, ...(here > at ? { side: 0 as const } : {}) };
}

/** «شهر», «للشهر» */
function isMonthWord(token: Token | undefined): boolean {
  return token?.kind === 'word' && isBesideUnder('month', token.text);
}

/** «في», «ومنذ»: what makes a name behind it a month. */
function leads(token: Token | undefined): boolean {
  return token?.kind === 'word' && isBeside('leading-month', token.text.replace(/^و/u, ''));
}
