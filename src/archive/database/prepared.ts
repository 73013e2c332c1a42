import type { PreparedStatement, Sqlite } from './sqlite.ts';

const PREPARED = new WeakMap<Sqlite, Map<string, PreparedStatement>>();

/** The statement of that text, prepared once for each database: a question runs a dozen, and preparing takes as long. */
export function prepared(database: Sqlite, text: string): PreparedStatement {
  const known = PREPARED.get(database) ?? new Map<string, PreparedStatement>();
  PREPARED.set(database, known);
  const statement = known.get(text) ?? database.prepare(text);
  known.set(text, statement);
  return statement;
}
