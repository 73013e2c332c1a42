import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { ARCHIVE } from '../../constants.ts';

// The library takes addresses of files, which alone can say `immutable`, where this is set before it is first used.
process.env.SQLITE_USE_URI = '1';

export type Sqlite = Database.Database;
export type PreparedStatement = Database.Statement;

/**
 * A database at `file` in WAL mode: when `claim` has not refused it, before anything is written, `make` makes what is
 * not there. With `NORMAL` a power cut may take back the last commits, never part of one.
 */
export function openWritable(
  file: string,
  synchronous: 'FULL' | 'NORMAL',
  { claim, make }: { readonly claim?: (database: Sqlite) => void; readonly make: (database: Sqlite) => void },
): Sqlite {
  const database = new Database(resolve(file));
  try {
    database.pragma(`busy_timeout = ${ARCHIVE.patienceMs}`);
    claim?.(database);
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -32768');
    // What is taken out is overwritten, so that no file keeps its words.
    database.pragma('secure_delete = ON');
    make(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A new database at `file` that `make` makes, for filling it: what is written is not on disk before the file is flushed, a
 * transaction cannot be taken back, and nobody looks whether what is referred to is there.
 */
export function openUnsafe(file: string, make: (database: Sqlite) => void): Sqlite {
  const database = new Database(resolve(file));
  try {
    database.pragma('journal_mode = OFF');
    database.pragma('synchronous = OFF');
    database.pragma('foreign_keys = OFF');
    database.pragma('cache_size = -262144');
    make(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The database at `path` (a file's path or address) for reading alone, once `claim` has not refused it.
 */
export function openUnwritable(path: string, claim: (database: Sqlite) => void): Sqlite {
  const database = new Database(path, { readonly: true });
  try {
    database.pragma('cache_size = -32768');
    claim(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A small database beside the archive at `file`, with `schema` (its tables, each IF NOT EXISTS). Every commit is on disk
 * before it returns, and what is taken out is overwritten there.
 */
export function openBeside(file: string, schema: string): Sqlite {
  const database = new Database(file);
  try {
    // No WAL: its file would keep what was taken out for a while.
    database.pragma('journal_mode = TRUNCATE');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('busy_timeout = 5000');
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A database that is in no file, with `schema`. */
export function openInMemory(schema: string): Sqlite {
  const database = new Database(':memory:');
  database.exec(schema);
  return database;
}
