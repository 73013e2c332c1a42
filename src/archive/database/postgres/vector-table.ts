import { ARCHIVE } from '../../constants.ts';
import type { VectorTable } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { floatsOf, nearestOf } from '../rows.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { nearnessSchema } from './postgres-schema.ts';

/**
 * Vectors in half precision in a graph of pgvector, which proposes; what it proposes is ranked by the whole vectors.
 */
export function vectorTable(database: PostgresDatabase): VectorTable {
  return {
    make: (dimensions) => database.exec(`DROP TABLE IF EXISTS nearness; ${nearnessSchema(dimensions)}`),
    note: (passage, vector) =>
      void prepared(database, 'INSERT INTO nearness VALUES (?, CAST(CAST(? AS text) AS halfvec))').run(
        passage,
        literal(vector),
      ),
    nearest: (vector, k) => {
      const candidates = Math.min(ARCHIVE.searchedAtMost, ARCHIVE.proposed * k);
      const searched = Math.max(ARCHIVE.searched, candidates);
      const read = database.transaction(() => {
        database.exec(`SET LOCAL hnsw.ef_search = ${searched}`);
        return prepared(
          database,
          `SELECT id, passages.vector FROM (
             SELECT passage FROM nearness ORDER BY vector <#> CAST(CAST(@vector AS text) AS halfvec) LIMIT @candidates
           ) AS near JOIN passages ON id = passage`,
        ).all({ vector: literal(vector), candidates }) as {
          id: number;
          vector: Buffer;
        }[];
      });
      const near = read().map(({ id, vector: bytes }) => [id, floatsOf(bytes)] as const);
      return nearestOf(near, vector).slice(0, k);
    },
  };
}

/** A vector as pgvector reads it. */
function literal(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
