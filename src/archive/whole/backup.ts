import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Database } from '../database/database.ts';
import { ArchiveError } from '../database/error.ts';
import { isPostgres } from '../database/postgres/postgres-database.ts';
import { openReadOnly } from '../database/sqlite/archive-file.ts';
import { nameHalf } from './half-file.ts';
import { storageError } from './storage-error.ts';

/**
 * Writes the database as it is at this moment to a new `file`, while others read and write it; gives its bytes. The
 * copy has no free pages, and is on disk, whole and found sound when it gets its name.
 * @throws ArchiveError when `file` is there already, or cannot be written.
 */
export function backUp(database: Database, file: string): number {
  if (isPostgres(database)) {
    throw new ArchiveError(
      `an archive in PostgreSQL is backed up by its own tools: pg_dump --schema=${database.schema} --format=custom ` +
        `--file=${file} ADDRESS; pg_restore puts it back`,
    );
  }
  refuseTaken(file);
  const half = `${resolve(file)}.${process.pid}.half`;
  try {
    database.prepare('VACUUM INTO ?').run(half);
    refuseUnsound(half);
    nameHalf(half, file, () => refuseTaken(file));
    return statSync(file).size;
  } catch (error) {
    throw storageError(error, dirname(resolve(file))) ?? error;
  } finally {
    rmSync(half, { force: true });
    rmSync(`${half}-journal`, { force: true });
  }
}

function refuseTaken(file: string): void {
  if (existsSync(file)) {
    throw new ArchiveError(`${file} is there already, and a backup writes over nothing: choose another name`);
  }
  if (!existsSync(dirname(resolve(file)))) {
    throw new ArchiveError(`there is no folder ${dirname(resolve(file))} for the backup: make it first`);
  }
}

function refuseUnsound(file: string): void {
  const copy = openReadOnly(file, false);
  try {
    const integrity = copy.pragma('integrity_check', { simple: true });
    if (integrity !== 'ok')
      throw new ArchiveError(`the backup is not sound (${String(integrity)}): it was not kept`);
  } finally {
    copy.close();
  }
}
