import { ARCHIVE } from '../../constants.ts';
import type { VectorTable } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { floatsOf, nearestOf } from '../rows.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { nearnessSchema } from './postgres-schema.ts';

const NEAREST = `SELECT id, passages.vector FROM (
    SELECT passage FROM nearness ORDER BY vector <#> CAST(CAST(@vector AS text) AS halfvec) LIMIT @candidates
  ) AS near JOIN passages ON id = passage`;

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
    nearestVectors: (vector, k) => {
      const candidates = Math.min(ARCHIVE.searchedAtMost, ARCHIVE.proposed * k);
      const read = (): { id: number; vector: Buffer }[] =>
        prepared(database, NEAREST).all({ vector: literal(vector), candidates }) as {
          id: number;
          vector: Buffer;
        }[];
      const widely = database.transaction(() => {
        database.exec(`SET LOCAL hnsw.ef_search = ${candidates}`);
        return read();
      });
      // The connection looks at so many without being told.
      const rows = candidates > ARCHIVE.searched ? widely() : read();
      const vectors = new Map(rows.map(({ id, vector: bytes }) => [id, floatsOf(bytes)]));
      const best = nearestOf(vectors, vector).slice(0, k);
      return new Map(best.map(({ id }) => [id, vectors.get(id) as Float32Array]));
    },
  };
}

/** A vector as pgvector reads it. */
function literal(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
