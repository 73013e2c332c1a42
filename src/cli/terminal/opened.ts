import type { App, AppOptions } from '../../app.ts';
import type { Archive } from '../../archive/archive.ts';
import type { Config } from '../../config.ts';
import type { Ingester } from '../../ingesting.ts';
import { type Io, tell } from './io.ts';

/** What is told while another process writes. */
export const WAITING = 'another isnad is writing to the archive: waiting until it is done';

/**
 * isnad over the archive, as `openApp`; what in that is stale is told.
 * @throws ArchiveError, ModelError
 */
export async function openedApp(config: Config, io: Io, options: AppOptions = {}): Promise<App> {
  const { openApp } = await import('../../app.ts');
  const app = await openApp(config, options);
  tellStaleness(app.archive, io);
  return app;
}

/**
 * The archive with what takes articles into it, as `openIngester`; what in that is stale is told.
 * @throws ArchiveError, ModelError
 */
export async function openedIngester(config: Config, io: Io): Promise<Ingester> {
  const { openIngester } = await import('../../ingesting.ts');
  const ingester = await openIngester(config, { create: true });
  tellStaleness(ingester.archive, io);
  return ingester;
}

/**
 * The archive for work that only reads and needs no network, also where it may not be written; with `readers` it knows
 * what of it other networks read.
 * @throws ArchiveError
 */
export async function openedForReading(
  { ISNAD_ARCHIVE }: Config,
  { readers = false }: { readonly readers?: boolean } = {},
): Promise<Archive> {
  const { Archive } = await import('../../archive/archive.ts');
  return Archive.open(ISNAD_ARCHIVE, readers ? await readersModel() : null, { orReadOnly: true });
}

/** What the networks of meetings are now, by which an archive tells what is stale. */
export async function readersModel(): Promise<{ readonly readers: string }> {
  const { readersHash } = await import('../../archive/derived/archive-model.ts');
  return { readers: readersHash() };
}

/** Tells what in an archive is stale, and what mends it. */
export function tellStaleness(archive: Archive, io: Io): void {
  const stale = archive.staleness();
  if (stale !== null) tell(io, `isnad: warning: ${stale}`);
}
