import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARCHIVE } from '../../../../src/archive/constants.ts';
import {
  openBeside,
  openInMemory,
  openUnwritable,
  openWritable,
  type Sqlite,
} from '../../../../src/archive/database/sqlite/sqlite.ts';
import { newFolder } from '../../../support/archives.ts';

const make = (database: Sqlite): unknown => database.exec('CREATE TABLE IF NOT EXISTS t (v)');

function newFile(): string {
  return join(newFolder(), 'some.sqlite');
}

function settings(database: Sqlite, ...names: readonly string[]): unknown[] {
  return names.map((name) => database.pragma(name, { simple: true }));
}

describe('a database in a file', () => {
  it('is made with a log, and overwrites what is taken out', () => {
    const database = openWritable(newFile(), 'FULL', { make });
    expect(settings(database, 'journal_mode', 'synchronous', 'foreign_keys', 'secure_delete')).toEqual([
      'wal',
      2,
      1,
      1,
    ]);
    expect(settings(database, 'busy_timeout')).toEqual([ARCHIVE.patienceMs]);
    database.close();
    const normal = openWritable(newFile(), 'NORMAL', { make });
    expect(settings(normal, 'synchronous')).toEqual([1]);
    normal.close();
  });

  it('is left as it is by whoever may not have it', () => {
    const file = newFile();
    const claim = (): never => {
      throw new Error('not ours');
    };
    let isMade = false;
    expect(() => openWritable(file, 'FULL', { claim, make: () => (isMade = true) })).toThrow('not ours');
    expect([isMade, existsSync(`${file}-wal`)]).toEqual([false, false]);
  });

  it('is only read by whoever opens it so', () => {
    const file = newFile();
    openWritable(file, 'FULL', { make }).close();
    const database = openUnwritable(file, () => undefined);
    expect(database.prepare('SELECT * FROM t').all()).toEqual([]);
    expect(() => database.exec('INSERT INTO t VALUES (1)')).toThrow(/readonly/u);
    database.close();
    expect(() => openUnwritable(newFile(), () => undefined)).toThrow(/unable to open/u);
    expect(() =>
      openUnwritable(file, () => {
        throw new Error('not ours');
      }),
    ).toThrow('not ours');
  });

  it('is none where the file is of another kind', () => {
    const file = newFile();
    writeFileSync(file, 'only text\n'.repeat(100));
    for (const open of [
      () => openWritable(file, 'FULL', { make }),
      () => openBeside(file, 'CREATE TABLE t (v)'),
      () => openUnwritable(file, (database) => database.prepare('SELECT * FROM t')),
    ])
      expect(open).toThrow(/not a database/u);
  });
});

it('a small database beside an archive has no log, which would keep what was taken out', () => {
  const file = newFile();
  const database = openBeside(file, 'CREATE TABLE IF NOT EXISTS t (v)');
  expect(settings(database, 'journal_mode', 'synchronous', 'secure_delete')).toEqual(['truncate', 2, 1]);
  database.exec('INSERT INTO t VALUES (7)');
  expect(existsSync(`${file}-wal`)).toBe(false);
  database.close();
  const again = openBeside(file, 'CREATE TABLE IF NOT EXISTS t (v)');
  expect(again.prepare('SELECT v FROM t').pluck().all()).toEqual([7]);
  again.close();
});

it('databases in no file have nothing in common', () => {
  const [one, other] = [openInMemory('CREATE TABLE t (v)'), openInMemory('')];
  expect(one.prepare('SELECT v FROM t').all()).toEqual([]);
  expect(() => other.prepare('SELECT v FROM t')).toThrow(/no such table/u);
});
