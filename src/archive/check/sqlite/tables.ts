import { isKept, mislaid } from '../../database/sqlite/layout.ts';
import { APPLICATION } from '../../database/sqlite/schema.ts';
import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import type { Check, Defect } from '../problem.ts';

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
      yield* usedAgain(database);
    },
  }),
};

/** Tables whose next row would have a number that one of its rows has, or had when the next was given. */
function* usedAgain(database: Sqlite): Generator<Defect> {
  for (const [table, number] of [
    ['articles', 'number'],
    ['passages', 'id'],
    ['meetings', 'id'],
  ]) {
    const last = database.prepare('SELECT seq FROM sqlite_sequence WHERE name = ?').pluck().get(table) ?? 0;
    const most = database.prepare(`SELECT coalesce(max(${number}), 0) FROM ${table}`).pluck().get() as number;
    if (!Number.isInteger(last) || (last as number) < most) {
      yield {
        what: `numbers of ${table} would be given twice: ${most} is there, ${last} is noted`,
        mend: 'restore',
      };
    }
  }
}
