import type { Day } from '../arabic/mention.ts';
import type { Span } from '../arabic/span.ts';
import type { Cast } from './cast.ts';
import { is } from './lexicon.ts';
import type { Meeting } from './meeting.ts';
import type { Read } from './read.ts';
import { clauseSubject } from './subjects.ts';
import { isDay, isOfMembers } from './told.ts';

/** A meeting as one frame tells it, with what tells how it may be completed from elsewhere in the article. */
export interface Told extends Meeting {
  readonly nominal: boolean;
  readonly session: boolean;
  /** The chunk of its word. */
  readonly at: number;
  /** Whether the sentence gives it a time that is longer than days. */
  readonly vague: boolean;
}

const keyOf = ({ person, name }: Meeting['participants'][number]): string => person ?? name;

function peopleOf(meeting: Meeting): Set<string> {
  return new Set(meeting.participants.filter(({ sort }) => sort !== 'group').map(keyOf));
}

function within(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return [...small].every((one) => large.has(one));
}

/** What one sentence tells, without what another word of it tells better: sessions and visits in passing, and repeats. */
export function withoutEchoes(found: readonly Told[]): Told[] {
  const kept: Told[] = [];
  for (const [i, told] of found.entries()) {
    const people = peopleOf(told);
    const echo = found.some((other, j) => {
      if (i === j) return false;
      const others = peopleOf(other);
      if (!within(people, others)) return false;
      // «زار القصر للقاء الرئيس»: one meeting, told by the verb.
      if (told.nominal && j < i && within(others, people)) return true;
      const passing = told.session || (told.kind === 'visited' && told.participants.length === 1);
      const better = !(other.session || (other.kind === 'visited' && other.participants.length === 1));
      if (passing)
        return better || (told.at > other.at && other.participants.length >= told.participants.length);
      return (
        better &&
        others.size >= people.size &&
        other.status === told.status &&
        (others.size > people.size || j < i)
      );
    });
    if (!echo) kept.push(told.place === null ? fromVisit(told, found) : told);
  }
  return kept;
}

/** «زار المدينة والتقى فلانا»: where, from the visit that the sentence tells first. */
function fromVisit(told: Told, found: readonly Told[]): Told {
  const people = peopleOf(told);
  const visit = found.find(
    (other) =>
      other.kind === 'visited' &&
      other.at < told.at &&
      (other.status === told.status || told.status === 'planned') &&
      other.place !== null &&
      within(peopleOf(other), people),
  );
  return visit === undefined ? told : { ...told, place: visit.place };
}

/** How many meetings before and after one are looked at for the same people. */
const NEIGHBOURS = 40;
/** How many sentences a visit or a lead reaches. */
const REACH = 5;

/**
 * The meetings with the day and place that other sentences establish: the same people's meeting told there; the visit
 * that this one was part of; for one told in passing by its speaker, the day of the statement that the article leads with.
 */
export function filled(
  found: readonly Told[],
  reads: readonly Read[],
  cast: Cast,
  published: Day | null,
): Meeting[] {
  const order = new Map(reads.map(({ span }, i) => [span.start, i]));
  const indexOf = (meeting: Meeting): number => order.get(meeting.evidence.start) ?? 0;
  const peoples = new Map(found.map((told) => [told, peopleOf(told)]));
  const of = (told: Told): Set<string> => peoples.get(told) ?? new Set();
  return found.map((told, place) => {
    let meeting: Told = told;
    const people = of(told);
    const near = found.slice(Math.max(0, place - NEIGHBOURS), place + NEIGHBOURS);
    const others = near.filter(
      (other) =>
        other !== told && other.status === told.status && people.size > 1 && alike(people, of(other)),
    );
    if (meeting.from === null && !told.vague && !apart(reads[indexOf(told)])) {
      const days = [...new Set(others.flatMap(({ from }) => (from === null ? [] : [from])))];
      const giver = days.length === 1 ? others.find(({ from }) => from !== null) : undefined;
      if (giver !== undefined) meeting = withDay(meeting, giver);
    }
    if (meeting.place === null) {
      const giver = others.find(({ place }) => place !== null);
      if (giver !== undefined) meeting = withPlace(meeting, giver);
    }
    const around = near.filter(
      (other) =>
        other !== told &&
        (other.kind === 'visited' || other.session) &&
        indexOf(other) < indexOf(told) &&
        indexOf(told) - indexOf(other) <= REACH &&
        [...of(other)].some((one) => people.has(one)) &&
        told.kind !== 'visited',
    );
    const visit = around.at(-1);
    if (visit !== undefined && meeting.status === visit.status) {
      const single = visit.from !== null && visit.from === visit.to;
      if (
        meeting.from === null &&
        !told.vague &&
        visit.kind === 'visited' &&
        single &&
        !apart(reads[indexOf(told)])
      )
        meeting = withDay(meeting, visit);
      if (meeting.place === null && visit.place !== null) meeting = withPlace(meeting, visit);
    }
    if (told.nominal && told.status === 'held' && (meeting.from === null || meeting.place === null)) {
      const lead = leadOf(reads, indexOf(told), people, cast, published);
      const own = lead !== null && (people.has(lead.leader) || !saidOf(reads[indexOf(told)], told));
      if (own && lead?.day != null && meeting.from === null && !told.vague)
        meeting = { ...meeting, ...lead.day };
      if (own && lead?.place != null && meeting.place === null)
        meeting = { ...meeting, place: lead.place, placeSpan: lead.span };
    }
    const { nominal: _n, session: _s, at: _a, vague: _v, ...plain } = meeting;
    return plain;
  });
}

