import { ARCHIVE } from '../../constants.ts';
import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import { prepared } from '../../database/prepared.ts';
import type { ArticleRows } from '../article-rows.ts';
import type { Check, Defect } from '../problem.ts';

/** The graph of vectors has the vector of each passage, in half precision. */
export const NEARNESS: Check<PostgresDatabase> = {
  name: 'nearness',
  holds: 'the vectors by which the nearest are found against the stored ones',
  begin: ({ database }) => ({
    *article({ passages }: ArticleRows): Generator<Defect> {
      const read = prepared(database, 'SELECT vector::text FROM nearness WHERE passage = ?').pluck();
      for (const { id, vector } of passages) {
        const near = read.get(id) as string | undefined;
        if (near === undefined || !isRounded(JSON.parse(near), vector))
          yield { what: `the vector by which passage ${id} is found is not its own`, mend: 'rebuild' };
      }
    },
  }),
};

function isRounded(half: readonly number[], vector: Buffer): boolean {
  return (
    half.length * 4 === vector.length &&
    half.every((value, i) => Math.abs(value - vector.readFloatLE(i * 4)) <= ARCHIVE.halfPrecision)
  );
}
