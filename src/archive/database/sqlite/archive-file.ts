import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ArchiveError } from '../error.ts';
import { refuseOther } from '../formats.ts';
import { writing } from '../writing.ts';
import { migrate } from './migrations.ts';
import { APPLICATION, ARCHIVE_SCHEMA } from './schema.ts';
import { openInMemory, openUnsafe, openUnwritable, openWritable, type Sqlite } from './sqlite.ts';
import { followWrites, writeTableDigests } from './table-digests.ts';

/**
 * The database at `file` (made, empty, when it is not there), in WAL mode, every commit on disk before it returns; one
 * of an older format is brought to that of now, once `mend` has mended it.
 * @throws ArchiveError when it is another program's, or a newer isnad's: it is left as it is.
 */
export function openSqlite(file: string, mend?: (database: Sqlite) => unknown): Sqlite {
  return openWritable(file, 'FULL', {
    claim: (database) => {
      if (!isUnused(database) && !isOurs(database)) throw foreign(file);
    },
    make: (database) => {
      // Another process may be making the tables, too.
      if (isUnused(database)) writing(database, () => isUnused(database) && makeTables(database));
      mend?.(database);
      migrate(database, file);
      followWrites(database);
    },
  });
}

/** A new archive at `file`, to be filled: nothing of it is sure to be on disk before all of it is made to be. */
export function newSqlite(file: string): Sqlite {
  return openUnsafe(file, makeTables);
}

/**
 * The database at `file` for reading alone. Beside a log of changes (`hasLog`) SQLite needs the file that it shares
 * with other processes, which is there as long as one of them lives or where it was killed; without a log nobody
 * writes, and nothing beside the file is needed.
 * @throws ArchiveError when it is another program's, or of another format, which cannot be mended here.
 */
export function openReadOnly(file: string, hasLog: boolean): Sqlite {
  return openUnwritable(pathForReading(file, hasLog), (database) => {
    if (!isOurs(database)) throw foreign(file);
    refuseOther(database, file);
  });
}

/** How SQLite is told of a file that is only read. */
export function pathForReading(file: string, hasLog: boolean): string {
  return hasLog ? resolve(file) : `${pathToFileURL(file).href}?immutable=1`;
}

/** An empty archive that is in no file. */
export function memoryDatabase(): Sqlite {
  return openInMemory(ARCHIVE_SCHEMA);
}

function makeTables(database: Sqlite): void {
  database.exec(ARCHIVE_SCHEMA);
  writeTableDigests(database);
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
