import type { Check, Defect } from './problem.ts';
import { VERSION_ROW, wrongIn } from './shapes.ts';

/** Older versions are of articles that are there. What they say is held against the digests of their articles. */
export const OLDER_VERSIONS: Check = {
  name: 'versions',
  holds: 'each older version against the form of one; what became of articles against the articles',
  begin: ({ database }) => ({
    *rest(): Generator<Defect> {
      const rows = database
        .prepare(
          'SELECT versions.*, number FROM versions LEFT JOIN articles USING (id) ORDER BY versions.rowid',
        )
        .iterate() as Iterable<{ id: unknown; number: number | null }>;
      for (const row of rows) {
        const name = `the older version ${JSON.stringify(row.id)}`;
        if (row.number === null) yield { what: `${name} is of no article`, mend: 'restore' };
        const wrong = wrongIn(VERSION_ROW, row);
        if (wrong !== null) yield { what: `${name} is none (${wrong})`, mend: 'restore' };
      }
      const gone = database
        .prepare('SELECT id FROM gone WHERE id NOT IN (SELECT id FROM articles)')
        .pluck()
        .all();
      for (const id of gone) {
        yield {
          what: `${JSON.stringify(id)}, noted as gone from its address, is of no article`,
          mend: 'restore',
        };
      }
      const moved = database
        .prepare('SELECT id FROM moved WHERE "to" NOT IN (SELECT id FROM articles)')
        .pluck()
        .all();
      for (const id of moved) {
        yield { what: `${JSON.stringify(id)}, noted as moved, has led to no article`, mend: 'restore' };
      }
    },
  }),
};
