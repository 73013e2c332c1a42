import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { floatsOf } from '../database/rows.ts';

/** The ids of all passages, in order. */
export function passageIds(database: Database): number[] {
  const rows = prepared(database, 'SELECT id FROM passages ORDER BY id').all() as { id: number }[];
  return rows.map(({ id }) => id);
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
