import type { Database } from './database.ts';
import { engineOf } from './engine.ts';
import { ArchiveError } from './error.ts';
import { writing } from './writing.ts';

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

/** What makes a database of format `to` of one of the format before. */
export interface Migration<D extends Database> {
  readonly to: number;
  readonly name: string;
  readonly sql: string;
  /** What SQL alone does not do, after it. */
  readonly after?: (database: D) => void;
}

/**
 * Brings a database to the format of now, each step in a transaction of its own; none is taken back.
 * @throws ArchiveBusy when another process is writing; ArchiveError when a newer isnad made it.
 */
export function takeSteps<D extends Database>(
  database: D,
  place: string,
  steps: readonly Migration<D>[],
): void {
  for (const { to, sql, after } of steps) {
    if (formatOf(database) >= to) continue;
    writing(database, () => {
      // Another process may have taken the step while this one waited.
      if (formatOf(database) >= to) return;
      database.exec(sql);
      after?.(database);
      database
        .prepare(
          "INSERT INTO meta (key, value) VALUES ('format', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
        )
        .run(String(to));
      const { format, digests } = engineOf(database);
      if (to === format) digests.write();
    });
  }
  refuseOther(database, place);
}
