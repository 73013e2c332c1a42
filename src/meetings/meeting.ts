import type { DateBasis, Day } from '../arabic/calendar/mention.ts';
import type { Span } from '../arabic/letters/span.ts';

/** The side of one that receives or is called; of one that is received, visits or calls; of equals. */
export type Side = 'host' | 'guest' | 'peer';

/** `took-part`: attended or headed a session of a body, a conference, or a meeting that others held. */
export type Kind = 'met' | 'received' | 'visited' | 'phoned' | 'talked' | 'took-part';

/** What the article says of it. `denied` also when one refused to meet. */
export type Status = 'held' | 'planned' | 'denied' | 'cancelled' | 'postponed';

export interface Participant {
  /** As the article writes it; in its fullest form where the article names the person; else the office or group. */
  readonly name: string;
  /** The person's full name, or null when the article gives an office, a group or a body alone. */
  readonly person: string | null;
  /** The office or title that the article gives the person, without a preposition before it. */
  readonly title: string | null;
  readonly side: Side;
  /** What `name` is when `person` is null. */
  readonly sort: 'person' | 'office' | 'group';
  /** Told as present at a meeting of others («بحضور فلان»). */
  readonly attends: boolean;
  /** Where the article names them, in the sentences that were read. */
  readonly span?: Span;
  /** How likely the part is theirs, 0…1. */
  readonly probability?: number;
}

/** That some met, as one sentence of one article tells it. */
export interface Meeting {
  readonly participants: readonly Participant[];
  readonly kind: Kind;
  readonly status: Status;
  /** The day it was held or is to be held; both null when the article does not establish it. */
  readonly from: Day | null;
  readonly to: Day | null;
  readonly basis: DateBasis | null;
  /** As written, without the preposition. */
  readonly place: string | null;
  readonly topic: string | null;
  /** The sentence, in `Article.text`. */
  readonly evidence: Span;
  /** The sentence that tells the day, when it is another. */
  readonly daySpan?: Span;
  /** The sentence that tells the place, when it is another. */
  readonly placeSpan?: Span;
  /** The topic itself, in `Article.text`. */
  readonly topicSpan?: Span;
  /** How likely the sentence tells of a meeting, 0…1. */
  readonly probability?: number;
}
