import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/archive/database/sqlite/archive-file.ts';
import {
  ArchiveChanged,
  checkComparers,
  comparers,
  forgetMakers,
  isUnnoted,
  notedModel,
  otherMakers,
  PARTS,
  partNames,
  readers,
  staleCompared,
  staleRead,
  writeComparers,
  writeMade,
} from '../../../src/archive/derived/versions.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { newFolder, SMALL } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('names parts in one order, whichever were asked of', () => {
  expect(partNames([])).toBe('');
  expect(partNames(['words'])).toBe('stems');
  expect(partNames(['meetings', 'days'])).toBe('days and meetings');
  expect(partNames(['keys', 'meetings', 'days'])).toBe('days, meetings and name keys');
  expect(new Set(PARTS).size).toBe(9);
});

it('names what makes each part by its version and networks', () => {
  expect(readers(SMALL).meetings.endsWith(` ${SMALL.readers}`)).toBe(true);
  expect(comparers(SMALL)).toMatchObject({ model: 'small', 'model hash': SMALL.hash, dimensions: '8' });
  expect(Object.keys(comparers(SMALL))).toEqual(
    expect.arrayContaining([...['vectors', 'words', 'spellings', 'keys', 'sightings'], 'signatures']),
  );
});

describe('what an archive notes of its makers', () => {
  it('is what made it, and is held against what is used now', () => {
    const database = newDatabase();
    expect(notedModel(database, 'f', 'r')).toEqual({ ...SMALL, readers: 'r' });
    expect(otherMakers(database, SMALL)).toEqual([]);
    expect(staleCompared(database, SMALL)).toEqual([]);
    expect(() => checkComparers(database, 'f', SMALL)).not.toThrow();
    const other = { ...SMALL, hash: 'ffffffffffffffff', dimensions: 9 };
    expect(staleCompared(database, other)).toEqual(['vectors']);
    expect(otherMakers(database, other).map(({ key }) => key)).toEqual(['model hash', 'dimensions']);
    expect(() => checkComparers(database, 'f', other)).toThrow(ArchiveChanged);
    expect(() => checkComparers(database, 'f', other)).toThrow(
      /in f was made with model hash 0+, this isnad uses f+: run "isnad rebuild".*or set EMBEDDING_MODEL back/u,
    );
    writeComparers(database, other);
    expect(staleCompared(database, other)).toEqual([]);
    database.exec("UPDATE meta SET value = 'old' WHERE key = 'words'");
    expect(staleCompared(database, other)).toEqual(['words']);
    expect(() => checkComparers(database, 'f', other)).toThrow(
      /stems of version old.*remake what is derived$/u,
    );
    database.close();
  });

  it('is nothing in a database that nobody has used', () => {
    const database = openSqlite(join(newFolder(), 'archive.sqlite'));
    expect(isUnnoted(database)).toBe(true);
    expect(() => notedModel(database, 'f')).toThrow(
      /the archive in f is empty: fill it with "isnad ingest PATH…"/u,
    );
    database.close();
    const used = newDatabase();
    expect(isUnnoted(used)).toBe(false);
    used.close();
  });

  it('tells for how many articles each part was read by others', () => {
    const database = newDatabase();
    for (const name of ['a', 'b']) writeArticle(database, keptEntry(name, 'نص.'), TAKEN_IN);
    expect(staleRead(database, SMALL)).toEqual(
      new Map([
        ['passages', 2],
        ['days', 2],
        ['meetings', 2],
      ]),
    );
    writeMade(database, 1, SMALL);
    writeMade(database, 2, SMALL);
    expect(staleRead(database, SMALL).size).toBe(0);
    writeMade(database, 2, { ...SMALL, readers: 'others' });
    expect(staleRead(database, SMALL)).toEqual(new Map([['meetings', 1]]));
    forgetMakers(database);
    expect(staleRead(database, SMALL).get('days')).toBe(2);
    expect(staleCompared(database, SMALL)).toEqual([
      ...['vectors', 'words', 'spellings', 'keys', 'sightings'],
      'signatures',
    ]);
    database.close();
  });
});
