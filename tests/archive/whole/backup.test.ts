import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import { keptArticle, writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { backUp } from '../../../src/archive/whole/backup.ts';
import { idOf, newFolder } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('is a whole copy as the database is at this moment, and nothing beside it', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'نص أول.'), TAKEN_IN);
  const folder = newFolder();
  const file = join(folder, 'backup.sqlite');
  expect(backUp(database, file)).toBe(statSync(file).size);
  writeArticle(database, keptEntry('b', 'نص ثان.'), TAKEN_IN);
  expect(readdirSync(folder)).toEqual(['backup.sqlite']);
  const copy = openSqlite(file);
  expect(keptArticle(copy, idOf('a'))?.text).toBe('نص أول.');
  expect(keptArticle(copy, idOf('b'))).toBeUndefined();
  copy.close();
  database.close();
});

it('writes over nothing, and into no folder that is not there', () => {
  const database = newDatabase();
  const folder = newFolder();
  const taken = join(folder, 'taken');
  writeFileSync(taken, 'x');
  expect(() => backUp(database, taken)).toThrow(ArchiveError);
  expect(() => backUp(database, taken)).toThrow(/is there already, and a backup writes over nothing/u);
  expect(() => backUp(database, join(folder, 'none', 'a'))).toThrow(
    /there is no folder .*none for the backup: make it first/u,
  );
  expect(readdirSync(folder)).toEqual(['taken']);
  database.close();
});

it('leaves no half where it cannot be written', () => {
  const database = newDatabase();
  const folder = newFolder();
  const file = join(folder, 'backup.sqlite');
  // The half has a name of this process; a folder is in its way.
  mkdirSync(`${file}.${process.pid}.half`);
  expect(() => backUp(database, file)).toThrow();
  expect(existsSync(file)).toBe(false);
  database.close();
});
