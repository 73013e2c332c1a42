import type { Serial } from '../../calendar/calendar.ts';
import { FUNCTION_WORDS } from '../../words/function-words.ts';
import { isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt, isBesideUnder } from '../parts/beside-dates.ts';
import { dayNumberAt, fieldsAt } from '../parts/calendar-dates.ts';
import { senseAt } from '../parts/date-words.ts';
import { isEvent, isNamed, isNamedWeekday, isNoToday, isQuotedName, namesMonth } from '../parts/no-dates.ts';
import { feastAt } from './feasts.ts';
import { offsetAt } from './offsets.ts';
import { periodAt } from './periods.ts';
import type { SayingParts } from './saying.ts';
import { dayNumberSerial, rankedWeekdayAt, weekdayAt } from './weekdays.ts';

interface Where {
  readonly today: Serial;
  readonly led: boolean;
  readonly first: boolean;
}

/** What takes a part of a mention at a token into `parts`: false where none is there that fits what is said already. */
interface PartRule {
  readonly name: string;
  /** A mention in which it takes a part. */
  readonly example: string;
  readonly takes: (all: readonly Token[], at: number, parts: SayingParts, where: Where) => boolean;
}

/** The parts of a mention, in the order in which they are looked for. */
export const PART_RULES: readonly PartRule[] = [
  {
    name: 'a time that is not told',
    example: 'مؤخرا',
    takes: (all, at, parts, { first }) => {
      const vague = first ? senseAt(all, at, 'vague') : undefined;
      return vague !== undefined && put(parts, { piece: { grain: 'none', end: vague.end }, end: vague.end });
    },
  },
  {
    name: 'a feast',
    example: 'صباح عيد الفطر',
    takes: (all, at, parts, { first, today }) => {
      const feast = first ? feastAt(all, at, today) : undefined;
      return feast !== undefined && put(parts, { piece: feast, end: feast.end });
    },
  },
  { name: 'a day, month and year', example: '5 مارس 2024', takes: takeFields },
  {
    name: 'a weekday of a month by its rank',
    example: 'أول أحد من مارس',
    takes: (all, at, parts, { first, today }) => {
      const ranked = first ? rankedWeekdayAt(all, at, today) : undefined;
      return ranked !== undefined && put(parts, { piece: ranked, end: ranked.end });
    },
  },
  {
    name: 'a day counted from today',
    example: 'أمس',
    takes: (all, at, parts, where) => parts.relative === undefined && takeRelative(all, at, parts, where),
  },
  {
    name: 'a weekday',
    example: 'الأحد',
    takes: (all, at, parts, { first, led }) => {
      const isTaken =
        parts.weekday === undefined && takeWeekday(all, at, parts, led || parts.relative !== undefined);
      if (isTaken && first && !led && isNamedWeekday(all, at)) parts.skip = true;
      return isTaken;
    },
  },
  { name: 'a day of a month that is not said', example: 'يوم 27', takes: takeDayNumber },
  {
    name: 'a period, or a time counted from today',
    example: 'الأسبوع الماضي',
    takes: (all, at, parts, { first, today }) => {
      const isBesideWeekday =
        parts.weekday !== undefined && parts.fields === undefined && parts.relative === undefined;
      if (!first && !isBesideWeekday) return false;
      const piece = periodAt(all, at, today) ?? (first ? offsetAt(all, at, today) : undefined);
      if (piece === undefined || (!first && piece.grain !== 'week')) return false;
      return put(parts, { piece, end: piece.end });
    },
  },
];

/** Takes one more part at a token into `parts`; false where none is there that fits what is said already. */
export function take(all: readonly Token[], at: number, parts: SayingParts, where: Where): boolean {
  if (parts.piece !== undefined) return parts.weekday === undefined && takeWeekday(all, at, parts, true);
  return PART_RULES.some(({ takes }) => takes(all, at, parts, where));
}

function put(parts: SayingParts, more: SayingParts): true {
  Object.assign(parts, more);
  return true;
}

