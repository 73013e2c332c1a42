import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ArchiveError } from '../../../src/archive/database/error.ts';
import { keptArticle, writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { archivePlace, expectArchive, openDatabase } from '../../../src/archive/whole/opening.ts';
import { idOf, newArchive, newFolder } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('is a folder with a file of vectors, or an address without its password and without that file', () => {
  expect(archivePlace('/srv/archive')).toEqual({
    shown: '/srv/archive',
    cache: join('/srv/archive', 'vectors.hnsw'),
  });
  const { shown, cache } = archivePlace('postgres://user:secret@db.example/isnad');
  expect(cache).toBeNull();
  expect(shown).not.toContain('secret');
  expect(shown).toContain('db.example');
});

describe('an archive in a folder', () => {
  it('is opened as it was left', () => {
    const folder = newFolder();
    const database = newDatabase(folder);
    writeArticle(database, keptEntry('a', 'نص أول.'), TAKEN_IN);
    database.close();
    const again = openDatabase(folder, {});
    expect(keptArticle(again, idOf('a'))?.text).toBe('نص أول.');
    again.close();
  });

  it('is made only where that is asked for', () => {
    const folder = join(newFolder(), 'new');
    expect(() => openDatabase(folder, {})).toThrow(ArchiveError);
    expect(() => openDatabase(folder, {})).toThrow(
      /there is no archive in .*: make one with "isnad ingest PATH…"/u,
    );
    expect(() => expectArchive(folder, {})).toThrow(/there is no archive in /u);
    expect(existsSync(folder)).toBe(false);
    expectArchive(folder, { create: true });
    openDatabase(folder, { create: true }).close();
    expectArchive(folder, {});
    openDatabase(folder, {}).close();
  });

  it('is not taken for an empty one where its file was emptied', () => {
    const folder = newFolder();
    newArchive(folder).close();
    writeFileSync(join(folder, 'archive.sqlite'), '');
    writeFileSync(join(folder, 'vectors.hnsw'), 'x');
    for (const options of [{}, { create: true }])
      expect(() => openDatabase(folder, options)).toThrow(/has lost its content.*put a backup in its place/u);
  });

  it.each([
    ['no database', 'this is not a database, only a line of text\n'.repeat(100), /is no database/u],
    ['torn', null, /is damaged|is no database/u],
  ])('is refused where it is %s', (_what, content, why) => {
    const folder = newFolder();
    newArchive(folder).close();
    const file = join(folder, 'archive.sqlite');
    if (content !== null) writeFileSync(file, content);
    else writeFileSync(file, readFileSync(file).fill(7, 0, 200));
    expect(() => openDatabase(folder, {})).toThrow(ArchiveError);
    expect(() => openDatabase(folder, {})).toThrow(why);
  });

  it('has the tables that a rebuild fills made anew, and its vectors forgotten, where that is asked for', () => {
    const folder = newFolder();
    const database = newDatabase(folder);
    database.exec('DROP TABLE days');
    database.close();
    writeFileSync(join(folder, 'vectors.hnsw'), 'x');
    const mended = openDatabase(folder, { mends: true });
    expect(mended.prepare('SELECT count(*) FROM days').pluck().get()).toBe(0);
    mended.close();
    expect(existsSync(join(folder, 'vectors.hnsw'))).toBe(false);
  });
});
