import { fold } from '../arabic/fold.ts';
import type { DateBasis, Day } from '../arabic/mention.ts';
import type { Kind, Meeting, Participant, Status } from './meeting.ts';
import { office, officeFit } from './office.ts';

/** A meeting as one article reports it. */
export interface Report extends Meeting {
  readonly article: string;
  readonly published: Day | null;
  /** The words of `evidence`. */
  readonly quote: string;
  /** For each participant, in their order, the id of the person over all articles, or null. */
  readonly ids: readonly (string | null)[];
}

/** A day that some reports of a meeting give it. */
export interface ReportedDay {
  readonly from: Day;
  readonly to: Day;
  readonly basis: DateBasis;
  /** Which reports, as places in `reports`. */
  readonly reports: readonly number[];
}

/** One meeting with all that report it. */
export interface MergedMeeting {
  readonly participants: readonly Participant[];
  readonly ids: readonly (string | null)[];
  readonly kind: Kind;
  readonly status: Status;
  /** The best supported first; more than one where reports differ. */
  readonly days: readonly ReportedDay[];
  readonly place: string | null;
  readonly topic: string | null;
  readonly reports: readonly Report[];
  /** How many of the reports are no copies of one another. */
  readonly independent: number;
}

/** Kinds from the most telling; one meeting reported as several has the first. */
const KINDS: readonly Kind[] = ['received', 'phoned', 'visited', 'met', 'talked', 'took-part'];

/** Reports of one meeting differ by so many days at most, when their articles appeared as near. */
const APART = 2;
/** A report without a day joins one whose day is at most so many days before it appeared. */
const RECENT = 3;

interface Group {
  readonly reports: Report[];
}

/**
 * Reports of one meeting made one: the same people, the same status, and the same day, or days that two articles of
 * the same time give differently; those stay both. Deterministic; the order of the reports does not matter.
 */
