import { accessSync, constants, statfsSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ArchiveError } from './error.ts';

/** What keeps an archive from being read or written. */
export type Fault = 'full' | 'read-only' | 'permission' | 'damaged' | 'no-database' | 'no-folder' | 'device';

const BY_CODE: readonly (readonly [RegExp, Fault])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/u, 'full'],
  [/^EROFS$/u, 'read-only'],
  [/^(?:SQLITE_PERM|EACCES|EPERM)$/u, 'permission'],
  [/^SQLITE_(?:CORRUPT|FORMAT)/u, 'damaged'],
  [/^SQLITE_NOTADB$/u, 'no-database'],
  [/^(?:ENOTDIR|EEXIST)$/u, 'no-folder'],
  [/^EIO$/u, 'device'],
];

/** SQLite says that a file could not be opened, read or written, and not why; nor does Node when it makes a folder. */
const UNTOLD = /^(?:SQLITE_(?:CANTOPEN|READONLY|IOERR)|ENOENT$)/u;

/** What is wrong with the storage of the archive in `folder`, by an error of SQLite or of the file system; else null. */
export function faultOf(error: unknown, folder: string): Fault | null {
  const { code, path } = (error ?? {}) as { readonly code?: unknown; readonly path?: unknown };
  if (typeof code !== 'string' || !(code.startsWith('SQLITE_') || isWithin(path, folder))) return null;
  const known = BY_CODE.find(([codes]) => codes.test(code))?.[1];
  if (known !== undefined) return known;
  if (!UNTOLD.test(code)) return null;
  return (
    denied(folder, constants.R_OK | constants.W_OK) ??
    denied(join(folder, 'archive.sqlite'), constants.R_OK | constants.W_OK) ??
    (isFull(folder) ? 'full' : 'device')
  );
}

/** The same as a sentence that says what to mend; null where the error is none of storage. */
export function storageError(error: unknown, folder: string): ArchiveError | null {
  const fault = faultOf(error, folder);
  if (fault === null) return null;
  const { message, code } = error as { message: string; code: string };
  const seen = `${code}: ${message.split('\n', 1)[0]}`;
  return new ArchiveError(SENTENCES[fault](folder, seen));
}

const SENTENCES: Readonly<Record<Fault, (folder: string, seen: string) => string>> = {
  full: (folder) =>
    `no room is left on the disk of ${folder}: make some and run the same command again; what was acknowledged is kept`,
  'read-only': (folder) =>
    `${folder} is on a disk that is mounted for reading only: there the archive can be asked, but not changed; mount ` +
    'it for writing, or choose another folder with --archive DIR',
  permission: (folder) =>
    `the user who runs isnad may not do this in ${folder}: give this user the right to read and write the folder and ` +
    'the files in it, run isnad as their owner, or choose another folder with --archive DIR',
  damaged: (folder, seen) =>
    `${join(folder, 'archive.sqlite')} is damaged (${seen}): put a backup in its place; without one, copy the folder, ` +
    'then "isnad export" brings out the articles that can be read, and "isnad ingest" takes them into a new one',
  'no-database': (folder, seen) =>
    `${join(folder, 'archive.sqlite')} is no database (${seen}): if it never was an archive of isnad, choose another ` +
    'folder with --archive DIR; if it was, its beginning is damaged: put a backup in its place',
  'no-folder': (folder) => `${folder} is no folder: choose another with --archive DIR`,
  device: (folder, seen) =>
    `the disk of ${folder} could not be read or written (${seen}): look for its errors in the log of the system; what ` +
    'was acknowledged is kept, and the same command goes on from there',
};

function isWithin(path: unknown, folder: string): boolean {
  return typeof path === 'string' && `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}

/** Why a path may not be used so; null where it may, or is not there. */
function denied(path: string, mode: number): Fault | null {
  try {
    accessSync(path, mode);
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EROFS') return 'read-only';
    if (code === 'EACCES' || code === 'EPERM') return 'permission';
    return code === 'ENOENT' && dirname(path) !== path ? denied(dirname(path), mode) : null;
  }
}

/** A disk without room for one page of each of the three files is full. */
function isFull(folder: string): boolean {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 64 * 1024;
  } catch {
    return false;
  }
}
