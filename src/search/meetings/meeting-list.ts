import type { DateBasis, Day } from '../../arabic/calendar/mention.ts';
import { stems } from '../../arabic/words/stems.ts';
import type { Archive } from '../../archive/archive.ts';
import type { KeptMeeting } from '../../archive/kept/kept-meetings.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Kind, Participant, Side, Status } from '../../meetings/meeting.ts';
import { officeStems } from '../../meetings/offices/offices.ts';
import type { People } from '../../meetings/people/people.ts';
import { type MergedMeeting, merge, type SignedArticle } from '../../meetings/reports/merge.ts';
import type { Report } from '../../meetings/reports/report.ts';
import { type Source, sourceOf } from '../../news/article/article.ts';
import type { Signed } from '../../news/copies/alike.ts';
import { signature } from '../../news/copies/signature.ts';

/** Which meetings are listed; what is left out does not matter. */
export interface MeetingFilter {
  /** Somebody who took part, by name or office. */
  readonly who?: string;
  /** Somebody else who took part. */
  readonly with?: string;
  readonly from?: Day;
  readonly to?: Day;
  /** The id of an article that tells of it. */
  readonly article?: string;
}

/** A meeting as `isnad meetings --json` prints it. */
export interface ListedMeeting {
  readonly participants: readonly {
    readonly name: string;
    readonly person: string | null;
    readonly title: string | null;
    readonly side: Side;
  }[];
  readonly kind: Kind;
  readonly status: Status;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly basis: DateBasis | null;
  /** Other days that some reports give it. */
  readonly otherDays: readonly { readonly from: Day; readonly to: Day; readonly basis: DateBasis }[];
  readonly place: string | null;
  readonly topic: string | null;
  /** From how many independent sources the reports are. */
  readonly independent: number;
  readonly evidence: readonly {
    readonly article: Source;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  }[];
}

/** The meetings that the articles tell of, each once with all that report it, in the order of their days. */
export function meetingList(archive: Archive, filter: MeetingFilter): ListedMeeting[] {
  const kept = archive.meetings({
    from: filter.from ?? null,
    to: filter.to ?? null,
    ...(filter.article === undefined ? {} : { articles: [filter.article] }),
    limit: Number.MAX_SAFE_INTEGER,
  });
  return mergedMeetings(kept, archive.people())
    .filter(({ participants }) => isAmong(filter.who, participants) && isAmong(filter.with, participants))
    .map(listed);
}

/** A report, and the meeting of the archive that it is. */
export interface KeptReport extends Report {
  readonly kept: KeptMeeting;
}

/** The names of the persons who took part in meetings. */
export function personsMet(all: readonly KeptMeeting[]): string[] {
  return all.flatMap(({ participants }) => participants.flatMap(({ person }) => person ?? []));
}

/** Meetings made one where they are reports of one. */
export function mergedMeetings(all: readonly KeptMeeting[], people: People): MergedMeeting<KeptReport>[] {
  people.read(personsMet(all));
  const reports = all.map((kept): KeptReport => {
    const { article, evidence, ...meeting } = kept;
    return {
      ...meeting,
      kept,
      evidence,
      article: article.id,
      published: article.published?.slice(0, 10) ?? null,
      quote: article.text.slice(evidence.start, evidence.end),
      ids: meeting.participants.map(({ person }) =>
        person === null ? null : (people.of(article.id, person)?.id ?? null),
      ),
    };
  });
  return merge(reports, signedWhenWanted(all));
}

/** The articles that tell of meetings, as copies are told by; each is signed when it is first wanted. */
export function signedWhenWanted(all: readonly KeptMeeting[]): SignedArticle {
  const articles = new Map(all.map(({ article }) => [article.id, article]));
  const signed = new Map<string, Signed>();
  return (id) => {
    const article = articles.get(id);
    if (article === undefined) throw new Error(`article ${id} reports no meeting`);
    const known = signed.get(id) ?? { ...sourceOf(article), signature: signature(article.text) };
    signed.set(id, known);
    return known;
  };
}

/** Whether somebody of that name or office took part; nobody asked for is always among them. */
function isAmong(wanted: string | undefined, participants: readonly Participant[]): boolean {
  if (wanted === undefined) return true;
  const keys = nameKeys(wanted);
  const words = stems(wanted);
  return participants.some(({ person, name, title }) => {
    const own = nameKeys(person ?? name);
    const office = officeStems(title ?? name);
    return keys.every((key) => own.includes(key)) || words.every((one) => office.includes(one));
  });
}

/** A meeting as it is printed. */
export function listed(merged: MergedMeeting<KeptReport>): ListedMeeting {
  const [day, ...others] = merged.days;
  return {
    participants: merged.participants.map(({ name, person, title, side }) => ({ name, person, title, side })),
    kind: merged.kind,
    status: merged.status,
    from: day?.from ?? null,
    to: day?.to ?? null,
    basis: day?.basis ?? null,
    otherDays: others.map(({ from, to, basis }) => ({ from, to, basis })),
    place: merged.place,
    topic: merged.topic,
    independent: merged.independent,
    // A sentence that tells of one meeting in two words is cited once.
    evidence: merged.reports.filter(isFirstOfSentence).map(({ kept: { article }, evidence, quote }) => ({
      article: sourceOf(article),
      start: evidence.start,
      end: evidence.end,
      quote,
    })),
  };
}

function isFirstOfSentence(
  { article, evidence }: KeptReport,
  at: number,
  all: readonly KeptReport[],
): boolean {
  const first = all.findIndex(
    (one) =>
      one.article === article && one.evidence.start === evidence.start && one.evidence.end === evidence.end,
  );
  return first === at;
}
