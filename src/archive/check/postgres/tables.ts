import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import { type PostgresLaid, postgresLayout } from '../../database/postgres/postgres-layout.ts';
import type { Check, Defect } from '../problem.ts';
import { usedAgain } from '../used-again.ts';

/** The tables, columns, indexes and triggers are those that isnad makes, and numbers that were given are never given again. */
export const POSTGRES_TABLES: Check<PostgresDatabase> = {
  name: 'tables',
  holds: 'tables, columns, indexes and triggers against those that isnad makes',
  begin: ({ database, model }) => ({
    *rest(): Generator<Defect> {
      const { there, due } = postgresLayout(database, model.dimensions);
      const lines = (laid: readonly PostgresLaid[]): Set<string> => new Set(laid.map(({ line }) => line));
      const [has, should] = [lines(there), lines(due)];
      for (const { line } of there)
        if (!should.has(line))
          yield { what: `the schema has what isnad never made: ${line}`, mend: 'restore' };
      for (const { line } of due)
        if (!has.has(line)) yield { what: `the schema lacks ${line}`, mend: 'restore' };
      const last = database
        .prepare('SELECT last_value FROM pg_sequences WHERE schemaname = ? AND sequencename = ?')
        .pluck();
      yield* usedAgain(database, (table, column) => last.get(database.schema, `${table}_${column}_seq`));
    },
  }),
};
