import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Gives a file its name once it is whole on disk, and `refuse` has not thrown; the name is on disk, too, then. */
export function nameHalf(half: string, file: string, refuse: () => void): void {
  flush(half, 'r+');
  refuse();
  renameSync(half, file);
  try {
    flush(dirname(resolve(file)), 'r');
  } catch (error) {
    // Nobody is told of what a power cut may take away.
    rmSync(file, { force: true });
    throw error;
  }
}

/** Waits until a file, or the names in a folder, are on disk. */
function flush(path: string, flags: string): void {
  const opened = openSync(path, flags);
  try {
    fsyncSync(opened);
  } catch (error) {
    // Node says of what it opened itself no more where it is.
    throw Object.assign(error as Error, { path });
  } finally {
    closeSync(opened);
  }
}
