import { expect, it } from 'vitest';
import { prepared } from '../../../src/archive/database/prepared.ts';
import { openInMemory } from '../../../src/archive/database/sqlite/sqlite.ts';

it('prepares a statement once for each database, and another for another text', () => {
  const [one, other] = ['one', 'other'].map((name) =>
    openInMemory(`CREATE TABLE t (v); INSERT INTO t VALUES ('${name}')`),
  ) as [ReturnType<typeof openInMemory>, ReturnType<typeof openInMemory>];
  const read = prepared(one, 'SELECT v FROM t');
  expect(prepared(one, 'SELECT v FROM t')).toBe(read);
  expect(prepared(one, 'SELECT v, 1 FROM t')).not.toBe(read);
  expect(read.get()).toEqual({ v: 'one' });
  expect(prepared(other, 'SELECT v FROM t').get()).toEqual({ v: 'other' });
});

it('keeps nothing of a text that is no SQL', () => {
  const database = openInMemory('');
  expect(() => prepared(database, 'SELECT v FROM t')).toThrow(/no such table/u);
  database.exec('CREATE TABLE t (v)');
  expect(prepared(database, 'SELECT v FROM t').all()).toEqual([]);
});
