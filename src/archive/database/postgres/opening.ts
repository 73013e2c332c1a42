import { ARCHIVE } from '../../constants.ts';
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

/**
 * A new archive at an address of PostgreSQL, in a transaction that has not ended: without its end there is none.
 * @throws ArchiveError when the server cannot be reached, or the schema holds tables.
 */
export function newPostgres(address: string): PostgresDatabase {
  const place = postgresPlace(address);
  const database = new PostgresDatabase(place.address, place.schema);
  try {
    database.enterSchema();
    noticeBroken(database);
    database.exec('BEGIN');
    database.exec(database.lock);
    if (tableNames(database).length > 0) {
      throw new ArchiveError(
        `the schema ${place.schema} in ${place.shown} holds tables already, and a copy writes over nothing: name another with ` +
          '?schema=NAME, or take that one away with DROP SCHEMA',
      );
    }
    fillSchema(database, place);
    return database;
  } catch (error) {
    database.drop();
    throw error;
  }
}

/** Has the server see, in the midst of a statement, that nobody waits for it any more, where it can. */
function noticeBroken(database: PostgresDatabase): void {
  try {
    database.exec(`SET client_connection_check_interval = ${ARCHIVE.brokenMs}`);
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
  }
}

/** The tables in the schema of an archive. */
export function tableNames(database: PostgresDatabase): string[] {
  return database
    .prepare('SELECT tablename FROM pg_tables WHERE schemaname = ?')
    .pluck()
    .all(database.schema) as string[];
}

/** Whether the schema holds an archive; @throws ArchiveError when it holds something else. */
function hasTables(database: PostgresDatabase, place: PostgresPlace): boolean {
  const { schema, shown } = place;
  const tables = tableNames(database);
  if (tables.length === 0) return false;
  if (['meta', 'articles', 'passages', 'postings'].every((name) => tables.includes(name))) return true;
  throw new ArchiveError(
    `the schema ${schema} in ${shown} holds tables of another program, and was left as it is: name another with ?schema=NAME`,
  );
}

function makeTables(database: PostgresDatabase, place: PostgresPlace): void {
  database.alone(() => {
    // Another process may have made them meanwhile.
    if (!hasTables(database, place)) fillSchema(database, place);
  });
}

function fillSchema(database: PostgresDatabase, place: PostgresPlace): void {
  database.exec(`CREATE SCHEMA IF NOT EXISTS "${place.schema}"`);
  makeExtension(database, place);
  database.exec(postgresSchema());
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
