import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import type { Check, Defect } from '../problem.ts';

/** The server has found no damage in its files; what refers to what it holds itself. */
export const SERVER: Check<PostgresDatabase> = {
  name: 'file',
  holds: 'what the server found when it read its files',
  begin: ({ database }) => ({
    *rest(): Generator<Defect> {
      const failures = database
        .prepare(
          'SELECT coalesce(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()',
        )
        .pluck()
        .get() as number;
      if (failures > 0)
        yield {
          what: `the server has read ${failures} pages that were not as it had written them`,
          mend: 'restore',
        };
    },
  }),
};
