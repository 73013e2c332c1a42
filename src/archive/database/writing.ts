import { setTimeout as pause } from 'node:timers/promises';
import { ARCHIVE } from '../constants.ts';
import { ArchiveBusy } from './busy.ts';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';

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
export function writing<T>(database: Database, work: () => T, ms = ARCHIVE.patienceMs): T {
  engineOf(database).begin(ms);
  try {
    const done = work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    engineOf(database).rollBack();
    throw error;
  }
}

/** As `writing`, for work so long that it lets others have their turn; they must leave the database alone. */
export async function writingLong<T>(database: Database, work: () => Promise<T>): Promise<T> {
  engineOf(database).begin(ARCHIVE.tryMs);
  try {
    const done = await work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    engineOf(database).rollBack();
    throw error;
  }
}

/** What `work` gives, in a transaction in which all that it reads is of one moment; nothing may be written in it. */
export async function reading<T>(database: Database, work: () => Promise<T>): Promise<T> {
  database.exec(engineOf(database).beginReading);
  try {
    return await work();
  } finally {
    endReading(database);
  }
}

/** Ends a transaction in which nothing was written; a damaged index may refuse to say so. */
export function endReading(database: Database): void {
  try {
    database.exec('COMMIT');
  } catch {
    engineOf(database).rollBack();
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
  const until = performance.now() + ARCHIVE.writingMs;
  for (let isFirst = true; isFirst || !signal.aborted; isFirst = false) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ArchiveBusy) || performance.now() > until) throw error;
      if (isFirst) onWait?.();
      await pause(ARCHIVE.betweenMs);
    }
  }
  return null;
}
