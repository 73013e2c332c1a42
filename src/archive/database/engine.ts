import type { Database } from './database.ts';
import type { Engine } from './parts.ts';
import { isPostgres } from './postgres/postgres-database.ts';
import { postgresEngine } from './postgres/postgres-engine.ts';
import type { Sqlite } from './sqlite/sqlite.ts';
import { sqliteEngine } from './sqlite/sqlite-engine.ts';

const ENGINES = new WeakMap<Database, Engine>();

/** What a database does in its own way. */
export function engineOf(database: Database): Engine {
  const known =
    ENGINES.get(database) ??
    (isPostgres(database) ? postgresEngine(database) : sqliteEngine(database as Sqlite));
  ENGINES.set(database, known);
  return known;
}
