import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDatabaseAddress } from '../../variables.ts';
import type { Database } from '../database/database.ts';
import { ArchiveError } from '../database/error.ts';
import { postgresPlace } from '../database/postgres/address.ts';
import { openPostgres } from '../database/postgres/opening.ts';
import { openReadOnly, openSqlite } from '../database/sqlite/archive-file.ts';
import type { Sqlite } from '../database/sqlite/sqlite.ts';
import { mendTables } from '../derived/mend-tables.ts';
import { type Fault, faultOf, storageError } from './storage-error.ts';

/** What an archive can be read in spite of. */
const READABLE: readonly (Fault | null)[] = ['full', 'read-only', 'permission'];

/** How an archive is opened. */
export interface Opening {
  /** Makes it when there is none. */
  readonly create?: boolean;
  /** Opens it for reading alone where it may not be written. */
  readonly orReadOnly?: boolean;
  /** Makes the tables anew that it lacks and a rebuild fills. */
  readonly mends?: boolean;
}

/** Where an archive is. */
export interface ArchivePlace {
  /** As people are told of it. */
  readonly shown: string;
  /** The file in which the graph of vectors is kept; null where the database has it. */
  readonly cache: string | null;
}

/** The place of an archive in a folder or at an address of PostgreSQL. */
export function archivePlace(at: string): ArchivePlace {
  return isDatabaseAddress(at)
    ? { shown: postgresPlace(at).shown, cache: null }
    : { shown: at, cache: join(at, 'vectors.hnsw') };
}

/**
 * The database of the archive in a folder or at an address of PostgreSQL.
 * @throws ArchiveError when there is none, or it cannot be used: the message says why.
 */
export function openDatabase(at: string, options: Opening): Database {
  return isDatabaseAddress(at) ? openPostgres(at, options.create ?? false) : openFolder(at, options);
}

/**
 * Finds out whether there is an archive to be opened, as far as a look at its files tells: before networks are loaded for
 * one that is not there.
 * @throws ArchiveError
 */
export function expectArchive(at: string, options: Opening): void {
  if (isDatabaseAddress(at)) return;
  try {
    expectFile(at, options);
  } catch (error) {
    throw storageError(error, at) ?? error;
  }
}

function expectFile(at: string, { create }: Opening): void {
  const file = fileOf(at);
  const bytes = sizeOf(file);
  if (bytes === null && !create) {
    throw new ArchiveError(`there is no archive in ${at}: make one with "isnad ingest PATH…"`);
  }
  if (bytes === 0) refuseEmptied(at, file);
}

function openFolder(folder: string, options: Opening): Sqlite {
  const { orReadOnly, mends } = options;
  const file = fileOf(folder);
  try {
    expectFile(folder, options);
    // What a newsroom has not published is not for everybody on the machine.
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return openSqlite(
      file,
      mends ? (database) => mendTables(database, file) && forgetCache(folder) : undefined,
    );
  } catch (error) {
    if (orReadOnly && READABLE.includes(faultOf(error, folder))) return readOnly(folder, file, error);
    throw storageError(error, folder) ?? error;
  }
}

function fileOf(folder: string): string {
  return join(folder, 'archive.sqlite');
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

/** Takes away the cache of vectors, which the next question makes anew. */
function forgetCache(folder: string): void {
  for (const name of ['vectors.hnsw', 'vectors.hnsw.json']) rmSync(join(folder, name), { force: true });
}

/** Bytes of a file; null where there is none. */
function sizeOf(file: string): number | null {
  return statSync(file, { throwIfNoEntry: false })?.size ?? null;
}
