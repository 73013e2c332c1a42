import { expect, it } from 'vitest';
import { formatOf } from '../../../../src/archive/database/formats.ts';
import { migratePostgres } from '../../../../src/archive/database/postgres/postgres-migrations.ts';
import { POSTGRES_FORMAT } from '../../../../src/archive/database/postgres/postgres-schema.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

function note(format: number): void {
  database().prepare("UPDATE meta SET value = ? WHERE key = 'format'").run(String(format));
}

it('an archive of the format of now stays as it is', () => {
  const revision = database().prepare('SELECT number FROM revision').pluck();
  const before = revision.get();
  migratePostgres(database(), 'here');
  expect([formatOf(database()), revision.get()]).toEqual([POSTGRES_FORMAT, before]);
});

it.each([
  [POSTGRES_FORMAT + 1, /^here was made by a newer isnad \(format/u],
  [0, /^here was made by an earlier isnad \(format 0/u],
])('one of format %i, to which no step leads, is refused and left as it is', (format, sentence) => {
  note(format);
  expect(() => migratePostgres(database(), 'here')).toThrow(sentence);
  expect([formatOf(database()), database().inTransaction]).toEqual([format, false]);
  note(POSTGRES_FORMAT);
});
