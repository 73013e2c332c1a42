import { type App, type AppOptions, openApp } from '../../app.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Config } from '../../config.ts';
import { type Io, tell } from './io.ts';

/** What is told while another process writes. */
export const WAITING = 'another isnad is writing to the archive: waiting until it is done';

/**
 * isnad over the archive, as `openApp`; what in that is stale is told.
 * @throws ArchiveError, ModelError
 */
export async function openedApp(config: Config, io: Io, options: AppOptions = {}): Promise<App> {
  const app = await openApp(config, options);
  tellStaleness(app.archive, io);
  return app;
}

/** Tells what in an archive is stale, and what mends it. */
export function tellStaleness(archive: Archive, io: Io): void {
  const stale = archive.staleness();
  if (stale !== null) tell(io, `isnad: warning: ${stale}`);
}
