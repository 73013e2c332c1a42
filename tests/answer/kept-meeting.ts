import type { DateBasis, Day } from '../../src/arabic/calendar/mention.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import type { KeptMeeting } from '../../src/archive/kept/kept-meetings.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';

/** An article and what is told of its meeting; the first sentence is the evidence. */
export interface Reported {
  readonly id: string;
  readonly published: string | null;
  readonly text: string;
  readonly day: Day | null;
  readonly basis: DateBasis;
  readonly meeting?: Partial<Meeting>;
}

/** A meeting of the minister كمال الصالح and نوال العطار as an archive keeps it. */
export function keptMeeting({ id, published, text, day, basis, meeting = {} }: Reported): KeptMeeting {
  const [evidence = { start: 0, end: text.length }] = sentences(text);
  return {
    id: id.charCodeAt(0),
    participants: ['كمال الصالح', 'نوال العطار'].map((name) => ({
      name,
      person: name,
      title: null,
      side: 'peer',
      sort: 'person',
      attends: false,
    })),
    kind: 'met',
    status: 'held',
    from: day,
    to: day,
    basis: day === null ? null : basis,
    place: null,
    topic: null,
    evidence: { start: evidence.start, end: evidence.end },
    ...meeting,
    article: {
      id,
      url: `https://paper-${id}.example/1`,
      title: 'لقاء',
      publisher: `صحيفة ${id}`,
      published,
      publishedBasis: published === null ? 'unknown' : 'meta',
      text,
      language: 'ar',
    },
  };
}
