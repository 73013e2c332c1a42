import type { Sqlite } from '../../database/sqlite/sqlite.ts';
import type { Check, Defect } from '../problem.ts';

/** SQLite finds the file whole: pages, tables, indexes (those of words and letters, too), and what refers to what. */
export const FILE: Check<Sqlite> = {
  name: 'file',
  holds: "the database's pages, tables and indexes against one another, and what refers to what",
  begin: ({ database }) => ({
    *rest(): Generator<Defect> {
      const lines = database.pragma('integrity_check') as { integrity_check: string }[];
      for (const { integrity_check: line } of lines) {
        if (line !== 'ok') yield { what: `the database is damaged: ${line}`, mend: 'restore' };
      }
      const strays = database.pragma('foreign_key_check') as { table: string; parent: string }[];
      const kinds = new Map<string, number>();
      for (const { table, parent } of strays) {
        const kind = `of ${table} of none of ${parent}`;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
      for (const [kind, count] of kinds) yield { what: `rows ${kind}: ${count}`, mend: 'rebuild' };
    },
  }),
};
