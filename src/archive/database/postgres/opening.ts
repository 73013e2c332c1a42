import { ArchiveError } from '../error.ts';
import { type PostgresPlace, postgresPlace } from './address.ts';
import { ConnectionError } from './connection/connection.ts';
import { PostgresDatabase } from './postgres-database.ts';
import { migratePostgres } from './postgres-migrations.ts';
import { postgresSchema } from './postgres-schema.ts';

/**
 * The archive at an address of PostgreSQL; with `create` it is made where there is none.
 * @throws ArchiveError when the server cannot be reached, or the schema is none of isnad, or of a newer one.
 */
export function openPostgres(address: string, create: boolean): PostgresDatabase {
  const place = postgresPlace(address);
  const database = new PostgresDatabase(place.address, place.schema);
  try {
    database.enterSchema();
    if (!hasTables(database, place)) {
      if (!create) {
        throw new ArchiveError(`there is no archive in ${place.shown}: make one with "isnad ingest PATH…"`);
      }
      makeTables(database, place);
    }
    migratePostgres(database, place.shown);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Whether the schema holds an archive; @throws ArchiveError when it holds something else. */
function hasTables(database: PostgresDatabase, { schema, shown }: PostgresPlace): boolean {
  const tables = database
    .prepare('SELECT tablename FROM pg_tables WHERE schemaname = ?')
    .pluck()
    .all(schema) as string[];
  if (tables.length === 0) return false;
  if (['meta', 'articles', 'passages', 'postings'].every((name) => tables.includes(name))) return true;
  throw new ArchiveError(
    `the schema ${schema} in ${shown} holds tables of another program, and was left as it is: name another with ?schema=NAME`,
  );
}

function makeTables(database: PostgresDatabase, place: PostgresPlace): void {
  database.alone(() => {
    // Another process may have made them meanwhile.
    if (hasTables(database, place)) return;
    database.exec(`CREATE SCHEMA IF NOT EXISTS "${place.schema}"`);
    makeExtension(database, place);
    database.exec(postgresSchema());
  });
}

function makeExtension(database: PostgresDatabase, { shown }: PostgresPlace): void {
  const has = database.prepare("SELECT 1 FROM pg_extension WHERE extname = 'vector'").get() !== undefined;
  if (has) return;
  try {
    database.exec('CREATE EXTENSION vector SCHEMA public');
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
    throw new ArchiveError(
      `${shown} has no extension "vector" (pgvector), and it could not be made (${error.message}): have whoever ` +
        'keeps the server install pgvector 0.7 or newer and run CREATE EXTENSION vector',
    );
  }
}
