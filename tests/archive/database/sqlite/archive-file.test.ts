import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../../src/archive/database/error.ts';
import {
  memoryDatabase,
  openReadOnly,
  openSqlite,
  pathForReading,
} from '../../../../src/archive/database/sqlite/archive-file.ts';
import { mislaid } from '../../../../src/archive/database/sqlite/layout.ts';
import { APPLICATION } from '../../../../src/archive/database/sqlite/schema.ts';
import { digestedTables } from '../../../../src/archive/database/sqlite/table-digests.ts';
import { newFolder } from '../../../support/archives.ts';

const INSERT = "INSERT INTO gone VALUES ('a', 'now')";

function newFile(): string {
  return join(newFolder(), 'archive.sqlite');
}

/** A file in which another program has made that. */
function foreign(sql: string): string {
  const file = newFile();
  const database = new Database(file);
  database.exec(sql);
  database.close();
  return file;
}

describe('the file of an archive', () => {
  it('is made with all its tables, said to be ours, and digested', () => {
    const database = openSqlite(newFile());
    expect(database.pragma('application_id', { simple: true })).toBe(APPLICATION);
    expect(mislaid(database)).toEqual({ lacking: [], alien: [] });
    expect([...digestedTables(database)].filter(({ standing }) => standing !== 'as written')).toEqual([]);
    database.close();
  });

  it('is opened as it is, once it is mended', () => {
    const file = newFile();
    const database = openSqlite(file);
    database.exec(INSERT);
    database.close();
    const again = openSqlite(file, (mended) => mended.exec("UPDATE gone SET since = 'mended'"));
    expect(again.prepare('SELECT * FROM gone').raw().all()).toEqual([['a', 'mended']]);
    again.close();
  });

  it.each([
    ['tables of its own', 'CREATE TABLE customers (name TEXT)'],
    ['some names of ours', 'CREATE TABLE meta (key, value); CREATE TABLE articles (id)'],
    ['a number of its own', 'PRAGMA application_id = 7; CREATE TABLE t (v)'],
  ])('is refused and left as it is where another program made it, with %s', (_, sql) => {
    const file = foreign(sql);
    const before = readFileSync(file);
    for (const open of [() => openSqlite(file), () => openReadOnly(file, false)]) {
      expect(open).toThrow(ArchiveError);
      expect(open).toThrow(/is a database of another program, .*--archive DIR/u);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('reading alone', () => {
  it('gives what is there and refuses to write', () => {
    const file = newFile();
    const writer = openSqlite(file);
    writer.exec(INSERT);
    const beside = openReadOnly(file, true);
    expect(beside.prepare('SELECT id FROM gone').pluck().all()).toEqual(['a']);
    beside.close();
    writer.close();
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    const database = openReadOnly(file, false);
    expect(database.prepare('SELECT id FROM gone').pluck().all()).toEqual(['a']);
    expect(() => database.exec(INSERT)).toThrow(/readonly/u);
    database.close();
  });

  it('is refused of another format, which it could not mend, and of what is no file', () => {
    const file = newFile();
    const writer = openSqlite(file);
    writer.exec("UPDATE meta SET value = '2' WHERE key = 'format'");
    writer.close();
    expect(() => openReadOnly(file, false)).toThrow(/made by an earlier isnad \(format 2/u);
    expect(() => openReadOnly(newFile(), false)).toThrow(/unable to open/u);
    writeFileSync(file, 'only text\n'.repeat(100));
    expect(() => openReadOnly(file, false)).toThrow(/not a database/u);
  });

  it('tells SQLite that nobody writes where there is no log', () => {
    const file = join(newFolder(), 'a b', 'archive.sqlite');
    expect(pathForReading(file, true)).toBe(file);
    expect(pathForReading(file, false)).toBe(`${pathToFileURL(file).href}?immutable=1`);
    expect(pathForReading(file, false)).toContain('a%20b');
  });
});

it('an archive in no file is empty, and one of its own', () => {
  const [one, other] = [memoryDatabase(), memoryDatabase()];
  one.exec(INSERT);
  expect(other.prepare('SELECT * FROM gone').all()).toEqual([]);
  expect(mislaid(other).lacking).toEqual([]);
});
