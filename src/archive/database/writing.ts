import { setTimeout as pause } from 'node:timers/promises';
import { ArchiveError } from './error.ts';
import { PATIENCE_MS, type Sqlite } from './sqlite.ts';

/** Another process writes to the archive. */
export class ArchiveBusy extends ArchiveError {
  constructor() {
    super('another isnad is writing to this archive: try again when it is done');
  }
}

/** How long `patiently` tries, and how long it lets others work between two tries, in ms. */
const LONGEST_MS = 600_000;
const BETWEEN_MS = 300;

/** How long a try of who can come again stands in the way of all else in the process, in ms. */
export const TRY_MS = 100;

/** Who waits for the archive, and how it is told of it. */
export interface Waiting {
  /** Told once, when another process is writing. */
  readonly onWait?: (() => void) | undefined;
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
}

/**
 * Does `work` in one transaction beside which nobody writes, all of it or nothing.
 * @throws ArchiveBusy when another process is still writing after `ms`.
 */
export function writing<T>(database: Sqlite, work: () => T, ms = PATIENCE_MS): T {
  begin(database, ms);
  try {
    const done = work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/** As `writing`, for work so long that it lets others have their turn; they must leave the database alone. */
export async function writingLong<T>(database: Sqlite, work: () => Promise<T>): Promise<T> {
  begin(database, TRY_MS);
  try {
    const done = await work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    rollBack(database);
    throw error;
  }
}

/**
 * What `work` gives, tried again while another process is writing; null when `signal` is aborted while it waits.
 * @throws ArchiveBusy after ten minutes.
 */
export async function patiently<T>(
  work: () => T | Promise<T>,
  { onWait, signal }: Waiting,
): Promise<T | null> {
  const until = performance.now() + LONGEST_MS;
  for (let isFirst = true; isFirst || !signal.aborted; isFirst = false) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArchiveBusy) || performance.now() > until) throw error;
      if (isFirst) onWait?.();
      await pause(BETWEEN_MS);
    }
  }
  return null;
}

function begin(database: Sqlite, ms: number): void {
  database.pragma(`busy_timeout = ${ms}`);
  try {
    database.exec('BEGIN IMMEDIATE');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'SQLITE_BUSY') throw new ArchiveBusy();
    throw error;
  } finally {
    database.pragma(`busy_timeout = ${PATIENCE_MS}`);
  }
}

function rollBack(database: Sqlite): void {
  // Some errors, a full disk among them, have already ended the transaction.
  if (database.inTransaction) database.exec('ROLLBACK');
}