/** The same people, or all of the fewer among the more. */
function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 1 && b.size > 1 && (within(a, b) || within(b, a));
}

function withDay(meeting: Told, giver: Meeting): Told {
  return {
    ...meeting,
    from: giver.from,
    to: giver.to,
    basis: giver.basis,
    daySpan: giver.daySpan ?? giver.evidence,
  };
}

function withPlace(meeting: Told, giver: Meeting): Told {
  return { ...meeting, place: giver.place, placeSpan: giver.placeSpan ?? giver.evidence };
}

/** A sentence that tells of another time or matter than those before it: «وكان», «في سياق متصل», «كما», «يذكر أن». */
function apart(read: Read | undefined): boolean {
  const words = (read?.row ?? [])
    .slice(0, 4)
    .flatMap((chunk) => (chunk.type === 'word' || chunk.type === 'verb' ? [chunk.word] : []));
  return words.some((word) => /^و?(?:كان|كانت|كانا|كانوا|سياق|كما|يذكر|يشار|سبق|جهه|جانب|سابق)$/u.test(word));
}

/**
 * The day and place that an article's lead gives the statement of a speaker who tells of the meeting: «أكد فلان اليوم
 * في المدينة …» and in the next sentences «وأضاف خلال لقائه …».
 */
function leadOf(
  reads: readonly Read[],
  at: number,
  people: ReadonlySet<string>,
  cast: Cast,
  published: Day | null,
): {
  readonly day: Pick<Told, 'from' | 'to' | 'basis' | 'daySpan'> | null;
  readonly place: string | null;
  readonly span: Span;
  /** Who speaks in it. */
  readonly leader: string;
} | null {
  const own = reads[at];
  if (published === null || own === undefined || apart(own)) return null;
  const speaker = speakerOf(own, cast);
  for (let i = at - 1; i >= 0 && at - i <= 2; i--) {
    const read = reads[i] as Read;
    const leader = speakerOf(read, cast);
    if (leader === null || !(people.has(leader) || leader === speaker)) continue;
    const that = read.row.findIndex((chunk) => chunk.type === 'word' && is('that', chunk.word));
    const clause = that < 0 ? read.row : read.row.slice(0, that);
    if (clause.slice(0, 12).some((chunk) => chunk.type === 'word' && is('source', chunk.word))) return null;
    const day = clause.find(
      (chunk) =>
        chunk.type === 'date' &&
        isDay(chunk.mention) &&
        chunk.mention.to <= published.slice(0, 10) &&
        chunk.mention.basis !== 'inferred',
    );
    const place = clause.find(
      (chunk, i) => chunk.type === 'place' && /^(?:ب|في|فى)$/u.test(chunk.prep) && !isOfMembers(clause, i),
    );
    return {
      day:
        day?.type === 'date'
          ? { from: day.mention.from, to: day.mention.to, basis: day.mention.basis, daySpan: read.span }
          : null,
      place: place?.type === 'place' ? place.text : null,
      span: read.span,
      leader,
    };
  }
  return null;
}

/** «أضاف أن زيارة فلان»: what a speaker says of others' meeting, on a day and in a place that need not be its own. */
function saidOf(read: Read | undefined, { at }: Told): boolean {
  const that = read?.row.findIndex((chunk) => chunk.type === 'word' && is('that', chunk.word)) ?? -1;
  return that >= 0 && that < at;
}

/** The name of whoever a sentence makes speak, where it is one of the article's people. */
function speakerOf({ row }: Read, cast: Cast): string | null {
  const first = row.findIndex((chunk) => chunk.type === 'actor' && chunk.actor.prep === '');
  const [subject] = first < 0 ? [] : clauseSubject(row, first + 1, null);
  return subject === undefined || leadingWord(row, first) ? null : (cast.of(subject)?.name ?? null);
}

/** Whether the first actor of a sentence belongs to a noun before it («مغادرة فلان»), not to its verb. */
function leadingWord(row: Read['row'], at: number): boolean {
  const before = row[at - 1];
  return (
    before?.type === 'word' &&
    at > 2 &&
    !is('say', before.word.replace(/^[وف]/u, '')) &&
    !is('that', before.word)
  );
}
