import { accessSync, constants, statfsSync, statSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import { ArchiveError } from '../database/error.ts';
import { pathForReading } from '../database/sqlite/archive-file.ts';
import { isKept, isOlder, type Mislaid, mislaid, tablesOf } from '../database/sqlite/layout.ts';
import { openUnwritable } from '../database/sqlite/sqlite.ts';

/** What keeps an archive from being read or written. */
export type Fault =
  | 'full'
  | 'read-only'
  | 'permission'
  | 'damaged'
  | 'tables'
  | 'no-database'
  | 'no-folder'
  | 'device';

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

/** What SQLite says where a table, a column or an index of words is not there; it may be our mistake as well. */
const OF_TABLES = /^SQLITE_(?:ERROR|CORRUPT(?:_VTAB)?)$/u;

/** What is wrong with the storage of the archive in `folder`, by an error of SQLite or of the file system; else null. */
export function faultOf(error: unknown, folder: string): Fault | null {
  const { code, path } = (error ?? {}) as { readonly code?: unknown; readonly path?: unknown };
  if (typeof code !== 'string' || !(code.startsWith('SQLITE_') || isWithin(path, folder))) return null;
  if (OF_TABLES.test(code) && mislaidIn(folder) !== null) return 'tables';
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

const RESTORE =
  'put a backup in its place; without one, copy the folder, then "isnad export" brings out the articles that can be ' +
  'read, and "isnad ingest" takes them into a new one';

const SENTENCES: Readonly<Record<Fault, (folder: string, seen: string) => string>> = {
  full: (folder) =>
    `no room is left on the disk of ${folder}: make some and run the same command again; what was acknowledged is kept`,
  'read-only': (folder) =>
    `${folder} is on a disk that is mounted for reading only: there the archive can be asked, but not changed; mount ` +
    'it for writing, or choose another folder with --archive DIR',
  permission: (folder) =>
    `the user who runs isnad may not do this in ${folder}: give this user the right to read and write the folder and ` +
    'the files in it, run isnad as their owner, or choose another folder with --archive DIR',
  damaged: (folder, seen) => `${join(folder, 'archive.sqlite')} is damaged (${seen}): ${RESTORE}`,
  tables: tablesSentence,
  'no-database': (folder, seen) =>
    `${join(folder, 'archive.sqlite')} is no database (${seen}): if it never was an archive of isnad, choose another ` +
    'folder with --archive DIR; if it was, its beginning is damaged: put a backup in its place',
  'no-folder': (folder) => `${folder} is no folder: choose another with --archive DIR`,
  device: (folder, seen) =>
    `the disk of ${folder} could not be read or written (${seen}): look for its errors in the log of the system; what ` +
    'was acknowledged is kept, and the same command goes on from there',
};

/** What the tables of the archive are not, and what mends them. */
function tablesSentence(folder: string, seen: string): string {
  const file = join(folder, 'archive.sqlite');
  const { lacking, alien, isOlder } = mislaidIn(folder) ?? NOTHING;
  const tables = tablesOf(lacking.filter(({ isTable }) => isTable));
  const kept = lacking.filter(isKept);
  const what =
    tables.length === 0
      ? `has what isnad never made (${tablesOf(alien).join(', ')})`
      : tables.length === 1
        ? `lacks the table ${tables[0]} as isnad makes it`
        : `lacks the tables ${tables.join(', ')} as isnad makes them`;
  if (isOlder && lacking.length === 0)
    return `${file} notes an older format than it has: "isnad rebuild" notes that of now`;
  if (!isOlder && tables.length > 0 && kept.length === 0)
    return `${file} ${what}: "isnad rebuild" makes that anew from the articles`;
  const isExported = !isOlder && !tables.includes('articles') && !tables.includes('meta');
  return isExported
    ? `${file} ${what} (${seen}): ${RESTORE}`
    : `${file} ${what} (${seen}): put a backup in its place; without one, choose another folder with --archive DIR and ` +
        'take the articles in there';
}

const NOTHING = { lacking: [], alien: [], isOlder: false };

/** What of the tables of the archive in `folder` is not as isnad makes it; null where all is, or it cannot be told. */
function mislaidIn(folder: string): (Mislaid & { readonly isOlder: boolean }) | null {
  const file = join(folder, 'archive.sqlite');
  try {
    const hasLog = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    const database = openUnwritable(pathForReading(file, hasLog), () => undefined);
    try {
      const found = { ...mislaid(database), isOlder: isOlder(database) };
      return found.lacking.length + found.alien.length === 0 && !found.isOlder ? null : found;
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

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
