import type { Meeting, Participant } from '../../meetings/meeting.ts';
import { type Label, labelKeys, nameKeyOf } from '../../meetings/people/labels.ts';
import { ARCHIVE } from '../constants.ts';
import type { Database } from './database.ts';
import { prepared } from './prepared.ts';

/** Whom of a meeting is named: by which name, with which title, at which place among those who took part. */
export interface NamedParticipant {
  readonly participant: number;
  readonly name: string;
  readonly title: string | null;
}

/** Those who took part in a meeting and are named. */
export function namedParticipants(participants: readonly Participant[]): NamedParticipant[] {
  return participants.flatMap(({ person, title }, participant) =>
    person === null || nameKeyOf(person) === '' ? [] : [{ participant, name: person, title }],
  );
}

/** Writes whom the meeting of that id names, for an article published then; for whoever is in a transaction. */
export function writeSightings(
  database: Database,
  meeting: number,
  { participants }: Pick<Meeting, 'participants'>,
  published: string | null,
): void {
  const write = prepared(
    database,
    'INSERT INTO sightings (meeting, participant, name, title, day) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { participant, name, title } of namedParticipants(participants)) {
    const named = labelOf(database, { sort: 'name', text: name });
    const titled = title === null ? null : labelOf(database, { sort: 'title', text: title });
    write.run(meeting, participant, named, titled, published?.slice(0, 10) ?? null);
  }
}

/** Takes out whom the meetings of the article of that number name, and the labels that nobody has any more. */
export function removeSightings(database: Database, article: number): void {
  const of = 'meeting IN (SELECT id FROM meetings WHERE article = ?)';
  const labels = prepared(
    database,
    `SELECT name AS label FROM sightings WHERE ${of} UNION SELECT title FROM sightings WHERE ${of}`,
  )
    .all(article, article)
    .flatMap((row) => (row as { label: number | null }).label ?? []);
  if (labels.length === 0) return;
  prepared(database, `DELETE FROM sightings WHERE ${of}`).run(article);
  prepared(
    database,
    `DELETE FROM labels WHERE number IN (SELECT CAST(value AS INTEGER) FROM json_each(?))
     AND NOT EXISTS (SELECT 1 FROM sightings WHERE name = number)
     AND NOT EXISTS (SELECT 1 FROM sightings WHERE title = number)`,
  ).run(JSON.stringify(labels));
}

/** Writes whom all meetings name, where nothing of it is written; a record that is none of a meeting is passed over. */
export function writeAllSightings(database: Database): void {
  const next = database.prepare(
    `SELECT meetings.id AS id, record, published FROM meetings JOIN articles ON number = meetings.article
     WHERE meetings.id > ? ORDER BY meetings.id LIMIT ${ARCHIVE.remadeTogether}`,
  );
  let rows: { id: number; record: string; published: string | null }[] = [];
  do {
    rows = next.all(rows.at(-1)?.id ?? 0) as typeof rows;
    for (const { id, record, published } of rows) {
      const meeting = meetingOf(record);
      if (meeting !== null) writeSightings(database, id, meeting, published);
    }
  } while (rows.length > 0);
}

function meetingOf(record: string): Meeting | null {
  try {
    const meeting = JSON.parse(record) as Meeting;
    return Array.isArray(meeting.participants) ? meeting : null;
  } catch {
    return null;
  }
}

/** The number of a label, which is made where there is none. */
function labelOf(database: Database, label: Label): number {
  const { sort, text } = label;
  const find = prepared(database, 'SELECT number FROM labels WHERE sort = ? AND text = ?').pluck();
  const known = find.get(sort, text) as number | undefined;
  if (known !== undefined) return known;
  const made = prepared(database, 'INSERT INTO labels (sort, text) VALUES (?, ?) RETURNING number')
    .pluck()
    .get(sort, text) as number;
  prepared(
    database,
    'INSERT INTO labelKeys (key, label) SELECT value, CAST(? AS INTEGER) FROM json_each(?)',
  ).run(made, JSON.stringify(labelKeys(label)));
  return made;
}
