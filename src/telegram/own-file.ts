import { openBesideArchive } from '../archive/database/beside.ts';
import type { Database } from '../archive/database/database.ts';
import type { Logger } from './log.ts';

/**
 * What the bot keeps of its readers as long as they want it, in a file or a schema beside the archive; each who keeps something makes
 * its own table there. Where it may not be written that is told, and it is kept in memory until the bot stops.
 */
export function openOwn(place: string, log: Logger): Database {
  try {
    return openBesideArchive(place, '');
  } catch (err) {
    log.warn(
      { err },
      'the file for what readers follow and choose cannot be written: it is forgotten when the bot stops',
    );
    return ownInMemory();
  }
}

/** The same, in no file. */
export function ownInMemory(): Database {
  return openBesideArchive(':memory:', '');
}