export function merge(reports: readonly Report[]): MergedMeeting[] {
  const ordered = [...reports].sort(
    (a, b) =>
      compare(a.from ?? '9', b.from ?? '9') ||
      compare(a.published ?? '', b.published ?? '') ||
      compare(a.article, b.article) ||
      a.evidence.start - b.evidence.start ||
      compare(peopleOf(a).join('|'), peopleOf(b).join('|')),
  );
  const groups: Group[] = [];
  const byPerson = new Map<string, Group[]>();
  for (const report of ordered) {
    const candidates = new Set(peopleOf(report).flatMap((one) => byPerson.get(one) ?? []));
    let group = [...candidates].find(
      (other) => other.reports.some((its) => sameMeeting(its, report)) && fitsAll(other, report),
    );
    if (group === undefined) {
      group = { reports: [] };
      groups.push(group);
    }
    group.reports.push(report);
    for (const one of peopleOf(report)) {
      const own = byPerson.get(one) ?? [];
      if (!own.includes(group)) byPerson.set(one, [...own, group]);
    }
  }
  return groups.map(mergedOf).sort((a, b) => compare(a.days[0]?.from ?? '', b.days[0]?.from ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who met, those present aside: ids, and names of those without. */
function peopleOf(report: Report): string[] {
  return report.participants.flatMap((one, i) =>
    one.sort === 'group' || one.attends ? [] : [report.ids[i] ?? `${one.sort}:${fold(one.name)}`],
  );
}

/** All of a group are of one meeting: no two of them days that no two reports of one meeting would give. */
function fitsAll(group: Group, report: Report): boolean {
  return group.reports.every((other) => daysGoTogether(other, report));
}

function sameMeeting(a: Report, b: Report): boolean {
  if (a.status !== b.status) return false;
  if (
    (a.kind === 'phoned') !== (b.kind === 'phoned') ||
    (a.kind === 'took-part') !== (b.kind === 'took-part')
  ) {
    if (!(a.article === b.article && samePeople(a, b))) return false;
  }
  return samePeople(a, b) && daysGoTogether(a, b);
}

/** The same people, or the fewer among the more; an office alone may be the other's who holds it. */
function samePeople(a: Report, b: Report): boolean {
  const [x, y] = [keysOf(a), keysOf(b)];
  const [fewer, more] = x.length <= y.length ? [x, y] : [y, x];
  if (
    fewer.length < 2 &&
    !(
      fewer.length === 1 &&
      more.length === 1 &&
      (a.place === b.place || a.place === null || b.place === null)
    )
  )
    return false;
  return fewer.every((one) => more.some((other) => sameKey(one, other)));
}

interface Key {
  readonly id: string;
  readonly office: string | null;
  readonly title: string | null;
}

function keysOf(report: Report): Key[] {
  return report.participants.flatMap((one, i) => {
    if (one.sort === 'group') return [];
    const id = report.ids[i] ?? `${one.sort}:${fold(one.name)}`;
    return [{ id, office: one.sort === 'office' ? one.name : null, title: one.title }];
  });
}

function sameKey(a: Key, b: Key): boolean {
  if (a.id === b.id) return true;
  if ((a.office === null) === (b.office === null)) return false;
  const [alone, held] = a.office !== null ? [a.office, b.title] : [b.office, a.title];
  return alone !== null && held !== null && officeFit(office(alone), office(held)) >= 2;
}

function daysGoTogether(a: Report, b: Report): boolean {
  const near = a.published === null || b.published === null || apart(a.published, b.published) <= RECENT;
  if (a.from !== null && b.from !== null) {
    if (a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from)) return true;
    return a.article !== b.article && near && apart(a.from, b.from) <= APART;
  }
  if (a.from === null && b.from === null) return near;
  const [dated, bare] = a.from !== null ? [a, b] : [b, a];
  if (a.article === b.article) return true;
  return (
    bare.published !== null && dated.from !== null && near && apart(dated.from, bare.published) <= RECENT
  );
}

function apart(a: Day, b: Day): number {
  return Math.abs(Date.parse(a.slice(0, 10)) - Date.parse(b.slice(0, 10))) / 86_400_000;
}

function mergedOf({ reports }: Group): MergedMeeting {
  const participants: Participant[] = [];
  const ids: (string | null)[] = [];
  const fullest = [...reports].sort((a, b) => b.participants.length - a.participants.length);
  const kind = KINDS.find((one) => reports.some((report) => report.kind === one)) ?? 'met';
  // The sides are those of a report of the kind that is kept.
  for (const report of [...fullest.filter((one) => one.kind === kind), ...fullest])
    for (const [i, one] of report.participants.entries()) {
      const id = report.ids[i] ?? null;
      const key: Key = {
        id: id ?? `${one.sort}:${fold(one.name)}`,
        office: one.sort === 'office' ? one.name : null,
        title: one.title,
      };
      const known = participants.findIndex((other, j) =>
        sameKey(key, {
          id: ids[j] ?? `${other.sort}:${fold(other.name)}`,
          office: other.sort === 'office' ? other.name : null,
          title: other.title,
        }),
      );
      if (known < 0) {
        participants.push(one);
        ids.push(id);
      } else if (participants[known]?.sort === 'office' && one.sort === 'person') {
        participants[known] = { ...one, side: participants[known]?.side ?? one.side };
        ids[known] = id;
      }
    }
  const days: { from: Day; to: Day; basis: DateBasis; reports: number[] }[] = [];
  for (const [i, { from, to, basis }] of reports.entries()) {
    if (from === null || basis === null) continue;
    const known = days.find((day) => day.from === from && day.to === (to ?? from));
    if (known === undefined) days.push({ from, to: to ?? from, basis, reports: [i] });
    else known.reports.push(i);
  }
  const support = (places: readonly number[]): number => independent(places.map((i) => reports[i] as Report));
  days.sort(
    (a, b) =>
      support(b.reports) - support(a.reports) || rank(a.basis) - rank(b.basis) || compare(a.from, b.from),
  );
  return {
    participants,
    ids,
    kind,
    status: reports[0]?.status ?? 'held',
    days,
    place: longest(reports.map(({ place }) => place)),
    topic: longest(reports.map(({ topic }) => topic)),
    reports,
    independent: independent(reports),
  };
}

function rank(basis: DateBasis): number {
  return ['stated', 'relative', 'weekday', 'inferred'].indexOf(basis);
}

function longest(found: readonly (string | null)[]): string | null {
  return found.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), null);
}

/** Words in a row that two sentences are compared by, and the share of them from which one copies the other. */
const SHINGLE = 4;
const COPIED = 0.5;

/** How many of some reports are no copies: those of one article, or whose sentences say the same words, count once. */
export function independent(reports: readonly Report[]): number {
  const kept: { article: string; shingles: Set<string> }[] = [];
  for (const { article, quote } of reports) {
    const own = shingles(quote);
    const copy = kept.some((other) => other.article === article || overlap(own, other.shingles) >= COPIED);
    if (!copy) kept.push({ article, shingles: own });
  }
  return kept.length;
}

function shingles(text: string): Set<string> {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at++) found.add(words.slice(at, at + SHINGLE).join(' '));
  if (found.size === 0) found.add(words.join(' '));
  return found;
}

/** The share of the smaller that the larger has too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let common = 0;
  for (const one of small) if (large.has(one)) common++;
  return small.size === 0 ? 0 : common / small.size;
}
