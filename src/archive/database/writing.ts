import { setTimeout as pause } from 'node:timers/promises';
import { ArchiveBusy } from './busy.ts';
import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import { PATIENCE_MS } from './patience.ts';

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
export function writing<T>(database: Database, work: () => T, ms = PATIENCE_MS): T {
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
  engineOf(database).begin(TRY_MS);
  try {
    const done = await work();
    database.exec('COMMIT');
    return done;
  } catch (error) {
    engineOf(database).rollBack();
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
