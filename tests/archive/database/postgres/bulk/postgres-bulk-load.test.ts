import { afterEach, beforeEach, expect, it } from 'vitest';
import { postgresBulkLoad } from '../../../../../src/archive/database/postgres/bulk/postgres-bulk-load.ts';
import { postgresEngine } from '../../../../../src/archive/database/postgres/postgres-engine.ts';
import { SMALL } from '../../../../support/archives.ts';
import { archiveInPglite } from '../../../../support/homes.ts';

const database = archiveInPglite();

beforeEach(() => database().exec('BEGIN'));
afterEach(() => database().rollBack());

const all = (sql: string): unknown => database().prepare(sql).raw().all();

it('writes what adding the same would have written', async () => {
  const stemmed = [
    { id: 1, title: ['وزر'], text: ['وزر', 'null', 'وزر'] },
    { id: 2, title: [], text: [] },
  ];
  const spellings = [
    { number: 3, stem: 'ميناء', key: 'منا' },
    { number: 7, stem: 'لا', key: '' },
  ];
  const bulk = postgresBulkLoad(database());
  bulk.begin();
  await bulk.rows('changes', ['number', 'token'], []);
  await bulk.rows(
    'passages',
    ['id', 'article', 'start', 'end', 'vector'],
    stemmed.map(({ id }) => [id, 1, 0, 4, Buffer.alloc(SMALL.dimensions * 4)]),
  );
  await bulk.rows(
    'articles',
    ['number', 'id', 'title', 'publishedBasis', 'language', 'text', 'content', 'added'],
    [[1, 'a', 't', 'unknown', 'ar', 'text', '', '']],
  );
  await bulk.words(stemmed);
  await bulk.spellings(spellings);
  await bulk.vectors([{ id: 1, vector: Buffer.from(new Float32Array(SMALL.dimensions).fill(0.5).buffer) }]);
  bulk.goOnAfter(new Map([['passages', 5]]));
  for (const { run } of bulk.end()) await run();
  const tables = ['postings', 'lengths', 'holders', 'totals', 'spellings', 'letters'];
  const loaded = tables.map((table) => all(`SELECT * FROM ${table} ORDER BY 1, 2`));
  expect(all('SELECT passage, vector::text FROM nearness')).toEqual([
    [1, `[${'0.5,'.repeat(8).slice(0, -1)}]`],
  ]);
  expect(bulk.numbersGiven()).toEqual(
    new Map([
      ['articles', 1],
      ['passages', 5],
      ['spellings', 7],
      // Of the row that a new archive has.
      ['changes', 1],
    ]),
  );
  const { words, spellings: kept } = postgresEngine(database());
  words.clear();
  kept.clear();
  for (const { id, title, text } of stemmed) words.write(id, title, text);
  database().exec('ALTER SEQUENCE spellings_number_seq RESTART WITH 3');
  kept.add([spellings[0] as { stem: string; key: string }]);
  database().exec('ALTER SEQUENCE spellings_number_seq RESTART WITH 7');
  kept.add([spellings[1] as { stem: string; key: string }]);
  expect(loaded).toEqual(tables.map((table) => all(`SELECT * FROM ${table} ORDER BY 1, 2`)));
});

it('ends where a row refers to what is not there', async () => {
  const bulk = postgresBulkLoad(database());
  bulk.begin();
  await bulk.rows('signatures', ['article', 'signature'], [[9, Buffer.alloc(1)]]);
  const made = (async () => {
    for (const { run } of bulk.end()) await run();
  })();
  await expect(made).rejects.toThrow(/signatures_article_fkey/u);
});
