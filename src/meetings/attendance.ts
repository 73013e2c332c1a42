import { fold } from '../arabic/fold.ts';
import type { Actor, Chunk } from './actor.ts';
import { type Domain, domainOf } from './domain.ts';
import { type Frame, type NounChunk, parties, pronoun, type Row, type VerbChunk } from './frame.ts';
import { is, memberIn } from './lexicon.ts';
import { beside, leftSubject, ownerOf } from './subjects.ts';

/** «شارك في قمة», «حضر اللقاء فلان», «ترأس اجتماعا»: the event must be a meeting or a session. */
export function attendance(
  row: Row,
  at: number,
  verb: VerbChunk,
  domain: Domain,
  base: Omit<Frame, 'first' | 'second'>,
): Frame | undefined {
  const event = row.findIndex(
    (chunk, i) =>
      i > at &&
      i < domain.to + 1 &&
      opensEvent(row, i) &&
      ((chunk.type === 'noun' &&
        ['plain', 'qualified'].includes(chunk.trigger.frame) &&
        chunk.trigger.kind !== 'visited' &&
        chunk.trigger.kind !== 'received') ||
        (chunk.type === 'word' && isEvent(row, i)) ||
        (chunk.type === 'actor' && verb.trigger.frame === 'head' && isSitting(chunk.actor))),
  );
  if (event < 0 || pressNear(row, event)) return undefined;
  const left = leftSubject(row, at);
  const inner = row[event] as Chunk;
  const subject =
    left.length > 0 && beside(row, at) && !verb.conj
      ? left
      : domain.strangers > 2
        ? left
        : (domain.bare[0] ?? left);
  const people = subject.filter((actor) => actor.sort !== 'group');
  const partners = domain.withs.filter((actor) => actor.prep === 'مع');
  if (partners.length > 0 && inner.type === 'noun')
    return {
      ...base,
      kind: inner.trigger.kind,
      side: 'peer',
      first: people.length > 0 ? parties(people) : [pronoun('', verb.form.gender)],
      second: parties(partners),
    };
  if (people.length === 0) return undefined;
  const refers =
    inner.type === 'noun' && inner.peeled.definite && inner.trigger.frame === 'plain' && event - at < 4;
  return {
    ...base,
    first: parties(people),
    second: [],
    session: true,
    refers,
    separate: false,
    wanted: false,
  };
}

/** «أشرف على مجلس وزاري»: a body that sits, named as one of its sittings. */
function isSitting({ sort, text, prep }: Actor): boolean {
  const [head = '', kind = ''] = text.split(' ').map(fold);
  return sort === 'group' && prep === 'علي' && is('event', head) && !/^ال/u.test(kind);
}

/** «القمة», «المجلس»; not the session of a festival. */
function isEvent(row: Row, at: number): boolean {
  const chunk = row[at];
  if (chunk?.type !== 'word' || memberIn('event', chunk.word) === undefined) return false;
  return !row
    .slice(at, at + 6)
    .some((next) => next.type === 'word' && memberIn('show', next.word) !== undefined);
}

/** Whether an event is what one attends: after «في», «على», «أشغال», or right after the verb and its subject. */
function opensEvent(row: Row, at: number): boolean {
  const before = row[at - 1];
  if (before?.type !== 'word') return true;
  return (
    /^(?:في|فى|علي)$/u.test(before.word) ||
    is('filler', before.word) ||
    memberIn('works', before.word) !== undefined
  );
}

export function pressNear(row: Row, at: number): boolean {
  for (let next = at + 1; next < Math.min(row.length, at + 3); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'word' && memberIn('of-press', chunk.word) !== undefined) return true;
  }
  return false;
}

/** «بحضور», «برئاسة»: they add to a meeting or a session that another word tells of. */
export function headed(row: Row, at: number, noun: NounChunk): Frame | undefined {
  if (noun.owner !== '') {
    const frame = attendanceOfOwner(row, at, noun);
    if (frame !== undefined) return frame;
  }
  const people = domainOf(row, at, true).bare[0] ?? [];
  if (noun.peeled.prep !== 'ب' && noun.trigger.frame === 'attendance') return undefined;
  if (people.length === 0 || people.every((actor) => actor.sort === 'group')) return undefined;
  for (let before = at - 1; before >= 0 && at - before <= 14; before--) {
    const chunk = row[before] as Chunk;
    const session =
      (chunk.type === 'verb' && chunk.trigger.frame === 'with') ||
      (chunk.type === 'noun' && chunk.trigger.frame === 'qualified') ||
      (chunk.type === 'noun' && chunk.trigger.frame === 'plain' && chunk.trigger.kind === 'met') ||
      (chunk.type === 'verb' && chunk.word.includes('نعقد'));
    if (chunk.type === 'word' && is('that', chunk.word)) return undefined;
    if (!session) continue;
    return {
      kind: 'took-part',
      at: before,
      from: before,
      to: Math.min(row.length, at + 4),
      first: parties(people.filter((actor) => actor.sort !== 'group')),
      second: [],
      attending: [],
      side: noun.trigger.side,
      nominal: false,
      session: true,
      refers: chunk.type === 'noun' && chunk.peeled.definite,
      separate: false,
      wanted: false,
    };
  }
  return undefined;
}

/** «لدى حضوره الجلسة العامة», «على هامش مشاركته في القمة». */
function attendanceOfOwner(row: Row, at: number, noun: NounChunk): Frame | undefined {
  const event = row
    .slice(at + 1, at + 9)
    .some(
      (chunk, i) =>
        (chunk.type === 'noun' &&
          ['plain', 'qualified'].includes(chunk.trigger.frame) &&
          ['met', 'talked'].includes(chunk.trigger.kind)) ||
        isEvent(row, at + 1 + i),
    );
  if (!event) return undefined;
  const first = ownerOf(row, at, noun.owner);
  return {
    kind: 'took-part',
    at,
    from: at,
    to: Math.min(row.length, at + 8),
    first,
    second: [],
    attending: [],
    side: noun.trigger.side,
    nominal: true,
    session: true,
    refers: false,
    separate: false,
    wanted: false,
  };
}

export function qualified(row: Row, at: number, owner: string): boolean {
  if (owner !== '') return true;
  for (let next = at + 1; next < Math.min(row.length, at + 3); next++) {
    const chunk = row[next] as Chunk;
    if (chunk.type === 'word' && memberIn('of-work', chunk.word) !== undefined) return true;
    if (chunk.type === 'noun' || chunk.type === 'verb') return true;
    if (chunk.type === 'word' && (chunk.word === 'مع' || chunk.word === 'بين')) return true;
  }
  return betweenLater(row, at);
}

/** «القمة التي كانت مقررة بين»: nothing but such words up to «بين». */
function betweenLater(row: Row, at: number): boolean {
  const next = row[at + 1];
  if (next?.type !== 'word' || !is('relative', next.word)) return false;
  const stop = row.findIndex((chunk, i) => i > at && (chunk.type !== 'word' || chunk.word === 'بين'));
  const chunk = row[stop];
  return chunk?.type === 'word' && stop - at < 7;
}
