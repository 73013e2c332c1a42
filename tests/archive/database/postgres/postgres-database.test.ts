import { describe, expect, it } from 'vitest';
import { ARCHIVE } from '../../../../src/archive/constants.ts';
import { ConnectionError } from '../../../../src/archive/database/postgres/connection/connection.ts';
import { isPostgres } from '../../../../src/archive/database/postgres/postgres-database.ts';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

function gone(): unknown[] {
  return database().prepare('SELECT id FROM gone ORDER BY id').pluck().all();
}

function add(...ids: readonly string[]): void {
  for (const id of ids) database().prepare('INSERT INTO gone VALUES (?, ?)').run(id, 'now');
}

describe('a database of PostgreSQL, asked as one of SQLite is', () => {
  it('gives rows as objects, as lists or as their first columns', () => {
    const asked = 'SELECT value, @more AS "More" FROM json_each(@list)';
    const values = { list: '["a","b"]', more: 'x' };
    const read = () => database().prepare(asked);
    expect(read().all(values)).toEqual([
      { value: 'a', More: 'x' },
      { value: 'b', More: 'x' },
    ]);
    expect(read().get(values)).toEqual({ value: 'a', More: 'x' });
    expect(read().raw().all(values)).toEqual([
      ['a', 'x'],
      ['b', 'x'],
    ]);
    expect(read().pluck().all(values)).toEqual(['a', 'b']);
    expect(read().get({ ...values, list: '[]' })).toBeUndefined();
    expect(read().all({ ...values, list: '[]' })).toEqual([]);
  });

  it('gives counts as numbers, bytes as a Buffer and null as null', () => {
    const bytes = Buffer.from([0, 255, 7]);
    const row = database()
      .prepare('SELECT count(*) AS n, CAST(? AS bytea) AS bytes, NULL AS none FROM gone')
      .get(bytes) as Record<string, unknown>;
    expect(row).toEqual({ n: 0, bytes, none: null });
    expect(Buffer.isBuffer(row.bytes)).toBe(true);
  });

  it('says how many rows were written', () => {
    add('a', 'b');
    expect(database().prepare("UPDATE gone SET since = 'later'").run()).toEqual({ changes: 2 });
    expect(database().prepare('DELETE FROM gone').run()).toEqual({ changes: 2 });
    expect(database().prepare('DELETE FROM gone').run()).toEqual({ changes: 0 });
  });

  it('gives one row after another, however many, and ends what it began', () => {
    const count = ARCHIVE.rowsFetched + 1;
    const rows = database().prepare('SELECT generate_series(1, ?::int) AS n').pluck();
    expect([...rows.iterate(count)]).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    for (const row of rows.iterate(count)) {
      expect([row, database().inTransaction]).toEqual([1, true]);
      break;
    }
    expect(database().inTransaction).toBe(false);
  });

  it('writes all of a transaction or nothing, and takes one within another for a part of it', () => {
    const failing = database().transaction(() => {
      add('a');
      database().transaction(() => add('b'))();
      expect(database().inTransaction).toBe(true);
      throw new Error('torn');
    });
    expect(failing).toThrow('torn');
    expect([gone(), database().inTransaction]).toEqual([[], false]);
    expect(
      database().transaction(() => {
        add('a', 'b');
        return 'done';
      })(),
    ).toBe('done');
    expect(gone()).toEqual(['a', 'b']);
    database().exec('DELETE FROM gone');
  });

  it('is taken back by whoever began, once', () => {
    database().exec('BEGIN');
    add('a');
    database().rollBack();
    database().rollBack();
    expect([gone(), database().inTransaction]).toEqual([[], false]);
  });

  it('refuses what is no SQL with its code, and goes on', () => {
    expect(() => database().exec('SELEC 1')).toThrow(ConnectionError);
    expect(() => database().prepare('SELECT * FROM nowhere').all()).toThrow(
      expect.objectContaining({ code: '42P01' }),
    );
    expect(gone()).toEqual([]);
  });

  it('is told from one of SQLite', () => {
    expect([isPostgres(database()), isPostgres(memoryDatabase())]).toEqual([true, false]);
  });
});
