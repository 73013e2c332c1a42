import { ARABIC } from '../../constants.ts';
import { cardinalAt } from '../../numbers/number-reader.ts';
import { isMark, isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { isBesideUnder } from './beside-dates.ts';
import { senseAt } from './date-words.ts';
import { deixisAt } from './deixis.ts';

/** A year as said after a month or after «عام»: its number, or which one as seen from today, or one said before. */
export interface YearFound {
  readonly year: number | null;
  /** «من العام الماضي» -1, «الجاري» 0, «المقبل» 1. */
  readonly away?: number;
  /** «من العام نفسه»: the year of something said before. */
  readonly loose?: true;
  readonly hijri?: true;
  readonly end: number;
}

/** Whether the word at a token is «عام» or «سنة», with or without «ال» and prepositions. */
export function isYearWord(all: readonly Token[], at: number): boolean {
  const token = all[at];
  return token?.kind === 'word' && isBesideUnder('year', token.text);
}

/** A year after a month or season: «2016», «، 2015», «من عام 2016», «سنة ألفين», «1442 هـ», «من العام الماضي». */
export function yearAfter(all: readonly Token[], at: number): YearFound | undefined {
  let next = isMark(all, at, '،,./-') ? at + 1 : at;
  if (isWord(all, next, 'من', 'في')) next++;
  if (lineEnds(all, next)) return undefined;
  return (
    saidYear(all, next) ??
    (next === at || isWord(all, next - 1, 'من', 'في') ? relativeYear(all, next) : undefined)
  );
}

/** «عام 2016», «عام (1948)», «العام ألفين وثلاثة», «2016»: without «عام» only from 1000 on. Past 2999 no year is meant. */
export function saidYear(all: readonly Token[], at: number): YearFound | undefined {
  const isNamed = isYearWord(all, at);
  const number = yearNumberAt(all, at, isNamed);
  if (number === undefined || !Number.isInteger(number.value)) return undefined;
  const era = lineEnds(all, number.end) ? undefined : senseAt(all, number.end, 'era');
  const isHijri = era?.sense.value === 2;
  if (number.value > ARABIC.lastYear || number.value < leastYear(number.isDigits, isNamed, isHijri))
    return undefined;
  if (era?.sense.value === -1) return { year: null, loose: true, end: era.end };
  return {
    year: number.value,
    end: era === undefined || era.cut > 0 ? number.end : era.end,
    ...(isHijri ? { hijri: true as const } : {}),
  };
}

/** The least number that is a year: in words behind «عام» from a hundred on. */
function leastYear(isDigits: boolean, isNamed: boolean, isHijri: boolean): number {
  if (isNamed) return isDigits ? 1 : 100;
  return isHijri ? 1 : ARABIC.firstYear;
}

/** The number that may be a year, in digits or words, in brackets or not, with «عام» before it where `isNamed`. */
function yearNumberAt(
  all: readonly Token[],
  at: number,
  isNamed: boolean,
): { readonly value: number; readonly end: number; readonly isDigits: boolean } | undefined {
  const isBracketed = isNamed && isMark(all, at + 1, '(') && isMark(all, at + 3, ')');
  const next = at + Number(isNamed) + Number(isBracketed);
  const token = all[next];
  if (token === undefined || (isNamed && token.gap === 'line')) return undefined;
  if (token.kind !== 'digits') {
    const number = cardinalAt(all, next);
    return number && { value: number.value, end: number.end, isDigits: false };
  }
  const end = next + 1 + Number(isBracketed);
  const { length } = token.text;
  if (length > 4 || isDecimal(all, next) || (length < 4 && !standsAlone(all, end))) return undefined;
  return { value: Number(token.text), end, isDigits: true };
}

/** «عام 247», «عام 65 هـ»: two or three digits are a year only where nothing follows that they could count. */
function standsAlone(all: readonly Token[], at: number): boolean {
  return lineEnds(all, at) || all[at]?.kind === 'mark' || senseAt(all, at, 'era')?.cut === 0;
}

function isDecimal(all: readonly Token[], at: number): boolean {
  const mark = all[at + 1];
  const next = all[at + 2];
  return (
    mark?.gap === 'none' && /^[.,٫٬]$/u.test(mark.text) && next?.kind === 'digits' && next.gap === 'none'
  );
}

/** «العام الماضي», «هذا العام», «العام نفسه», «نفس السنة». */
export function relativeYear(all: readonly Token[], at: number): YearFound | undefined {
  const before = lineEnds(all, at) ? undefined : senseAt(all, at, 'this', 'same');
  const begin = before?.end ?? at;
  if (!isYearWord(all, begin)) return undefined;
  if (before?.sense.is === 'same')
    return before.sense.value === 1 ? { year: null, loose: true, end: begin + 1 } : undefined;
  const side = deixisAt(all, begin + 1);
  if (side === undefined) return before && { year: null, away: 0, end: begin + 1 };
  return side.loose
    ? { year: null, loose: true, end: side.end }
    : { year: null, away: side.away, end: side.end };
}
