import type { Database, SqlStatement } from './database.ts';

const PREPARED = new WeakMap<Database, Map<string, SqlStatement>>();

/** The statement of that text, prepared once for each database: a question runs a dozen, and preparing takes as long. */
export function prepared(database: Database, text: string): SqlStatement {
  const known = PREPARED.get(database) ?? new Map<string, SqlStatement>();
  PREPARED.set(database, known);
  const statement = known.get(text) ?? database.prepare(text);
  known.set(text, statement);
  return statement;
}
