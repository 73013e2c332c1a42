import { memoryDatabase } from '../database/archive-file.ts';
import { APPLICATION } from '../database/schema.ts';
import type { Sqlite } from '../database/sqlite.ts';
import type { Check, Defect } from './problem.ts';

/** The tables, columns and indexes are those that isnad makes, and numbers that were given are never given again. */
export const TABLES: Check = {
  name: 'tables',
  holds: 'tables, columns and indexes against those that isnad makes',
  begin: ({ database }) => ({
    *rest(): Generator<Defect> {
      const due = new Set(madeLayout());
      for (const line of layout(database)) {
        if (!due.delete(line))
          yield { what: `the database has what isnad never made: ${line}`, mend: 'restore' };
      }
      for (const line of due) yield { what: `the database lacks ${line}`, mend: 'restore' };
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

/** The layout that isnad makes. */
function madeLayout(): string[] {
  const memory = memoryDatabase();
  try {
    return layout(memory);
  } finally {
    memory.close();
  }
}

/** Every table with its columns, and every index, view and trigger, a line each. */
function layout(database: Sqlite): string[] {
  return database
    .prepare(
      `SELECT made.type || ' ' || made.name || coalesce(
         ' (' || (SELECT group_concat(concat_ws(' ', name, type, "notnull", dflt_value, pk), ', ' ORDER BY cid)
                  FROM pragma_table_xinfo(made.name)) || ')', '') ||
         CASE WHEN made.type = 'table' AND made.sql LIKE 'CREATE TABLE%' THEN '' ELSE coalesce(' ' || made.sql, '') END
       FROM sqlite_master AS made WHERE made.name NOT LIKE 'sqlite_stat%'`,
    )
    .pluck()
    .all() as string[];
}

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
