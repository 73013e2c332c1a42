import { participantKeys } from '../../meetings/keys.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { Article } from '../../news/article/article.ts';
import { namedParticipants } from '../database/sightings.ts';
import type { MeetingRow, SightingRow } from './article-rows.ts';
import type { Check, Defect } from './problem.ts';
import { MEETING, parsed, wrongIn } from './shapes.ts';

/** The record of each meeting is one, and what meetings are found by is what their records say. */
export const MEETINGS: Check = {
  name: 'meetings',
  holds:
    'the record of each meeting against the form of one, its spans against the text, its days, keys and whom it names against it',
  begin: () => ({
    *article({ meetings, keys, sightings, article }): Generator<Defect> {
      for (const row of meetings) {
        const own = {
          keys: keys.filter(({ meeting }) => meeting === row.id).map(({ key }) => key),
          sightings: sightings.filter(({ meeting }) => meeting === row.id),
        };
        for (const what of wrongMeeting(row, own, article)) {
          yield { what: `meeting ${row.id} ${what}`, mend: 'rebuild' };
        }
      }
    },
  }),
};

/** What a meeting is found by. */
interface FoundBy {
  readonly keys: readonly string[];
  readonly sightings: readonly SightingRow[];
}

function* wrongMeeting(
  row: MeetingRow,
  { keys, sightings }: FoundBy,
  { text, published }: Pick<Article, 'text' | 'published'>,
): Generator<string> {
  const record = parsed(row.record);
  if (record === undefined) return yield 'has a record that is no JSON';
  const wrong = wrongIn(MEETING, record);
  if (wrong !== null) return yield `has a record that is none of a meeting (${wrong})`;
  const meeting = record as Meeting;
  if (meeting.from !== row.from || meeting.to !== row.to) {
    yield `is found by the days ${row.from} to ${row.to}, and is of ${meeting.from} to ${meeting.to}`;
  }
  if (spans(meeting).some(({ end }) => end > text.length)) yield 'is told outside its article';
  const due = new Set(meeting.participants.flatMap(participantKeys));
  if (due.size !== keys.length || !keys.every((key) => due.has(key))) {
    yield 'is not found by those who took part: its keys are not those of its record';
  }
  const day = published?.slice(0, 10) ?? null;
  const named = namedParticipants(meeting.participants).map((one) => ({ ...one, day }));
  if (asText(sightings) !== asText(named)) yield 'is not found by whom its record names';
}

/** Whom a meeting names, in the order of its participants. */
function asText(named: readonly Omit<SightingRow, 'meeting'>[]): string {
  return JSON.stringify(
    [...named]
      .sort((a, b) => a.participant - b.participant)
      .map(({ participant, name, title, day }) => [participant, name, title, day]),
  );
}

function spans({ evidence, daySpan, placeSpan, topicSpan }: Meeting): { readonly end: number }[] {
  return [evidence, daySpan, placeSpan, topicSpan].filter((span) => span !== undefined);
}
