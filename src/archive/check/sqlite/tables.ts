import { isKept, mislaid } from '../../database/sqlite/layout.ts';
import { APPLICATION } from '../../database/sqlite/schema.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import type { Check, Defect } from '../problem.ts';
import { usedAgain } from '../used-again.ts';

/** The tables, columns and indexes are those that isnad makes, and numbers that were given are never given again. */
export const TABLES: Check<Sqlite> = {
  name: 'tables',
  holds: 'tables, columns and indexes against those that isnad makes',
  begin: ({ database }) => ({
    *rest(): Generator<Defect> {
      const { lacking, alien } = mislaid(database);
      for (const { line } of alien)
        yield { what: `the database has what isnad never made: ${line}`, mend: 'restore' };
      for (const laid of lacking)
        yield { what: `the database lacks ${laid.line}`, mend: isKept(laid) ? 'restore' : 'rebuild' };
      const application = database.pragma('application_id', { simple: true });
      if (application !== APPLICATION) {
        yield {
          what: `the database says that it is of application ${application}, not of isnad`,
          mend: 'restore',
        };
      }
      const last = database.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck();
      yield* usedAgain(database, (table) => last.get(table));
    },
  }),
};
