import { ARCHIVE } from '../constants.ts';
import type { Database } from './database.ts';

/**
 * A change of the passages of a database: its number, which rises, and a random token. No two databases have the same
 * token, unless one is a copy of the other, made after that change.
 */
export interface Change {
  readonly number: number;
  readonly token: string;
}

/** Notes, in whatever transaction changes passages, that it does. */
export function noteChange(database: Database): void {
  const number = database
    .prepare('INSERT INTO changes DEFAULT VALUES RETURNING number')
    .pluck()
    .get() as number;
  database.prepare('DELETE FROM changes WHERE number <= ?').run(number - ARCHIVE.changesRemembered);
}

/** The newest change; one that no database had, where somebody has taken them all out. */
export function lastChange(database: Database): Change {
  const last = database.prepare('SELECT number, token FROM changes ORDER BY number DESC LIMIT 1').get();
  return (last as Change | undefined) ?? { number: 0, token: '' };
}

/** Whether the database had that change: what is there now came of what was there then. */
export function hadChange(database: Database, { number, token }: Change): boolean {
  return database.prepare('SELECT token FROM changes WHERE number = ?').pluck().get(number) === token;
}
