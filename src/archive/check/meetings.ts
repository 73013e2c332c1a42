import { participantKeys } from '../../meetings/keys.ts';
import type { Meeting } from '../../meetings/meeting.ts';
import type { MeetingRow } from './article-rows.ts';
import type { Check, Defect } from './problem.ts';
import { MEETING, parsed, wrongIn } from './shapes.ts';

/** The record of each meeting is one, and what meetings are found by is what their records say. */
export const MEETINGS: Check = {
  name: 'meetings',
  holds:
    'the record of each meeting against the form of one, its spans against the text, its days and keys against it',
  begin: () => ({
    *article({ meetings, keys, article }): Generator<Defect> {
      for (const row of meetings) {
        const own = keys.filter(({ meeting }) => meeting === row.id).map(({ key }) => key);
        for (const what of wrongMeeting(row, own, article.text.length)) {
          yield { what: `meeting ${row.id} ${what}`, mend: 'rebuild' };
        }
      }
    },
  }),
};

function* wrongMeeting(row: MeetingRow, keys: readonly string[], length: number): Generator<string> {
  const record = parsed(row.record);
  if (record === undefined) return yield 'has a record that is no JSON';
  const wrong = wrongIn(MEETING, record);
  if (wrong !== null) return yield `has a record that is none of a meeting (${wrong})`;
  const meeting = record as Meeting;
  if (meeting.from !== row.from || meeting.to !== row.to) {
    yield `is found by the days ${row.from} to ${row.to}, and is of ${meeting.from} to ${meeting.to}`;
  }
  if (spans(meeting).some(({ end }) => end > length)) yield 'is told outside its article';
  const due = new Set(meeting.participants.flatMap(participantKeys));
  if (due.size !== keys.length || !keys.every((key) => due.has(key))) {
    yield 'is not found by those who took part: its keys are not those of its record';
  }
}

function spans({ evidence, daySpan, placeSpan, topicSpan }: Meeting): { readonly end: number }[] {
  return [evidence, daySpan, placeSpan, topicSpan].filter((span) => span !== undefined);
}
