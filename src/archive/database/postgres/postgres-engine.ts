import { ArchiveBusy } from '../busy.ts';
import type { Altered, Engine, TableDigests } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { postgresBulkLoad } from './bulk/postgres-bulk-load.ts';
import { channelOf } from './connection/bell.ts';
import { ConnectionError } from './connection/connection.ts';
import { letterTable } from './letter-table.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { FOLLOWED_TABLES, NOTED, POSTGRES_FORMAT } from './postgres-schema.ts';
import { postings } from './postings.ts';
import { vectorTable } from './vector-table.ts';

/** What PostgreSQL does in its own way. */
export function postgresEngine(database: PostgresDatabase): Engine {
  return {
    format: POSTGRES_FORMAT,
    isGapless: false,
    words: postings(database),
    spellings: letterTable(database),
    vectors: vectorTable(database),
    digests: digestsOf(database),
    bulk: postgresBulkLoad(database),
    begin: (ms) => begin(database, ms),
    beginReading: 'BEGIN ISOLATION LEVEL REPEATABLE READ',
    rollBack: () => database.rollBack(),
    version: askedOnce(() => prepared(database, 'SELECT number FROM revision').pluck().get() as number),
    // A row that was taken out lies in its table until the table is cleaned.
    forget: () => database.exec('VACUUM'),
  };
}

/** What `ask` gives, asked at most once until whoever runs now waits for something. */
function askedOnce<T>(ask: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    if (known !== null) return known.value;
    known = { value: ask() };
    queueMicrotask(() => {
      known = null;
    });
    return known.value;
  };
}

/** One at a time: a lock of the schema, which goes with the transaction. */
function begin(database: PostgresDatabase, ms: number): void {
  database.exec('BEGIN');
  try {
    database.exec(`SET LOCAL lock_timeout = ${Math.max(1, Math.round(ms))}; ${database.lock}`);
    // Whoever listens hears it once the transaction has ended well.
    database.exec(`SET LOCAL lock_timeout = 0; SET LOCAL isnad.writes = 'on';
      UPDATE revision SET number = number + 1; NOTIFY "${channelOf(database.schema)}"`);
  } catch (error) {
    database.rollBack();
    // lock_not_available
    if (error instanceof ConnectionError && error.code === '55P03') throw new ArchiveBusy();
    throw error;
  }
}

/** The digests are kept by triggers; an index is held against its articles row by row, and has none. */
function digestsOf(database: PostgresDatabase): TableDigests {
  const now = (table: string): string => `(SELECT coalesce(sum(digestOf(r::text)), 0) FROM ${table} r)`;
  return {
    write: () => {
      for (const table of FOLLOWED_TABLES)
        database.exec(`UPDATE tableDigests SET digest = ${now(table)} WHERE name = '${table}'`);
    },
    writeIndexes: () => undefined,
    writeLast: () => undefined,
    areIndexesBehind: () => false,
    *altered(): Generator<Altered> {
      for (const table of FOLLOWED_TABLES) {
        const isSame = prepared(database, `SELECT digest = ${now(table)} FROM tableDigests WHERE name = ?`)
          .pluck()
          .get(table);
        if (isSame !== true)
          yield { what: `the table ${table} is not as it was written`, isKept: NOTED.includes(table) };
      }
    },
  };
}
