import { ARCHIVE } from '../../constants.ts';
import type { VectorTable } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { floatsOf, nearestVectorsOf } from '../rows.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { nearnessSchema } from './postgres-schema.ts';

/** A passage's vector as it is stored. */
interface StoredVector {
  readonly id: number;
  readonly vector: Buffer;
}

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
      const read = (): StoredVector[] =>
        prepared(database, NEAREST).all({ vector: literal(vector), candidates }) as StoredVector[];
      // A session looks at so many without being told.
      const rows = candidates > ARCHIVE.searched ? widely(database, candidates, read) : read();
      const vectors = new Map(rows.map(({ id, vector: bytes }) => [id, floatsOf(bytes)]));
      return nearestVectorsOf(vectors, vector, k);
    },
  };
}

/** What `read` gives where so many candidates are looked at. */
function widely<T>(database: PostgresDatabase, candidates: number, read: () => T): T {
  return database.transaction(() => {
    database.exec(`SET LOCAL hnsw.ef_search = ${candidates}`);
    return read();
  })();
}

/** A vector as pgvector reads it. */
function literal(vector: Float32Array): string {
  return `[${vector.join(',')}]`;
}
