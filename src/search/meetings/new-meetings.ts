import { sentences } from '../../arabic/sentences/sentences.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Arrivals, Mark } from '../../archive/arrivals.ts';
import type { People } from '../../meetings/people/people.ts';
import { sameWords } from '../../meetings/reports/same-words.ts';
import { type DatedMeeting, meetingsOf } from './chronology.ts';

/** Whose meetings are followed, and from when on. */
export interface Followed {
  readonly id: number;
  readonly name: string;
  /** With whom the meetings are to be; null where that does not matter. */
  readonly with: string | null;
  readonly since: Mark;
}

/** What articles that came meanwhile tell. */
export interface NewMeetings {
  /** Up to where that is; what comes later is to be asked for since then. */
  readonly until: Mark;
  /** Of those followed of whom there is anything. */
  readonly found: readonly { readonly id: number; readonly meetings: readonly DatedMeeting[] }[];
}

/**
 * The meetings of those followed that nothing told before: every article that tells of one came since, or did not tell
 * of it in the text that it had then. So who asks each time since where the last answer ended is told each of them once.
 */
export function newMeetings(archive: Archive, followed: readonly Followed[]): NewMeetings {
  return archive.atOnce(() => {
    const bySince = new Map<string, { readonly since: Mark; readonly all: Followed[] }>();
    for (const one of followed) {
      const key = JSON.stringify([one.since.articles, one.since.versions]);
      const group = bySince.get(key) ?? { since: one.since, all: [] };
      bySince.set(key, group);
      group.all.push(one);
    }
    const found = [...bySince.values()].flatMap(({ since, all }) => foundSince(archive, since, all));
    return { until: archive.mark(), found };
  });
}

function foundSince(archive: Archive, since: Mark, followed: readonly Followed[]): NewMeetings['found'] {
  const arrivals = archive.arrivals(since);
  const articles = [...arrivals.added, ...arrivals.changed.keys()];
  if (articles.length === 0) return [];
  const people = archive.people();
  const met = new Set(
    archive
      .meetings({ articles, limit: Number.MAX_SAFE_INTEGER })
      .flatMap(({ participants, article }) =>
        participants.map(({ person }) => (person === null ? null : people.of(article.id, person)?.id)),
      ),
  );
  const isNew = (meeting: DatedMeeting): boolean => isUntold(meeting, arrivals);
  return followed.flatMap(({ id, name, with: other }) => {
    const companions = other === null ? null : idsOf(other, people);
    const meetings = people
      .named(name)
      .filter((person) => met.has(person.id))
      .flatMap((person) => meetingsOf(archive, person))
      .filter(({ others }) => companions === null || others.some((one) => companions.has(one.id)))
      .filter(isNew);
    return meetings.length === 0 ? [] : [{ id, meetings }];
  });
}

function idsOf(name: string, people: People): ReadonlySet<string | null> {
  return new Set(people.named(name).map(({ id }) => id));
}

function isUntold({ evidence }: DatedMeeting, { added, changed }: Arrivals): boolean {
  return evidence.every(({ article, quote }) => {
    if (added.has(article.id)) return true;
    const before = changed.get(article.id);
    if (before === undefined) return false;
    return !sentences(before).some(({ start, end }) => sameWords(before.slice(start, end), quote));
  });
}
