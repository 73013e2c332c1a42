import { statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLI } from '../constants.ts';

/** The clock shows a day that cannot be. The message says what to set. */
export class WrongClock extends Error {
  override readonly name = 'WrongClock';
}

/**
 * Holds the clock against the day on which this program was written to the disk, as this file bears it.
 * @throws WrongClock when it is set before that: no article published since would be believed its day.
 */
export function checkClock(now: Date): void {
  const { mtime } = statSync(fileURLToPath(import.meta.url));
  if (now.getTime() >= mtime.getTime() - CLI.clockToleranceMs) return;
  const [shown, written] = [now, mtime].map((day) => day.toISOString().slice(0, 10));
  throw new WrongClock(
    `the clock of this machine shows ${shown}, and isnad was put here on ${written}: set the clock, or articles lose their days`,
  );
}
