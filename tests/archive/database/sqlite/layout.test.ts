import { describe, expect, it } from 'vitest';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import {
  isKept,
  isOlder,
  makingOf,
  mislaid,
  tablesOf,
} from '../../../../src/archive/database/sqlite/layout.ts';
import { openInMemory, type Sqlite } from '../../../../src/archive/database/sqlite/sqlite.ts';

function changed(sql: string): Sqlite {
  const database = memoryDatabase();
  database.exec(sql);
  return database;
}

describe('what a database has otherwise than isnad makes it', () => {
  it.each<[string, string, string[], string[]]>([
    ['nothing', '', [], []],
    ['a table gone', 'DROP TABLE days', ['days'], []],
    ['an index of words gone', 'DROP TABLE words', ['words'], []],
    ['an index gone', 'DROP INDEX daysByFrom', ['days'], []],
    ['a table more', 'CREATE TABLE orders (v)', [], ['orders']],
    ['a view more', 'CREATE VIEW seen AS SELECT 1', [], ['seen']],
    ['another column', 'ALTER TABLE gone RENAME COLUMN since TO at', ['gone'], ['gone']],
    ['a column more', 'ALTER TABLE moved ADD COLUMN v', ['moved'], ['moved']],
    ['an index otherwise', 'DROP INDEX movedTo; CREATE INDEX movedTo ON moved (id)', ['moved'], ['moved']],
  ])('%s', (_, sql, lacking, alien) => {
    const found = mislaid(changed(sql));
    expect([tablesOf(found.lacking), tablesOf(found.alien)]).toEqual([lacking, alien]);
  });

  it('is kept, where nothing but a backup has it again', () => {
    const kept = (sql: string): boolean[] => mislaid(changed(sql)).lacking.map(isKept);
    expect(kept('DROP TABLE gone')).toEqual([true]);
    expect(kept('DROP INDEX movedTo')).toEqual([false]);
    expect(kept('DROP TABLE made')).toEqual([false]);
  });

  it('is all of it in a database of nothing', () => {
    const { lacking, alien } = mislaid(openInMemory(''));
    expect(alien).toEqual([]);
    expect(tablesOf(lacking)).toEqual(expect.arrayContaining(['meta', 'articles', 'words', 'letters']));
  });
});

it('a database is older that notes an older format, or none; without notes nobody can tell', () => {
  expect(isOlder(memoryDatabase())).toBe(false);
  expect(isOlder(changed("UPDATE meta SET value = '2'"))).toBe(true);
  expect(isOlder(changed('DELETE FROM meta'))).toBe(true);
  expect(isOlder(openInMemory(''))).toBe(false);
});

it('what makes tables makes them with their indexes, and no others', () => {
  const database = changed('DROP TABLE days; DROP TABLE moved');
  for (const sql of makingOf(['days', 'moved'])) database.exec(sql);
  expect(mislaid(database)).toEqual({ lacking: [], alien: [] });
  expect([makingOf([]), makingOf(['orders'])]).toEqual([[], []]);
});
