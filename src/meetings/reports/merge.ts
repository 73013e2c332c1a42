import type { DateBasis, Day } from '../../arabic/calendar/mention.ts';
import type { Signed } from '../../news/copies/alike.ts';
import { independentSources } from '../../news/copies/independence.ts';
import type { Kind, Participant, Status } from '../meeting.ts';
import { daysGoTogether, sameMeeting, tellOfOne } from './one-meeting.ts';
import { identityOf, isSameOne, metParties, type Report } from './report.ts';
import { sameWords } from './same-words.ts';

/** A day that some reports of a meeting give it. */
export interface ReportedDay {
  readonly from: Day;
  readonly to: Day;
  readonly basis: DateBasis;
  /** Which reports, as places in `reports`. */
  readonly reports: readonly number[];
}

/** One meeting with all that report it. */
export interface MergedMeeting<R extends Report = Report> {
  readonly participants: readonly Participant[];
  readonly ids: readonly (string | null)[];
  readonly kind: Kind;
  readonly status: Status;
  /** The best supported first; more than one where reports differ. */
  readonly days: readonly ReportedDay[];
  readonly place: string | null;
  readonly topic: string | null;
  readonly reports: readonly R[];
  /** From how many independent sources the reports are. */
  readonly independent: number;
}

/** An article as copies of it are told by. */
export type SignedArticle = (id: string) => Signed;

/** Kinds from the most telling; one meeting reported as several has the first. */
const KINDS: readonly Kind[] = ['received', 'phoned', 'visited', 'met', 'talked', 'took-part'];

/**
 * Reports of one meeting made one: the same people, the same status, and the same day, or days that two articles of
 * the same time give differently; those stay both. Deterministic; the order of the reports does not matter.
 */
export function merge<R extends Report>(reports: readonly R[], signed: SignedArticle): MergedMeeting<R>[] {
  const ordered = [...reports].sort(
    (a, b) =>
      compare(a.from ?? '9', b.from ?? '9') ||
      compare(a.published ?? '', b.published ?? '') ||
      compare(a.article, b.article) ||
      a.evidence.start - b.evidence.start ||
      compare(peopleOf(a).join('|'), peopleOf(b).join('|')),
  );
  const groups: R[][] = [];
  const byPerson = new Map<string, R[][]>();
  for (const report of ordered) {
    const candidates = new Set(peopleOf(report).flatMap((one) => byPerson.get(one) ?? []));
    let group = [...candidates].find(
      (others) =>
        others.some((other) => sameMeeting(other, report)) &&
        others.every((other) => daysGoTogether(other, report)),
    );
    if (group === undefined) {
      group = [];
      groups.push(group);
    }
    group.push(report);
    for (const one of peopleOf(report)) {
      const own = byPerson.get(one) ?? [];
      if (!own.includes(group)) byPerson.set(one, [...own, group]);
    }
  }
  return groups
    .map((group) => mergedOf(group, signed))
    .sort((a, b) => compare(a.days[0]?.from ?? '', b.days[0]?.from ?? ''));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function peopleOf(report: Report): string[] {
  return metParties(report).map(({ id }) => id);
}

/** Whether an article denies the one meeting that another tells of as held. */
export function contradict(one: MergedMeeting, other: MergedMeeting): boolean {
  const statuses = [one.status, other.status];
  if (!statuses.includes('held') || !statuses.includes('denied')) return false;
  return one.reports.some((a) => other.reports.some((b) => a.article !== b.article && tellOfOne(a, b)));
}

function mergedOf<R extends Report>(reports: readonly R[], signed: SignedArticle): MergedMeeting<R> {
  const kind = KINDS.find((one) => reports.some((report) => report.kind === one)) ?? 'met';
  return {
    ...everybody(reports, kind),
    kind,
    status: reports[0]?.status ?? 'held',
    days: daysOf(reports, signed),
    place: longest(reports.map(({ place }) => place)),
    topic: longest(reports.map(({ topic }) => topic)),
    reports,
    independent: independentReports(reports, signed),
  };
}

/** Everybody of whom a report tells, once; the sides are those of a report of the kind that is kept. */
function everybody(reports: readonly Report[], kind: Kind): Pick<MergedMeeting, 'participants' | 'ids'> {
  const participants: Participant[] = [];
  const ids: (string | null)[] = [];
  const fullest = [...reports].sort((a, b) => b.participants.length - a.participants.length);
  for (const report of [...fullest.filter((one) => one.kind === kind), ...fullest])
    for (const [i, one] of report.participants.entries()) {
      const id = report.ids[i] ?? null;
      const own = identityOf(one, id);
      const known = participants.findIndex((other, j) => isSameOne(own, identityOf(other, ids[j] ?? null)));
      if (known < 0) {
        participants.push(one);
        ids.push(id);
      } else if (participants[known]?.sort === 'office' && one.sort === 'person') {
        participants[known] = { ...one, side: participants[known]?.side ?? one.side };
        ids[known] = id;
      }
    }
  return { participants, ids };
}

/** The days that reports give, the one from most independent sources first, then the most plainly said, then the first. */
function daysOf(reports: readonly Report[], signed: SignedArticle): ReportedDay[] {
  const days: { from: Day; to: Day; basis: DateBasis; reports: number[] }[] = [];
  for (const [i, { from, to, basis }] of reports.entries()) {
    if (from === null || basis === null) continue;
    const known = days.find((day) => day.from === from && day.to === (to ?? from));
    if (known === undefined) days.push({ from, to: to ?? from, basis, reports: [i] });
    else known.reports.push(i);
  }
  if (days.length < 2) return days;
  const rated = days.map((day) => ({
    day,
    support: independentReports(
      day.reports.map((i) => reports[i] as Report),
      signed,
    ),
  }));
  return rated
    .sort(
      (a, b) =>
        b.support - a.support ||
        rank(a.day.basis) - rank(b.day.basis) ||
        compare(a.day.from, b.day.from) ||
        compare(a.day.to, b.day.to),
    )
    .map(({ day }) => day);
}

function rank(basis: DateBasis): number {
  return ['stated', 'relative', 'weekday', 'inferred'].indexOf(basis);
}

function longest(found: readonly (string | null)[]): string | null {
  return found.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), null);
}

/** From how many independent sources reports are: those whose sentences say the same words count once, too. */
export function independentReports(reports: readonly Report[], signed: SignedArticle): number {
  const quotes = new Map<string, string[]>();
  for (const { article, quote } of reports) quotes.set(article, [...(quotes.get(article) ?? []), quote]);
  if (quotes.size < 2) return quotes.size;
  const quoted = (article: Signed): string[] => quotes.get(article.id) ?? [];
  return independentSources([...quotes.keys()].map(signed), (one, other) =>
    quoted(one).some((a) => quoted(other).some((b) => sameWords(a, b))),
  ).length;
}
