import { expect, it } from 'vitest';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { sqliteBulkLoad } from '../../../../src/archive/database/sqlite/sqlite-bulk-load.ts';
import { sqliteEngine } from '../../../../src/archive/database/sqlite/sqlite-engine.ts';

it('writes rows with their numbers, finds them by their words and letters, and goes on after the numbers given', async () => {
  const database = memoryDatabase();
  database.pragma('foreign_keys = OFF');
  const bulk = sqliteBulkLoad(database);
  bulk.begin();
  await bulk.rows(
    'articles',
    ['number', 'id', 'title', 'publishedBasis', 'language', 'text', 'content', 'added'],
    [[4, 'a', 't', 'unknown', 'ar', 'text', '', '']],
  );
  await bulk.rows('days', ['rowid', 'passage', 'from', 'to'], [[8, 1, '2024-03-03', '2024-03-03']]);
  await bulk.rows('changes', ['number', 'token'], [[6, 'f'.repeat(32)]]);
  await bulk.words([{ id: 9, title: ['وزر'], text: ['ميناء'] }]);
  await bulk.spellings([{ number: 3, stem: 'ميناء', key: 'منا' }]);
  await bulk.vectors([]);
  bulk.goOnAfter(
    new Map([
      ['articles', 11],
      ['meetings', 2],
      ['changes', 40],
    ]),
  );
  expect(bulk.end()).toEqual([]);
  expect(bulk.numbersGiven()).toEqual(
    new Map([
      ['changes', 6],
      ['articles', 11],
      ['meetings', 2],
    ]),
  );
  expect(database.prepare('SELECT rowid FROM days').pluck().all()).toEqual([8]);
  const { words, spellings } = sqliteEngine(database);
  expect(words.frequencies(['وزر', 'ميناء'])).toEqual(
    new Map([
      ['وزر', 1],
      ['ميناء', 1],
    ]),
  );
  expect(spellings.alike('ميناس', 3)).toEqual(['ميناء']);
  database.close();
});
