import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { faultOf, storageError } from '../../../src/archive/whole/storage-error.ts';
import { newFolder } from '../../support/archives.ts';
import { newDatabase } from '../../support/kept.ts';

const error = (code: string, path?: string) => Object.assign(new Error(`${code}\nmore`), { code, path });

describe('what is wrong with the storage', () => {
  const folder = newFolder();

  it.each([
    ['SQLITE_FULL', 'full', /no room is left on the disk/u],
    ['SQLITE_PERM', 'permission', /may not do this/u],
    ['SQLITE_CORRUPT', 'damaged', /is damaged \(SQLITE_CORRUPT: SQLITE_CORRUPT\): put a backup/u],
    ['SQLITE_CORRUPT_INDEX', 'damaged', /is damaged/u],
    ['SQLITE_NOTADB', 'no-database', /is no database/u],
    ['SQLITE_IOERR_READ', 'device', /could not be read or written/u],
  ] as const)('by %s is %s', (code, fault, sentence) => {
    expect(faultOf(error(code), folder)).toBe(fault);
    expect(storageError(error(code), folder)).toBeInstanceOf(ArchiveError);
    expect(storageError(error(code), folder)?.message).toMatch(sentence);
    expect(storageError(error(code), folder)?.message).toContain(folder);
  });

  it.each([
    ['ENOSPC', 'full'],
    ['EDQUOT', 'full'],
    ['EROFS', 'read-only'],
    ['EACCES', 'permission'],
    ['ENOTDIR', 'no-folder'],
    ['EIO', 'device'],
    ['ENOENT', 'device'],
  ] as const)('by %s of a file in it is %s, and of another none', (code, fault) => {
    expect(faultOf(error(code, join(folder, 'archive.sqlite')), folder)).toBe(fault);
    expect(faultOf(error(code, `${folder}x/archive.sqlite`), folder)).toBeNull();
    expect(faultOf(error(code), folder)).toBeNull();
  });

  it.each([
    [null],
    [undefined],
    ['SQLITE_FULL'],
    [new Error('x')],
    [{ code: 7 }],
    [error('EPIPE')],
    [error('SQLITE_BUSY')],
    [error('SQLITE_ERROR')],
  ])('is nothing by %s', (other) => {
    expect(faultOf(other, folder)).toBeNull();
    expect(storageError(other, folder)).toBeNull();
  });
});

describe('what is wrong with tables', () => {
  const sentence = (sql: string): string => {
    const folder = newFolder();
    const database = newDatabase(folder);
    database.exec(sql);
    database.close();
    const found = storageError(error('SQLITE_ERROR'), folder);
    return found?.message ?? 'nothing';
  };

  it('is told by what mends it', () => {
    expect(sentence('DROP TABLE days')).toMatch(
      /lacks the table days as isnad makes it: "isnad rebuild" makes that anew/u,
    );
    expect(sentence('DROP TABLE days; DROP TABLE meetingKeys')).toMatch(
      /lacks the tables .*days.* as isnad makes them/u,
    );
    expect(sentence('DROP TABLE versions')).toMatch(/lacks the table versions.*put a backup in its place/u);
    expect(sentence('DROP TABLE articles')).toMatch(
      /choose another folder with --archive DIR and take the articles in there/u,
    );
    expect(sentence('CREATE TABLE other (a)')).toMatch(/has what isnad never made \(other\)|nothing/u);
    expect(sentence('SELECT 1')).toBe('nothing');
  });
});

it('takes a file in the way of the folder for no folder', () => {
  const folder = join(newFolder(), 'archive');
  writeFileSync(folder, 'x');
  let thrown: unknown;
  try {
    mkdirSync(join(folder, 'inner'));
  } catch (caught) {
    thrown = caught;
  }
  expect(faultOf(thrown, folder)).toBe('no-folder');
  expect(storageError(thrown, folder)?.message).toBe(
    `${folder} is no folder: choose another with --archive DIR`,
  );
});