function takeFields(all: readonly Token[], at: number, parts: SayingParts, { first, led }: Where): boolean {
  const found = fieldsAt(all, at);
  if (found === undefined) return false;
  const { fields, end } = found;
  if (parts.fields !== undefined) {
    if (parts.fields.calendar === fields.calendar || (fields.day === null) !== (parts.fields.day === null))
      return false;
    return put(parts, { fields: fields.calendar === 'gregorian' ? fields : parts.fields, end });
  }
  if (!first && fields.day === null) return false;
  const named = isNamed(all, at) || (fields.year === null && (isEvent(all, at) || namesMonth(all, end)));
  const skip = first && !led && named;
  return put(parts, { fields, end, ...(skip ? { skip: true } : {}) });
}

function takeRelative(all: readonly Token[], at: number, parts: SayingParts, { first, led }: Where): boolean {
  const found = senseAt(all, at, 'relative');
  if (found === undefined) return false;
  const { value, shy } = found.sense;
  const isBeside = besideWeekday(all, found.end);
  const alone = lineEnds(all, found.end) && at === 0;
  if (shy && !led && parts.weekday === undefined && !alone && !isBeside) return false;
  put(parts, { relative: value, end: found.end });
  if (first && !isBeside)
    parts.skip = isQuotedName(all, at, found.end) || (value === 0 && isOtherDay(all, at, found.end, led));
  return true;
}

/** «اليوم» that is not today: «هذا اليوم الدراسي», «اليوم الأول من المؤتمر». */
function isOtherDay(all: readonly Token[], at: number, end: number, led: boolean): boolean {
  if (!isBesideUnder('day-or-night', all[end - 1]?.text, true)) return false;
  // «هذا اليوم الدراسي», «هذا اليوم الدامي»: a day of something.
  const adjective = all[end]?.gap === 'space' && /^ال/u.test(all[end]?.text ?? '');
  const other = end > at + 1 ? adjective : !led && isNoToday(all, at, end);
  return other || ordinalFollows(all, end);
}

function besideWeekday(all: readonly Token[], at: number): boolean {
  return !lineEnds(all, at) && (senseAt(all, at, 'weekday') !== undefined || fieldsAt(all, at) !== undefined);
}

/** «اليوم الأول من المؤتمر»: a day counted from the first of something. */
function ordinalFollows(all: readonly Token[], at: number): boolean {
  return /^ال/u.test(all[at]?.text ?? '') && !lineEnds(all, at) && dayNumberAt(all, at) !== undefined;
}

function takeWeekday(all: readonly Token[], at: number, parts: SayingParts, led: boolean): boolean {
  const weekday = weekdayAt(all, at, led);
  if (weekday === undefined) return false;
  // «كل يوم سبت», «في يوم أحد»: any of them, unless a date stands beside it.
  if (weekday.shy && weekday.side === undefined && fieldsAt(all, weekday.end) === undefined) return false;
  return put(parts, { weekday, end: weekday.end });
}

/** «يوم 27», «الجمعة 15», «الخميس في الحادي والعشرين»: taken only where nothing that it counts can follow. */
function takeDayNumber(
  all: readonly Token[],
  at: number,
  parts: SayingParts,
  { first, led, today }: Where,
): boolean {
  if (parts.fields !== undefined || parts.day !== undefined) return false;
  const weekday = parts.weekday !== undefined && parts.weekday.side === undefined && !parts.weekday.near;
  if (!(first ? led && besideAt(all, at - 1, 'before-day-number') : weekday)) return false;
  const number = dayNumberAt(all, at);
  // «يوم واحد» is a length of time.
  const counted = first && all[at]?.kind === 'word' && !/^(?:ال|لل)/u.test(all[at]?.text ?? '');
  if (number === undefined || counted || !closes(all, number.end)) return false;
  const on = dayNumberSerial(number.value, today, { tense: 'unknown', weekday: parts.weekday?.weekday });
  return on !== undefined && put(parts, { day: number.value, end: number.end });
}

const AFTER_WEEKDAY = [...FUNCTION_WORDS.folded('after-weekday')];

function closes(all: readonly Token[], at: number): boolean {
  if (lineEnds(all, at)) return true;
  if (isWord(all, at, 'و') && dayNumberAt(all, at + 1) !== undefined) return false;
  if (isWord(all, at, ...AFTER_WEEKDAY)) return true;
  if (all[at]?.kind !== 'mark' || /^[:%٪/-]$/u.test(all[at]?.text ?? '')) return false;
  return all[at]?.gap !== 'none' || all[at + 1]?.gap !== 'none' || all[at + 1]?.kind !== 'digits';
}
