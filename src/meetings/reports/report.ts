import type { Day } from '../../arabic/calendar/mention.ts';
import { fold } from '../../arabic/letters/fold.ts';
import type { Meeting, Participant } from '../meeting.ts';
import { office, officeFit } from '../offices/office.ts';

/** A meeting as one article reports it. */
export interface Report extends Meeting {
  readonly article: string;
  readonly published: Day | null;
  /** The words of `evidence`. */
  readonly quote: string;
  /** For each participant, in their order, the id of the person over all articles, or null. */
  readonly ids: readonly (string | null)[];
}

/** By what those who took part are told apart. */
export interface ParticipantIdentity {
  readonly id: string;
  /** The office, where it stands alone for whoever holds it. */
  readonly office: string | null;
  readonly title: string | null;
}

/** A participant by the id of the person over all articles, or by what the article calls them where there is none. */
export function identityOf(one: Participant, id: string | null): ParticipantIdentity {
  return {
    id: id ?? `${one.sort}:${fold(one.name)}`,
    office: one.sort === 'office' ? one.name : null,
    title: one.title,
  };
}

/** Who met, groups and those only present left out. */
export function metParties({ participants, ids }: Report): ParticipantIdentity[] {
  return participants.flatMap((one, i) =>
    one.sort === 'group' || one.attends ? [] : [identityOf(one, ids[i] ?? null)],
  );
}

/** Whether two are one; an office alone may be the other's who holds it. */
export function isSameOne(a: ParticipantIdentity, b: ParticipantIdentity): boolean {
  if (a.id === b.id) return true;
  if ((a.office === null) === (b.office === null)) return false;
  const [alone, held] = a.office !== null ? [a.office, b.title] : [b.office, a.title];
  return alone !== null && held !== null && officeFit(office(alone), office(held)) >= 2;
}
