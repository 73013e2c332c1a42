import { describe, expect, it } from 'vitest';
import {
  FOLLOWED_TABLES,
  NOTED,
  nearnessSchema,
  postgresSchema,
} from '../../../../src/archive/database/postgres/postgres-schema.ts';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { DIGESTED_TABLES, NOTED_TABLES } from '../../../../src/archive/database/sqlite/table-digests.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

describe('the layout in PostgreSQL', () => {
  it('has the columns of every table of SQLite but those that its index keeps', () => {
    const sqlite = memoryDatabase();
    const tables = sqlite
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '*[_]*'")
      .pluck()
      .all() as string[];
    const ours = database().prepare(
      'SELECT column_name FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?',
    );
    const shared = tables.filter((table) => !['words', 'letters'].includes(table));
    expect(shared.length).toBeGreaterThan(15);
    for (const table of shared) {
      const theirs = sqlite.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table);
      expect(ours.pluck().all(table.toLowerCase()), table).toEqual(expect.arrayContaining(theirs));
    }
  });

  it('digests what SQLite does, but for what SQLite and its index keep for themselves', () => {
    expect(NOTED).toEqual(NOTED_TABLES.filter((table) => table !== 'sqlite_sequence'));
    expect(FOLLOWED_TABLES).toEqual(
      DIGESTED_TABLES.map((table) => table.toLowerCase()).filter((table) => !/_/u.test(table)),
    );
    for (const table of FOLLOWED_TABLES) {
      expect(postgresSchema().split(` ON ${table} REFERENCING`)).toHaveLength(4);
    }
  });

  it('reads lists and documents of JSON as SQLite does', () => {
    const read = (sql: string): unknown[] => database().prepare(sql).pluck().all();
    expect(read(`SELECT value FROM json_each('["a","ب",3]')`)).toEqual(['a', 'ب', '3']);
    expect(read(`SELECT value FROM json_each('[]')`)).toEqual([]);
    expect(read(`SELECT json_extract('{"a":{"b":1}}', '$.a')`)).toEqual(['{"b":1}']);
    expect(read(`SELECT json_extract('{"a":1}', '$.b')`)).toEqual([null]);
  });

  it('takes out all that is of an article with it', () => {
    database().exec(
      `INSERT INTO articles (number, id, title, "publishedBasis", language, text, content, added)
         VALUES (1, 'a', 't', 'unknown', 'ar', '', '', '');
       INSERT INTO passages VALUES (1, 1, 0, 1, '');
       INSERT INTO days VALUES (1, '2024-03-05', '2024-03-05');
       INSERT INTO meetings (article, record) VALUES (1, '{}');
       INSERT INTO meetingKeys VALUES ('k', 1);
       INSERT INTO postings VALUES ('s', 1, 0, 1, 1);
       INSERT INTO lengths VALUES (1, 1);
       DELETE FROM articles`,
    );
    for (const table of ['passages', 'days', 'meetings', 'meetingKeys', 'postings', 'lengths', 'holders'])
      expect(database().prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
  });

  it('counts how many passages hold a stem, whatever is done to its postings', () => {
    const run = (sql: string): void => database().exec(sql);
    const holders = (): unknown => database().prepare('SELECT * FROM holders ORDER BY stem').raw().all();
    run(`INSERT INTO articles (number, id, title, "publishedBasis", language, text, content, added)
           VALUES (2, 'b', 't', 'unknown', 'ar', '', '', '');
         INSERT INTO passages VALUES (2, 2, 0, 1, ''), (3, 2, 0, 1, '');
         INSERT INTO postings VALUES ('s', 2, 1, 0, 1), ('s', 3, 0, 2, 2), ('t', 3, 1, 0, 2)`);
    expect(holders()).toEqual([
      ['s', 2, 1],
      ['t', 1, 0],
    ]);
    run(
      "UPDATE postings SET stem = 't', text = 1 WHERE passage = 2; DELETE FROM postings WHERE passage = 3 AND stem = 't'",
    );
    expect(holders()).toEqual([
      ['s', 1, 1],
      ['t', 1, 1],
    ]);
    run('DELETE FROM articles');
    expect(holders()).toEqual([]);
  });
});

it('vectors are of as many numbers as they are made with, in half precision', () => {
  expect(nearnessSchema(384)).toMatch(/vector halfvec\(384\) NOT NULL/u);
});
