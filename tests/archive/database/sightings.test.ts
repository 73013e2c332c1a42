import { describe, expect, it } from 'vitest';
import {
  namedParticipants,
  removeSightings,
  writeAllSightings,
  writeSightings,
} from '../../../src/archive/database/sightings.ts';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { articleAt } from '../../support/archives.ts';
import { databaseOf } from '../../support/databases.ts';
import { meetingOf } from '../../support/kept.ts';

const [A, B] = ['سامر الحداد', 'هاني القصار'] as const;

const titled = (names: readonly string[], title: string | null) => ({
  ...meetingOf(names, null),
  participants: meetingOf(names, null).participants.map((one) => ({ ...one, title })),
});

/** Two articles with the records of what they tell. */
function told(...records: readonly string[]): Sqlite {
  const database = databaseOf(articleAt('a', 'نص.'), articleAt('b', 'نص.'));
  const write = database.prepare('INSERT INTO meetings (article, record) VALUES (?, ?)');
  for (const [i, record] of records.entries()) write.run(i + 1, record);
  return database;
}

const rows = (database: Sqlite): unknown[] =>
  database
    .prepare(
      `SELECT meeting, participant, named.text, titled.text, day FROM sightings
       JOIN labels AS named ON named.number = name LEFT JOIN labels AS titled ON titled.number = title
       ORDER BY meeting, participant`,
    )
    .raw()
    .all();
const labels = (database: Sqlite): unknown[] =>
  database.prepare('SELECT text FROM labels ORDER BY text').pluck().all();

describe('whom meetings name', () => {
  it('is those with a name, at their places', () => {
    const [one, other] = meetingOf([A, '،'], null).participants;
    const group = { ...(one ?? expect.fail()), person: null, name: 'الوفد' };
    expect(namedParticipants([group, one ?? expect.fail(), other ?? expect.fail()])).toEqual([
      { participant: 1, name: A, title: null },
    ]);
  });

  it('is written with titles and the day, each name and title once', () => {
    const database = told('{}', '{}');
    writeSightings(database, 1, titled([A, B], 'وزير العدل'), '2024-03-05T10:00:00Z');
    writeSightings(database, 2, titled([A], null), null);
    expect(rows(database)).toEqual([
      [1, 0, A, 'وزير العدل', '2024-03-05'],
      [1, 1, B, 'وزير العدل', '2024-03-05'],
      [2, 0, A, null, null],
    ]);
    expect(labels(database)).toEqual([A, B, 'وزير العدل'].sort());
    database.close();
  });

  it('is taken out with an article, and names that no other has, with what they are found by', () => {
    const database = told('{}', '{}');
    writeSightings(database, 1, titled([A, B], 'وزير العدل'), null);
    writeSightings(database, 2, titled([A], null), null);
    removeSightings(database, 1);
    expect(rows(database)).toEqual([[2, 0, A, null, null]]);
    expect(labels(database)).toEqual([A]);
    removeSightings(database, 2);
    removeSightings(database, 2);
    expect(labels(database)).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM labelKeys').pluck().get()).toBe(0);
    database.close();
  });

  it('is written of all meetings from their records, and nothing of a record that is none', () => {
    for (const broken of ['{', '{}', '[]', 'null', '{"participants":1}']) {
      const database = told(broken, JSON.stringify(titled([B], 'وزير العدل')));
      writeAllSightings(database);
      expect(rows(database)).toEqual([[2, 0, B, 'وزير العدل', '2024-03-05']]);
      database.close();
    }
  });
});
