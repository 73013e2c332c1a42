import { afterEach, beforeEach, expect, it } from 'vitest';
import { postgresLayout } from '../../../../src/archive/database/postgres/postgres-layout.ts';
import { SMALL } from '../../../support/archives.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

beforeEach(() => database().exec('BEGIN'));
afterEach(() => database().rollBack());

/** What the schema lacks, and what it has that isnad never made. */
function otherwise(dimensions = SMALL.dimensions): [string[], string[]] {
  const { there, due } = postgresLayout(database(), dimensions);
  const [has, should] = [there, due].map((laid) => laid.map(({ line }) => line)) as [string[], string[]];
  return [should.filter((line) => !has.includes(line)), has.filter((line) => !should.includes(line))];
}

it('a new archive has what isnad makes, and nothing stays of what it is compared with', () => {
  expect(otherwise()).toEqual([[], []]);
  expect(postgresLayout(database(), SMALL.dimensions).due.length).toBeGreaterThan(50);
  const compared = database().prepare("SELECT 1 FROM pg_namespace WHERE nspname = 'isnad_compared'");
  expect(compared.all()).toEqual([]);
});

it.each<[string, RegExp | null, RegExp | null]>([
  ['DROP INDEX movedTo', /^CREATE INDEX movedto /u, null],
  ['CREATE TABLE orders (v integer)', null, /^table orders \(v integer\)$/u],
  ['ALTER TABLE gone ADD COLUMN v text', /^table gone /u, /^table gone .*v text/u],
  [
    'ALTER TABLE gone ALTER COLUMN since DROP NOT NULL',
    /^table gone .*since text not null/u,
    /^table gone /u,
  ],
  ['DROP TRIGGER digestAdded ON gone', /^CREATE TRIGGER digestadded .* ON gone/u, null],
  ['ALTER TABLE lengths DROP CONSTRAINT lengths_passage_fkey', /^constraint of lengths: FOREIGN KEY/u, null],
  [
    "CREATE OR REPLACE FUNCTION digestOf(line text) RETURNS numeric LANGUAGE sql AS 'SELECT 0::numeric'",
    /^function digestof: /u,
    /^function digestof: SELECT 0/u,
  ],
])('tells what %s has done', (sql, lacks, has) => {
  database().exec(sql);
  const [lacking, alien] = otherwise();
  for (const [lines, line] of [
    [lacking, lacks],
    [alien, has],
  ] as const) {
    expect(lines).toHaveLength(line === null ? 0 : 1);
    if (line !== null) expect(lines[0]).toMatch(line);
  }
});

it('a schema of the name that the settings of isnad begin with is as any other', () => {
  database().exec(
    `ALTER SCHEMA "${database().schema}" RENAME TO isnad; SET LOCAL search_path = isnad, public`,
  );
  expect(otherwise()).toEqual([[], []]);
});

it('vectors of another length are another table', () => {
  const [lacking, alien] = otherwise(12);
  expect([lacking, alien]).toEqual([
    [expect.stringContaining('vector halfvec(12)')],
    [expect.stringContaining(`vector halfvec(${SMALL.dimensions})`)],
  ]);
});
