import type { Database } from '../database/database.ts';
import type { Defect } from './problem.ts';

/** The tables whose rows have numbers that are never given twice, and the columns of those. */
const NUMBERED = [
  ['articles', 'number'],
  ['passages', 'id'],
  ['meetings', 'id'],
] as const;

/**
 * Tables whose next row would have a number that one of its rows has, or had when the next was given; `lastOf` says
 * which number the database notes as the last that it gave.
 */
export function* usedAgain(
  database: Database,
  lastOf: (table: string, column: string) => unknown,
): Generator<Defect> {
  for (const [table, column] of NUMBERED) {
    const last = lastOf(table, column) ?? 0;
    const most = database.prepare(`SELECT coalesce(max(${column}), 0) FROM ${table}`).pluck().get() as number;
    if (!Number.isInteger(last) || (last as number) < most) {
      yield {
        what: `numbers of ${table} would be given twice: ${most} is there, ${last} is noted`,
        mend: 'restore',
      };
    }
  }
}
