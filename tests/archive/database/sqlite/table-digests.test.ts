import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { noteChange } from '../../../../src/archive/database/changes.ts';
import { openSqlite } from '../../../../src/archive/database/sqlite/archive-file.ts';
import type { Sqlite } from '../../../../src/archive/database/sqlite/sqlite.ts';
import {
  areIndexesUndigested,
  DIGESTED_TABLES,
  digestedTables,
  writeIndexDigests,
  writeSequenceDigest,
  writeTableDigests,
} from '../../../../src/archive/database/sqlite/table-digests.ts';
import { writeArticle } from '../../../../src/archive/kept/kept-articles.ts';
import { articleAt, entryOf, newFolder, random } from '../../../support/archives.ts';
import { ADDED } from '../../../support/databases.ts';

/** An archive of one article, all of whose digests are written, and its file. */
function digested(): { readonly database: Sqlite; readonly file: string } {
  const file = join(newFolder(), 'archive.sqlite');
  const database = openSqlite(file);
  writeArticle(database, entryOf(articleAt('a', 'افتتح الجسر.'), random(1)), ADDED);
  noteChange(database);
  writeSequenceDigest(database);
  writeIndexDigests(database);
  return { database, file };
}

function otherwise(database: Sqlite): string[] {
  return [...digestedTables(database)]
    .filter(({ standing }) => standing !== 'as written')
    .map(({ table, standing }) => `${table}: ${standing}`);
}

describe('the digests of tables', () => {
  it('follow what is inserted, replaced, changed and taken out', () => {
    const { database } = digested();
    expect(otherwise(database)).toEqual([]);
    for (const sql of [
      "INSERT INTO gone VALUES ('x', 'then'), ('y', 'then')",
      "INSERT OR REPLACE INTO gone VALUES ('x', 'now')",
      "UPDATE gone SET since = 'later'",
      "DELETE FROM gone WHERE id = 'x'",
      'DELETE FROM articles',
      "UPDATE meta SET value = '0' WHERE key = 'format'",
    ]) {
      expect(database.prepare(sql).run().changes, sql).toBeGreaterThan(0);
      expect(otherwise(database), sql).toEqual([]);
    }
    database.close();
  });

  it('tell what anything else did, also after isnad has written to the same table', () => {
    const { database, file } = digested();
    database.exec("INSERT INTO gone VALUES ('x', 'then')");
    const other = new Database(file);
    other.exec("UPDATE gone SET since = 'never'");
    other.close();
    expect(otherwise(database)).toEqual(['gone: altered']);
    database.exec("INSERT INTO gone VALUES ('y', 'then')");
    expect(otherwise(database)).toEqual(['gone: altered']);
    writeTableDigests(database, ['gone']);
    expect(otherwise(database)).toEqual([]);
    database.close();
  });

  it('of indexes are of the last change, and say nothing of what came after it', () => {
    const { database } = digested();
    expect(areIndexesUndigested(database)).toBe(false);
    database.exec("INSERT INTO words (rowid, title, text) VALUES (9, 'x', 'y')");
    expect(otherwise(database)).toContain('words_docsize: altered');
    noteChange(database);
    writeSequenceDigest(database);
    expect(areIndexesUndigested(database)).toBe(true);
    const standings = [...digestedTables(database)];
    expect(standings.filter(({ standing }) => standing === 'altered')).toEqual([]);
    expect(standings.find(({ table }) => table === 'words_docsize')?.standing).toBe('earlier');
    writeIndexDigests(database);
    expect([areIndexesUndigested(database), otherwise(database)]).toEqual([false, []]);
    database.close();
  });

  it.each([
    ['is torn', "UPDATE tableDigests SET digest = 'x' WHERE name = 'moved'", 'moved: altered'],
    ['is gone', "DELETE FROM tableDigests WHERE name = 'moved'", 'moved: altered'],
    ['is of a table that has none', "INSERT INTO tableDigests VALUES ('articles', 'x')", 'articles: unknown'],
  ])('say so where one %s', (_, sql, told) => {
    const { database } = digested();
    database.exec(sql);
    expect(otherwise(database)).toEqual([told]);
    database.close();
  });

  it('are of all tables that are noted of, made and indexed', () => {
    const { database } = digested();
    const there = database.prepare('SELECT name FROM sqlite_master').pluck().all();
    expect(there).toEqual(expect.arrayContaining([...DIGESTED_TABLES]));
    database.close();
  });
});
