import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openReadOnly, openSqlite } from '../database/archive-file.ts';
import { ArchiveError } from '../database/error.ts';
import type { Sqlite } from '../database/sqlite.ts';
import { type Fault, faultOf, storageError } from '../database/storage-error.ts';

/** What an archive can be read in spite of. */
const READABLE: readonly (Fault | null)[] = ['full', 'read-only', 'permission'];

/**
 * The database of the archive in `folder`: made where there is none and `create` is set; opened for reading alone
 * where it may not be written and `orReadOnly` is set.
 * @throws ArchiveError when there is none, or it cannot be used: the message says why.
 */
export function openDatabase(
  folder: string,
  { create, orReadOnly }: { readonly create?: boolean; readonly orReadOnly?: boolean },
): Sqlite {
  const file = join(folder, 'archive.sqlite');
  try {
    const bytes = sizeOf(file);
    if (bytes === null && !create) {
      throw new ArchiveError(`there is no archive in ${folder}: make one with "isnad ingest PATH…"`);
    }
    if (bytes === 0) refuseEmptied(folder, file);
    // What a newsroom has not published is not for everybody on the machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return openSqlite(file);
  } catch (error) {
    if (orReadOnly && READABLE.includes(faultOf(error, folder))) return readOnly(folder, file, error);
    throw storageError(error, folder) ?? otherTables(error, file) ?? error;
  }
}

/** What is said where the tables are not those that an archive of the format that it notes has; else null. */
function otherTables(error: unknown, file: string): ArchiveError | null {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown };
  if (code !== 'SQLITE_ERROR') return null;
  return new ArchiveError(
    `${file} has not the tables of an archive of its format (${message}): put a backup in its place`,
  );
}

/** The database for reading alone; what kept it from being written is told where it cannot be read either. */
function readOnly(folder: string, file: string, cause: unknown): Sqlite {
  try {
    return openReadOnly(file, (sizeOf(`${file}-wal`) ?? 0) > 0);
  } catch (error) {
    throw storageError(cause, folder) ?? error;
  }
}

/** Articles are never taken for none because their file was emptied, by a disk that was full or a copy that ended. */
function refuseEmptied(folder: string, file: string): void {
  if ((sizeOf(`${file}-wal`) ?? 0) > 0 || (sizeOf(join(folder, 'vectors.hnsw')) ?? 0) === 0) return;
  throw new ArchiveError(
    `${file} has lost its content: it is empty, and the vectors of its articles lie beside it; put a backup in its ` +
      'place, or choose another folder with --archive DIR to begin anew',
  );
}

/** Bytes of a file; null where there is none. */
function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}
