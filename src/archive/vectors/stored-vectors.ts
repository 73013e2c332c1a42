import { hadChange, lastChange } from '../database/changes.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { floatsOf } from '../database/rows.ts';
import type { StoredVectors } from './vectors.ts';

/** The vectors of the passages of a database. */
export function storedVectors(database: Database): StoredVectors {
  return {
    count: () => prepared(database, 'SELECT count(*) FROM passages').pluck().get() as number,
    ids: (after) => passageIds(database, after),
    vectors: (ids) => passageVectors(database, ids),
    some: (count) => somePassages(database, count),
    lastChange: () => lastChange(database),
    hadChange: (change) => hadChange(database, change),
  };
}

/** The ids of all passages above `after`, in order. */
export function passageIds(database: Database, after = 0): number[] {
  return prepared(database, 'SELECT id FROM passages WHERE id > ? ORDER BY id')
    .pluck()
    .all(after) as number[];
}

/** About so many of the ids of all passages, or all where they are fewer, evenly taken; in order. */
export function somePassages(database: Database, count: number): number[] {
  const { first, last } = prepared(
    database,
    'SELECT min(id) AS first, max(id) AS last FROM passages',
  ).get() as { first: number | null; last: number | null };
  if (first === null || last === null) return [];
  const step = Math.max(1, Math.floor((last - first + 1) / count));
  const places = Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
  return prepared(
    database,
    `SELECT DISTINCT (SELECT id FROM passages WHERE id >= CAST(value AS INTEGER) ORDER BY id LIMIT 1) AS id
     FROM json_each(?) ORDER BY id`,
  )
    .pluck()
    .all(JSON.stringify(places)) as number[];
}

/** The vector of a passage that is there. */
export function passageVector(database: Database, id: number): Float32Array {
  const row = prepared(database, 'SELECT vector FROM passages WHERE id = ?').get(id);
  return floatsOf((row as { vector: Buffer }).vector);
}

/** The vectors of those of the passages that are there, in no order. */
export function passageVectors(database: Database, ids: readonly number[]): Map<number, Float32Array> {
  const rows = prepared(
    database,
    'SELECT id, vector FROM passages WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))',
  ).all(JSON.stringify(ids)) as { id: number; vector: Buffer }[];
  return new Map(rows.map(({ id, vector }) => [id, floatsOf(vector)]));
}
