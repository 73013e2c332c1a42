import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checking, checkNames } from '../../../src/archive/check/check.ts';
import type { Problem } from '../../../src/archive/check/problem.ts';
import { ARCHIVE } from '../../../src/archive/constants.ts';
import { PostgresDatabase } from '../../../src/archive/database/postgres/postgres-database.ts';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { articleAt, entryOf, newArchive, newFolder, random, SMALL } from '../../support/archives.ts';
import { ADDED } from '../../support/databases.ts';

const TEXT = 'زار الوزير القصر يوم الأحد. وبحث التجارة.';

/** The database of an archive of so many articles. */
function filled(count: number): Sqlite {
  const folder = newFolder();
  const archive = newArchive(folder);
  const next = random(1);
  archive.add(
    Array.from({ length: count }, (_, i) => entryOf(articleAt(`a${i}`, TEXT), next)),
    ADDED,
  );
  archive.seal();
  archive.close();
  return openSqlite(join(folder, 'archive.sqlite'));
}

/** How many articles were looked at, now and then, and the problems. */
function checked(database: Sqlite): { readonly steps: number[]; readonly problems: Problem[] } {
  const going = checking({ database, model: SMALL, cache: null });
  const steps: number[] = [];
  for (;;) {
    const step = going.next();
    if (step.done) return { steps, problems: step.value };
    steps.push(step.value);
  }
}

describe('the checks of an archive', () => {
  it('find nothing in a sound one, tell how far they are, and leave no transaction', () => {
    const database = filled(ARCHIVE.checkedTogether + 1);
    const changes = database.prepare('SELECT total_changes()').pluck();
    const before = changes.get();
    expect(checked(database)).toEqual({ steps: [0, ARCHIVE.checkedTogether], problems: [] });
    expect([database.inTransaction, changes.get()]).toEqual([false, before]);
    database.close();
  });

  it.each([
    ['DELETE FROM signatures WHERE article = 1', 'signatures', 'a0'],
    ["UPDATE passages SET vector = x'00' WHERE article = 2", 'passages', 'a1'],
    ['DELETE FROM words WHERE rowid = 1', 'words', 'a0'],
    ["INSERT INTO spellings (stem, key) VALUES ('none', '')", 'spellings', null],
    ['UPDATE days SET "to" = \'never\' WHERE passage = 1', 'days', 'a0'],
    ["UPDATE articles SET title = 'غيره' WHERE number = 1", 'articles', 'a0'],
    ['CREATE TABLE orders (v)', 'tables', null],
  ])('name what %s has done', (sql, check, article) => {
    const database = filled(2);
    database.exec(sql);
    const found = checked(database).problems.filter((problem) => problem.check === check);
    expect(found.map((problem) => problem.article?.id ?? null)).toContain(
      article === null ? null : articleAt(article, '').id,
    );
    database.close();
  });

  it('look no further into an article whose row is none', () => {
    const database = filled(2);
    database.exec("UPDATE articles SET added = 'never' WHERE number = 1; DELETE FROM signatures");
    const { problems } = checked(database);
    const id = articleAt('a0', '').id;
    const own = problems.filter(({ article }) => article?.id === id);
    expect(own.map(({ check, mend }) => [check, mend])).toEqual([['articles', 'restore']]);
    expect(problems.map(({ check }) => check)).toContain('signatures');
    database.close();
  });

  it('that one cannot go on is a problem, and the others go on', () => {
    const database = filled(2);
    database.exec('DROP TABLE meetingKeys; DELETE FROM signatures WHERE article = 1');
    const { problems } = checked(database);
    const stopped = problems.filter(({ what }) => what.startsWith('this check could not go on'));
    expect(stopped.map(({ check }) => check)).toContain('meetings');
    expect(problems.map(({ check }) => check)).toContain('signatures');
    expect(database.inTransaction).toBe(false);
    database.close();
  });

  it('have names, in SQLite those of files and caches, in PostgreSQL those of the server', () => {
    const database = filled(0);
    const postgres = new PostgresDatabase('postgres://nobody@127.0.0.1:1/none', 'isnad');
    const [here, there] = [checkNames(database), checkNames(postgres)];
    for (const names of [here, there]) expect(new Set(names).size).toBe(names.length);
    expect(here).toEqual(expect.arrayContaining(['file', 'tables', 'articles', 'words', 'cache']));
    expect(there).toEqual(expect.arrayContaining(['file', 'tables', 'articles', 'words', 'nearness']));
    expect(there).not.toContain('cache');
    postgres.close();
    database.close();
  });
});
