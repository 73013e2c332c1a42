import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mislaid } from '../../../src/archive/database/sqlite/layout.ts';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { mendTables } from '../../../src/archive/derived/mend-tables.ts';
import { staleCompared } from '../../../src/archive/derived/versions.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { newFolder, SMALL } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

function damaged(sql: string): { readonly database: Sqlite; readonly file: string } {
  const folder = newFolder();
  const database = newDatabase(folder);
  writeArticle(database, keptEntry('a', 'جملة أولى. جملة ثانية.'), TAKEN_IN);
  database.exec(sql);
  return { database, file: join(folder, 'archive.sqlite') };
}

it.each(['DROP TABLE days', 'DROP TABLE words', 'DROP TABLE meetings', 'DROP TABLE spellings'])(
  'makes all that is derived anew and stale where «%s» took some of it',
  (sql) => {
    const { database, file } = damaged(sql);
    expect(mendTables(database, file)).toBe(true);
    expect(mislaid(database).lacking).toEqual([]);
    expect(database.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
    expect(database.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(0);
    expect(staleCompared(database, SMALL)).toContain('words');
    expect(mendTables(database, file)).toBe(false);
    database.close();
  },
);

it('leaves what is derived where only what is noted of changes is gone', () => {
  const { database, file } = damaged('DROP TABLE changes');
  expect(mendTables(database, file)).toBe(true);
  expect(database.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(2);
  expect(staleCompared(database, SMALL)).toEqual([]);
  database.close();
});

it.each(['SELECT 1', 'DROP TABLE versions', 'DROP TABLE articles'])(
  'does nothing where nothing lacks, or what no rebuild fills: %s',
  (sql) => {
    const { database, file } = damaged(sql);
    const before = mislaid(database).lacking;
    expect(mendTables(database, file)).toBe(false);
    expect(mislaid(database).lacking).toEqual(before);
    database.close();
  },
);
