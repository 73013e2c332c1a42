import type { Serial } from '../../calendar/calendar.ts';
import { ARABIC } from '../../constants.ts';
import { isMark, isWord, lineEnds, type Token } from '../../words/tokens.ts';
import { besideAt } from '../parts/beside-dates.ts';
import { senseAt } from '../parts/date-words.ts';
import { isNamedWeekday } from '../parts/no-dates.ts';
import { feastAt } from './feasts.ts';
import { take } from './mention-parts.ts';
import type { Saying, SayingParts } from './saying.ts';

/** The longest mention that begins at a token, ranges aside. As the end of a range («حتى الغد») even a shy word counts. */
export function sayingAt(
  all: readonly Token[],
  at: number,
  today: Serial,
  inRange = false,
): Saying | undefined {
  const feast = feastAt(all, at, today);
  if (feast !== undefined) return { piece: feast, end: feast.end };
  const parts: SayingParts = { end: at };
  takeAll(all, at, parts, { today, led: inRange });
  if (parts.end === at) return undefined;
  const only = parts.weekday !== undefined && parts.relative === undefined && parts.fields === undefined;
  if (only && parts.piece === undefined && isRecurring(all, at)) {
    parts.skip = true;
    // «أيام الجمعة والسبت والأحد»
    for (let next = weekdayAfterAnd(all, parts.end); next > parts.end; next = weekdayAfterAnd(all, next))
      parts.end = next;
  }
  return parts;
}

/** Takes the parts of a mention from a token on, with what stands between them. */
function takeAll(
  all: readonly Token[],
  at: number,
  parts: SayingParts,
  { today, led }: { readonly today: Serial; readonly led: boolean },
): void {
  let next: number | undefined = passLead(all, at);
  let open = false;
  for (let step = 0; step < ARABIC.partsOfDay && next !== undefined; step++) {
    if (!take(all, next, parts, { today, led: led || next > at, first: parts.end === at })) return;
    if (parts.skip || parts.piece?.grain === 'none') return;
    if (open && isMark(all, parts.end, ')')) {
      parts.end++;
      return;
    }
    const gap = passGap(all, parts, open);
    open ||= gap.open;
    next = gap.next;
  }
}

/** «كل يوم اثنين», «أيام السبت»: no one day. */
function isRecurring(all: readonly Token[], at: number): boolean {
  return isNamedWeekday(all, at) || besideAt(all, at, 'every-day');
}

function weekdayAfterAnd(all: readonly Token[], at: number): number {
  const next = lineEnds(all, at) ? undefined : senseAt(all, at, 'weekday');
  return next !== undefined && all[at]?.text.startsWith('و') === true ? next.end : at;
}

/** Past time of day, «يوم» and «في وقت سابق»: they belong to the mention whose day follows. */
function passLead(all: readonly Token[], at: number): number {
  let next = at;
  for (let step = 0; step < 4; step++) {
    const lead = senseAt(all, next, 'hour', 'moment', 'day');
    if (lead === undefined || lineEnds(all, lead.end) || (next > at && lead.cut > 0)) break;
    next = lead.end;
    if (isWord(all, next, 'من') && senseAt(all, next + 1, 'hour', 'day', 'relative', 'weekday') !== undefined)
      next++;
  }
  return next;
}

/** Past a comma, a bracket, «الموافق», or «من» and «في» between a weekday and its week or date. */
function passGap(
  all: readonly Token[],
  parts: Saying,
  open: boolean,
): { next: number | undefined; open: boolean } {
  let next = parts.end;
  let opened = false;
  const dayLike = parts.weekday !== undefined || parts.relative !== undefined || parts.fields !== undefined;
  if (dayLike && isMark(all, next, '،,')) next++;
  if (dayLike && !open && isMark(all, next, '(/')) {
    opened = isMark(all, next, '(');
    next++;
  }
  const twin = lineEnds(all, next) ? undefined : senseAt(all, next, 'twin');
  if (twin !== undefined) next = isMark(all, twin.end, ':') ? twin.end + 1 : twin.end;
  else if (parts.weekday !== undefined && next === parts.end && isWord(all, next, 'من', 'في')) next++;
  if (lineEnds(all, next)) return { next: undefined, open: false };
  return { next: passLead(all, next), open: opened };
}
