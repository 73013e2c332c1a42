import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import { ArchiveError } from './error.ts';

/** The format that the database notes; one that notes nothing yet is of the first. */
export function formatOf(database: Database): number {
  return Number(database.prepare("SELECT value FROM meta WHERE key = 'format'").pluck().get() ?? 1);
}

/** @throws ArchiveError when the database is of another format than that of now. */
export function refuseOther(database: Database, place: string): void {
  const format = formatOf(database);
  const { format: now } = engineOf(database);
  if (format > now) {
    throw new ArchiveError(
      `${place} was made by a newer isnad (format ${format}, this one reads up to ${now}): ` +
        'update isnad, or choose another archive with --archive',
    );
  }
  if (format < now) {
    throw new ArchiveError(
      `${place} was made by an earlier isnad (format ${format}, this one reads ${now}) and may not be written: ` +
        'give the user who runs isnad the right to write it once, or copy it to where it may be written',
    );
  }
}
