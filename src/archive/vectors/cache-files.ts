import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ARCHIVE } from '../constants.ts';
import type { Change } from '../database/changes.ts';

/** What stands beside the graph. */
export interface CacheNote {
  /** How many numbers the vectors of the archive have. */
  readonly dimensions: number;
  /** Which change of the database the graph knows. */
  readonly change: Change;
  /** What in it no longer counts. */
  readonly deleted: readonly number[];
  /** What makes the vectors of the graph of those of the archive, where they are not the same; see `Projection`. */
  readonly projection?: string;
}

/**
 * What is noted beside the graph in `file`; undefined where it, or the graph, is not as it was written, and where an
 * isnad wrote it that noted no changes.
 * @throws where there is none, or it cannot be read.
 */
export function cacheNote(file: string): CacheNote | undefined {
  const { checksum: noted, ...note } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as CacheNote & {
    checksum?: unknown;
  };
  return note.change !== undefined && noted === checksum(file, note) ? note : undefined;
}

/** Whether `file` is whole and of no use: its vectors have another length, or an isnad made it that noted no changes. */
export function isUnusedCache(file: string, dimensions: number): boolean {
  try {
    const { checksum: noted, change, dimensions: own } = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    if (change === undefined) return noted === digestOfFile(file).digest('hex');
    return own !== dimensions && cacheNote(file) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Writes the graph, by `writeGraph`, and its note under a name of this process and then in the place of the old ones.
 * Whether that was done; where it was not, the old ones are as they were.
 */
export function writeCache(file: string, note: CacheNote, writeGraph: (file: string) => void): boolean {
  const own = `${file}.${process.pid}.tmp`;
  try {
    removeHalves(file);
    writeGraph(own);
    writeFileSync(`${own}.json`, `${JSON.stringify({ ...note, checksum: checksum(own, note) })}\n`);
    renameSync(own, file);
    renameSync(`${own}.json`, `${file}.json`);
    return true;
  } catch {
    for (const half of [own, `${own}.json`]) rmSync(half, { force: true });
    return false;
  }
}

/** Takes out what processes that ended in the midst of writing have left. */
function removeHalves(file: string): void {
  const start = `${basename(file)}.`;
  for (const name of readdirSync(dirname(file))) {
    const [, pid] = name.startsWith(start) ? (/^(\d+)\.tmp/u.exec(name.slice(start.length)) ?? []) : [];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(dirname(file), name), { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Of the graph's file and of what is noted beside it. */
function checksum(file: string, note: CacheNote): string {
  return digestOfFile(file).update(JSON.stringify(note)).digest('hex');
}

/** Of a file that may be larger than what memory has to spare. */
function digestOfFile(file: string): ReturnType<typeof createHash> {
  const hash = createHash('sha256');
  const some = Buffer.allocUnsafe(ARCHIVE.digestedBytes);
  const opened = openSync(file, 'r');
  try {
    for (let read = readSync(opened, some); read > 0; read = readSync(opened, some)) {
      hash.update(some.subarray(0, read));
    }
  } finally {
    closeSync(opened);
  }
  return hash;
}
