import { dayOf, serial } from '../../arabic/calendar/calendar.ts';
import type { Day } from '../../arabic/calendar/mention.ts';
import { dates } from '../../arabic/dates/dates.ts';
import type { Span } from '../../arabic/letters/span.ts';
import { NEWS } from '../constants.ts';

/** The first full day that a line writes, and what else stands there, without any day or clock time. */
export interface DayInLine {
  readonly day: Day;
  /** The rest of the whole line. */
  readonly rest: string;
  /** The rest of the parts that hold a day, the line being cut at `|`, `-`, `:`, `،` and the like. */
  readonly beside: string;
}

const YEAR_FIRST = /(?<![\d/.-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d|[-/.]\d)/gu;
const YEAR_LAST = /(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d|[-/.]\d)/gu;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er)?[ ,-]+(?:of )?(\p{Script=Latin}{3,9})\.?[ ,-]+(\d{4})(?!\d)/giu;
const MONTH_DAY = /(?<!\p{L})(\p{Script=Latin}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/giu;

/** English and French: what the pages of the Arabic press print in Latin letters. */
const MONTHS: readonly RegExp[] = [
  /^jan(?:uary|v|vier)?$/iu,
  /^(?:feb(?:ruary)?|f[ée]v(?:r|rier)?)$/iu,
  /^mar(?:ch|s)?$/iu,
  /^(?:apr(?:il)?|avr(?:il)?)$/iu,
  /^ma[yi]$/iu,
  /^ju(?:n|ne|in)$/iu,
  /^jui?l(?:y|let)?$/iu,
  /^(?:aug(?:ust)?|ao[uû]t)$/iu,
  /^sept?(?:ember|embre)?$/iu,
  /^oct(?:ober|obre)?$/iu,
  /^nov(?:ember|embre)?$/iu,
  /^d[ée]c(?:ember|embre)?$/iu,
];

const SEPARATOR = /[|•·:،,؛;/()[\]–—-]|\s-\s/u;

const CLOCK =
  /\d{1,2}:\d{2}(?::\d{2})?(?:\s*(?:[ap]\.?m\.?|ص|م)(?!\p{L}))?|(?<!\p{L})(?:GMT|UTC|AST|EET)(?:\s*[+-]\s*\d{1,2}(?::?\d{2})?)?/giu;

/**
 * The day that a line such as «الأحد 27 أيلول 2020 - 14:30», "27/09/2020" or "Sun, 27 Sep 2020" shows; null where
 * it has none in full, with its year. Days in figures are read day first, as the Arabic press writes them, unless
 * the second figure cannot be a month.
 */
export function dayInLine(line: string): DayInLine | null {
  if (line.length > NEWS.dayLine || !/\p{Nd}/u.test(line)) return null;
  const inFigures = daysInFigures(line.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 15)));
  const inWords = dates(line, '2000-01-01').flatMap(({ basis, from, to, start, end }) => {
    const isFull = basis === 'stated' && from !== null && from === to;
    return isFull && !inFigures.some((other) => other.start < end && start < other.end)
      ? [{ day: from, start, end }]
      : [];
  });
  const found = [...inFigures, ...inWords];
  const first = found.reduce<DaySpan | null>(
    (best, next) => (best === null || next.start < best.start ? next : best),
    null,
  );
  if (first === null) return null;
  const units = line.split('');
  for (const { start, end } of found) units.fill('\0', start, end);
  const rest = units.join('').replace(CLOCK, ' ');
  const beside = rest.split(SEPARATOR).filter((part) => part.includes('\0'));
  return { day: first.day, rest: rest.replaceAll('\0', ' '), beside: beside.join(' ').replaceAll('\0', ' ') };
}

/** A day, and where in a line it stands. */
interface DaySpan extends Span {
  readonly day: Day;
}

/** The days that a line has in figures, and with the name of a month in Latin letters. */
function daysInFigures(ascii: string): DaySpan[] {
  const spanOf = (match: RegExpExecArray, year?: string, month = 0, day?: string): DaySpan[] => {
    const at = serial(Number(year), month, Number(day));
    if (at === undefined || Number(year) < NEWS.firstPaper) return [];
    return [{ day: dayOf(at), start: match.index, end: match.index + match[0].length }];
  };
  const each = (form: RegExp, read: (match: RegExpExecArray) => DaySpan[]): DaySpan[] =>
    [...ascii.matchAll(form)].flatMap(read);
  return [
    ...each(YEAR_FIRST, (m) => spanOf(m, m[1], Number(m[3]), m[4])),
    ...each(YEAR_LAST, (m) => {
      const [month, day] = Number(m[3]) > 12 ? [m[1], m[3]] : [m[3], m[1]];
      return spanOf(m, m[4], Number(month), day);
    }),
    ...each(DAY_MONTH, (m) => spanOf(m, m[3], monthNamed(m[2]), m[1])),
    ...each(MONTH_DAY, (m) => spanOf(m, m[3], monthNamed(m[1]), m[2])),
  ];
}

function monthNamed(name: string | undefined): number {
  return MONTHS.findIndex((form) => form.test(name ?? '')) + 1;
}
