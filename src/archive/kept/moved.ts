import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';

/** Notes that the article of the id `from` has the id `to` now, and that so have those that led to it before. */
export function noteMoved(database: Database, from: string, to: string): void {
  prepared(database, 'UPDATE moved SET "to" = ? WHERE "to" = ?').run(to, from);
  prepared(
    database,
    'INSERT INTO moved VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET "to" = excluded."to"',
  ).run(from, to);
  // It is back where it was before.
  forgetMove(database, to);
}

/** Notes that an article has that id again: nothing leads elsewhere from it. */
export function forgetMove(database: Database, id: string): void {
  prepared(database, 'DELETE FROM moved WHERE id = ?').run(id);
}

/** Takes out what led to an article. */
export function forgetMovesTo(database: Database, id: string): void {
  prepared(database, 'DELETE FROM moved WHERE "to" = ?').run(id);
}

/** The id that the article has now which had that one before; null where there is none. */
export function movedTo(database: Database, id: string): string | null {
  return (
    (prepared(database, 'SELECT "to" FROM moved WHERE id = ?').pluck().get(id) as string | undefined) ?? null
  );
}

/** The ids, at most `limit`, that articles have now whose former id begins with `start`. */
export function movedFrom(database: Database, start: string, limit: number): string[] {
  return prepared(database, 'SELECT DISTINCT "to" FROM moved WHERE id >= ? AND id <= ? ORDER BY "to" LIMIT ?')
    .pluck()
    .all(start, `${start}g`, limit) as string[];
}
