import type { Archive } from '../../archive/archive.ts';
import { nameKeys } from '../../meetings/keys.ts';
import type { Participant } from '../../meetings/meeting.ts';
import type { Person } from '../../meetings/people/people.ts';
import { isHonour } from '../../meetings/phrases/honorifics.ts';
import { type ListedMeeting, listed, mergedMeetings } from './meeting-list.ts';

/** Somebody who took part, with the id that is the same over all articles; null of whom none is known. */
export interface Companion extends Pick<Participant, 'name' | 'title' | 'sort'> {
  readonly id: string | null;
}

/** A meeting, seen from one who took part. */
export interface DatedMeeting extends ListedMeeting {
  readonly others: readonly Companion[];
}

/** What the articles tell of whom somebody met, in the order of the days; what has no day is last. */
export interface Chronology {
  readonly name: string;
  /** The office that most articles give. */
  readonly title: string | null;
  readonly meetings: readonly DatedMeeting[];
  /** The fullest names of others whom the name that was given may mean. */
  readonly namesakes: readonly string[];
}

/** The chronology of the person that a name, or the name of an office, most likely means; null when nobody is known by it. */
export function chronology(archive: Archive, name: string): Chronology | null {
  const people = archive.people();
  const named = people.named(name);
  const [person, ...others] = named.length > 0 ? named : people.holders(name, null, null);
  if (person === undefined) return null;
  const meetings = meetingsOf(archive, person);
  return {
    name: person.name,
    title: mainOffice(person),
    meetings: [...meetings].sort(
      (a, b) => compare(a.from ?? '9', b.from ?? '9') || compare(a.to ?? '9', b.to ?? '9'),
    ),
    namesakes: [...new Set(others.map((other) => other.name))].filter((other) => other !== person.name),
  };
}

/** The office that most articles give somebody, or null. */
export function mainOffice({ offices }: Person): string | null {
  return offices.find(({ title }) => !isHonour(title))?.title ?? null;
}

/** The meetings that somebody took part in, each once. */
export function meetingsOf(archive: Archive, person: Person): DatedMeeting[] {
  const people = archive.people();
  const keys = [...new Set(person.names.flatMap(nameKeys))].map((key) => `n:${key}`);
  const kept = archive
    .meetings({ keys, limit: Number.MAX_SAFE_INTEGER })
    .filter(({ participants, article }) =>
      participants.some((one) => one.person !== null && people.of(article.id, one.person)?.id === person.id),
    );
  return mergedMeetings(kept, people).map((merged) => {
    const others = merged.participants.flatMap(({ name, person: full, title, sort }, at): Companion[] => {
      const id = merged.ids[at] ?? null;
      return id === person.id ? [] : [{ name: full ?? name, title, sort, id }];
    });
    return { ...listed(merged), others };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
