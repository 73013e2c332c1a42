import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isDatabaseAddress } from '../../variables.ts';
import type { Database } from '../database/database.ts';
import { ArchiveError } from '../database/error.ts';
import { ConnectionError } from '../database/postgres/connection/connection.ts';
import { newPostgres, tableNames } from '../database/postgres/opening.ts';
import type { PostgresDatabase } from '../database/postgres/postgres-database.ts';
import { newSqlite } from '../database/sqlite/archive-file.ts';
import { nameHalf } from './half-file.ts';
import { archivePlace } from './opening.ts';
import { type Fault, faultOf, storageError } from './storage-error.ts';

/** What comes of writing, not of reading what is copied. */
const OF_WRITING: readonly (Fault | null)[] = ['full', 'read-only', 'permission'];

/** A new archive that nobody finds before it is whole. */
export interface NewHome {
  /** As people are told of it. */
  readonly shown: string;
  readonly database: Database;
  /** Makes it be found, with all that was written to it. */
  keep(): Promise<void>;
  /** Has what it is at end at once, with an error, where that could take long. */
  stop(): void;
  /** Leaves nothing of it. */
  discard(): void;
  /** An error with what the operator is to mend of it, where it is of this home's making. */
  told(error: unknown): unknown;
}

/**
 * A new archive in a folder or at an address of PostgreSQL.
 * @throws ArchiveError when something is there, or it cannot be made.
 */
export function newHome(at: string): NewHome {
  return isDatabaseAddress(at) ? inPostgres(at) : inFolder(at);
}

/** One transaction: a server takes back what has not ended. */
function inPostgres(at: string): NewHome {
  const database = newPostgres(at);
  return {
    shown: archivePlace(at).shown,
    database,
    keep: async () => {
      database.exec('COMMIT');
      await tidied(database);
      database.close();
    },
    stop: () => database.drop(),
    discard: () => database.drop(),
    told: (error) => error,
  };
}

/** So that the indexes alone answer, and the server knows what to expect of the tables; else it sees to that in time. */
async function tidied(database: PostgresDatabase): Promise<void> {
  try {
    await database.askLong(`VACUUM (ANALYZE) ${tableNames(database).join(', ')}`, null);
  } catch (error) {
    if (!(error instanceof ConnectionError)) throw error;
  }
}

/** A file that gets its name when it is whole and on disk. */
function inFolder(folder: string): NewHome {
  const file = join(folder, 'archive.sqlite');
  const half = `${file}.${process.pid}.half`;
  try {
    refuseTaken(file);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = newSqlite(half);
    return {
      shown: folder,
      database,
      keep: async () => {
        database.close();
        nameHalf(half, file, () => refuseTaken(file));
      },
      stop: () => undefined,
      discard: () => {
        database.close();
        rmSync(half, { force: true });
      },
      told: (error) => (OF_WRITING.includes(faultOf(error, folder)) ? storageError(error, folder) : error),
    };
  } catch (error) {
    throw storageError(error, folder) ?? error;
  }
}

function refuseTaken(file: string): void {
  if (existsSync(file))
    throw new ArchiveError(`${file} is there already, and a copy writes over nothing: choose another folder`);
}
