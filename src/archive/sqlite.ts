import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { ArchiveError } from './error.ts';
import { migrate, refuseOther } from './migrations.ts';
import { APPLICATION, SCHEMA } from './schema.ts';
import { PATIENCE_MS, writing } from './writing.ts';

// The library takes addresses of files, which alone can say `immutable`, where this is set before it is first used.
process.env.SQLITE_USE_URI = '1';

export type Sqlite = Database.Database;
export type Statement = Database.Statement;

/**
 * The database at `file` (made, empty, when it is not there), in WAL mode, every commit on disk before it returns; one
 * of an older format is brought to that of now.
 * @throws ArchiveError when it is another program's, or a newer isnad's: it is left as it is.
 */
export function openSqlite(file: string): Sqlite {
  return openWritable(file, 'FULL', {
    claim: (database) => {
      if (!isUnused(database) && !isOurs(database)) throw foreign(file);
    },
    make: (database) => {
      // Another process may be making the tables, too.
      if (isUnused(database)) writing(database, () => isUnused(database) && database.exec(SCHEMA));
      migrate(database, file);
    },
  });
}

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
    database.pragma(`busy_timeout = ${PATIENCE_MS}`);
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
 * The database at `file` for reading alone. Beside a log of changes (`hasLog`) SQLite needs the file that it shares
 * with other processes, which is there as long as one of them lives or where it was killed; without a log nobody
 * writes, and nothing beside the file is needed.
 * @throws ArchiveError when it is another program's, or of another format, which cannot be mended here.
 */
export function openReadOnly(file: string, hasLog: boolean): Sqlite {
  const path = hasLog ? resolve(file) : `${pathToFileURL(file).href}?immutable=1`;
  const database = new Database(path, { readonly: true });
  try {
    database.pragma('cache_size = -32768');
    if (!isOurs(database)) throw foreign(file);
    refuseOther(database, file);
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

/** An empty archive that is in no file. */
export function memoryDatabase(): Sqlite {
  const database = new Database(':memory:');
  database.exec(SCHEMA);
  return database;
}

/** Whether nobody has made anything in the file. */
function isUnused(database: Sqlite): boolean {
  return (
    database.pragma('application_id', { simple: true }) === 0 &&
    database.prepare('SELECT 1 FROM sqlite_master').get() === undefined
  );
}

/** Whether it says that it is an archive, or is one of the first version, which did not say so. */
function isOurs(database: Sqlite): boolean {
  const application = database.pragma('application_id', { simple: true });
  if (application !== 0) return application === APPLICATION;
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
  return ['meta', 'articles', 'passages', 'meetingKeys', 'words'].every((name) => tables.includes(name));
}

function foreign(file: string): ArchiveError {
  return new ArchiveError(
    `${file} is a database of another program, and was left as it is: choose another folder with --archive DIR`,
  );
}
