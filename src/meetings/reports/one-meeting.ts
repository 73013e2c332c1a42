import type { Day } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import { READING } from '../constants.ts';
import type { Kind } from '../meeting.ts';
import { isSameOne, metParties, type Report } from './report.ts';

/** Whether two reports tell of one meeting, and of one thing that became of it. */
export function sameMeeting(a: Report, b: Report): boolean {
  return a.status === b.status && tellOfOne(a, b);
}

/** Whether two reports tell of one meeting, whatever they say became of it. */
export function tellOfOne(a: Report, b: Report): boolean {
  if (
    (a.kind === 'phoned') !== (b.kind === 'phoned') ||
    (a.kind === 'took-part') !== (b.kind === 'took-part')
  ) {
    if (!(a.article === b.article && samePeople(a, b))) return false;
  }
  return samePeople(a, b) && daysGoTogether(a, b);
}

/**
 * Whether the same people met: the fewer among the more, and of reports that give different days all of both; of one
 * person alone, with the same group or at the same place too. Whoever was only present may be left out by either.
 */
function samePeople(a: Report, b: Report): boolean {
  const [x, y] = [metParties(a), metParties(b)];
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x];
  if (differ(a, b) && (fewer.length < more.length || !alike(a.kind, b.kind))) return false;
  const alone = fewer.length === 1 && more.length === 1;
  if (fewer.length < 2 && !(alone && a.kind === b.kind && sameCircle(a, b))) return false;
  return fewer.every((one) => more.some((other) => isSameOne(one, other)));
}

/** Whether two papers may call one meeting so: a visit and a reception on its second day are two. */
function alike(one: Kind, other: Kind): boolean {
  return one === other || (FACE_TO_FACE.includes(one) && FACE_TO_FACE.includes(other));
}

const FACE_TO_FACE: readonly Kind[] = ['received', 'met', 'talked'];

/** Whether both give a day, and no day is of both. */
function differ(a: Report, b: Report): boolean {
  if (a.from === null || b.from === null) return false;
  return a.from > (b.to ?? b.from) || b.from > (a.to ?? a.from);
}

function sameCircle(a: Report, b: Report): boolean {
  const groupsOf = ({ participants }: Report): string =>
    participants
      .filter(({ sort }) => sort === 'group')
      .map(({ name }) => fold(name))
      .sort()
      .join('|');
  return groupsOf(a) === groupsOf(b) && (a.place === b.place || a.place === null || b.place === null);
}

/**
 * Whether two reports of one meeting could give it their days: days that overlap, or are near in articles that are; of
 * one without a day, what appeared when the other's day was news.
 */
export function daysGoTogether(a: Report, b: Report): boolean {
  const near =
    a.published === null ||
    b.published === null ||
    apart(a.published, b.published) <= READING.reportsPublished;
  if (a.from !== null && b.from !== null) {
    if (!differ(a, b)) return true;
    return a.article !== b.article && near && apart(a.from, b.from) <= READING.reportsApart;
  }
  if (a.from === null && b.from === null) return near;
  if (a.article === b.article) return true;
  const [dated, bare] = a.from !== null ? [a, b] : [b, a];
  return (
    bare.published !== null &&
    dated.from !== null &&
    apart(dated.from, bare.published) <= READING.reportsPublished
  );
}

function apart(a: Day, b: Day): number {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;
}
