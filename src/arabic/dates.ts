import { dayOf, type Serial, serialOf, weekdayOf } from './calendar.ts';
import { type FieldsFound, fieldsAt } from './calendar-dates.ts';
import { type Fields, settle } from './date-fields.ts';
import { begins, senseAt } from './date-words.ts';
import type { DateBasis, DateMention, Day, UnresolvedDate } from './mention.ts';
import { numeral } from './number-words.ts';
import { startOf } from './numbers.ts';
import { type Tense, tenseAround } from './tense.ts';
import { type Token, tokens } from './tokens.ts';

/**
 * The days that a text speaks of, in order and not overlapping, seen from the day of its publication. `asOf` may be
 * an instant: its day as written counts. Time is linear in the text.
 * @throws RangeError when `asOf` is no ISO day.
 */
export function dates(text: string, asOf: Day): (DateMention | UnresolvedDate)[] {
  const today = serialOf(asOf);
  if (Number.isNaN(today)) throw new RangeError(`asOf is «${asOf}»; give an ISO day such as 2020-09-27`);
  const all = tokens(text);
  const found: (DateMention | UnresolvedDate)[] = [];
  for (let at = 0; at < all.length; at++) {
    const token = all[at];
    if (token === undefined || token.kind === 'mark') continue;
    if (token.kind === 'word' && !begins(token) && numeral(token) === undefined) continue;
    const mention = mentionAt(all, at, today);
    if (mention === undefined) continue;
    const start = startOf(token, cutOf(all, at));
    const end = all[mention.end - 1]?.end ?? token.end;
    found.push({
      start,
      end,
      text: text.slice(start, end),
      from: dayOf(mention.from),
      to: dayOf(mention.to),
      basis: mention.basis,
      ...(mention.contradicted ? { contradicted: true as const } : {}),
    });
    at = mention.end - 1;
  }
  return found;
}

function cutOf(all: readonly Token[], at: number): number {
  const token = all[at];
  return (
    senseAt(all, at, 'month', 'weekday', 'relative', 'hour', 'moment', 'day')?.cut ?? numeral(token)?.cut ?? 0
  );
}

interface Mention {
  readonly from: Serial;
  readonly to: Serial;
  readonly basis: DateBasis;
  readonly contradicted: boolean;
  readonly end: number;
}

interface Pieces {
  weekday?: number;
  relative?: number;
  fields?: Fields;
}

/** Time of day, «يوم», relative day, weekday and date, each at most once, with commas or brackets between. */
function mentionAt(all: readonly Token[], at: number, today: Serial): Mention | undefined {
  const pieces: Pieces = {};
  let next = passLead(all, at);
  let end = at;
  let open = false;
  for (let step = 0; step < 4; step++) {
    const piece = pieceAt(all, next, pieces, next > at);
    if (piece === undefined) break;
    end = piece;
    const mark = all[end];
    if (open && mark?.text === ')') {
      end++;
      break;
    }
    next = end;
    if (mark?.kind === 'mark' && mark.gap !== 'line' && /^[،,(]$/u.test(mark.text)) {
      open = mark.text === '(';
      next++;
      if (!open && all[next]?.text === '(') {
        open = true;
        next++;
      }
    }
    if (all[next]?.gap === 'line') break;
    next = passLead(all, next);
  }
  if (end === at) return undefined;
  const value = valueOf(pieces, today, tenseAround(all, at, end));
  return value && { ...value, end };
}

function passLead(all: readonly Token[], at: number): number {
  let next = at;
  for (let step = 0; step < 3; step++) {
    const lead = senseAt(all, next, 'hour', 'moment', 'day');
    if (lead === undefined || all[lead.end]?.gap === 'line') break;
    next = lead.end;
  }
  return next;
}

function pieceAt(all: readonly Token[], at: number, pieces: Pieces, led: boolean): number | undefined {
  const beside = led || pieces.weekday !== undefined || pieces.relative !== undefined;
  if (pieces.fields === undefined) {
    const date: FieldsFound | undefined = fieldsAt(all, at);
    if (date !== undefined) {
      pieces.fields = date.fields;
      return date.end;
    }
  }
  const relative = pieces.relative === undefined ? senseAt(all, at, 'relative') : undefined;
  if (relative !== undefined && (!relative.sense.shy || beside)) {
    pieces.relative = relative.sense.value;
    return relative.end;
  }
  const weekday = pieces.weekday === undefined ? senseAt(all, at, 'weekday') : undefined;
  if (weekday !== undefined && (!weekday.sense.shy || beside)) {
    pieces.weekday = weekday.sense.value;
    return weekday.end;
  }
  return undefined;
}

function valueOf(pieces: Pieces, today: Serial, tense: Tense): Omit<Mention, 'end'> | undefined {
  const { weekday, relative, fields } = pieces;
  if (fields !== undefined) {
    const settled = settle(fields, today, { tense: relative === undefined ? tense : 'unknown', weekday });
    if (settled === undefined) return undefined;
    const contradicted = weekday !== undefined && fields.day !== null && weekdayOf(settled.from) !== weekday;
    const basis = settled.inferred ? 'inferred' : 'stated';
    return { from: settled.from, to: settled.to, basis, contradicted };
  }
  if (relative !== undefined) {
    const at = today + relative;
    if (weekday === undefined) return { from: at, to: at, basis: 'relative', contradicted: false };
    const near = at + ((((weekday - weekdayOf(at) + 3) % 7) + 7) % 7) - 3;
    return { from: near, to: near, basis: near === at ? 'relative' : 'weekday', contradicted: false };
  }
  if (weekday === undefined) return undefined;
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const at = tense === 'future' ? today + ((7 - back) % 7) : today - back;
  return { from: at, to: at, basis: 'weekday', contradicted: false };
}
