import type { PostgresDatabase } from '../../database/postgres/postgres-database.ts';
import { type PostgresLaid, postgresLayout } from '../../database/postgres/postgres-layout.ts';
import type { Check, Defect } from '../problem.ts';

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
      yield* usedAgain(database);
    },
  }),
};

/** Tables whose next row would have a number that one of its rows has. */
function* usedAgain(database: PostgresDatabase): Generator<Defect> {
  for (const [table, number] of [
    ['articles', 'number'],
    ['passages', 'id'],
    ['meetings', 'id'],
  ] as const) {
    const [last, most] = database
      .prepare(
        `SELECT (SELECT coalesce(last_value, 0) FROM pg_sequences WHERE schemaname = current_schema()
           AND sequencename = '${table}_${number}_seq'), (SELECT coalesce(max(${number}), 0) FROM ${table})`,
      )
      .raw()
      .get() as [number | null, number];
    if ((last ?? 0) < most) {
      const what = `numbers of ${table} would be given twice: ${most} is there, ${last} is noted`;
      yield { what, mend: 'restore' };
    }
  }
}
