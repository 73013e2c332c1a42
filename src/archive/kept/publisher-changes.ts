import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';

/** What its publisher did to an article since it was first taken in. */
export interface PublisherChanges {
  /** When a version with another title or text took the place of the last; null when none did. */
  readonly revised: string | null;
  /** Since when it is no longer at its address; null while it is. */
  readonly gone: string | null;
}

/**
 * What became of the article of that id. A version that differs in day, publisher or address alone is no revision: its
 * publisher's words are the same.
 */
export function publisherChanges(database: Database, id: string): PublisherChanges {
  const revised = prepared(
    database,
    `SELECT max(replaced) FROM versions JOIN articles USING (id)
     WHERE id = ? AND (versions.text <> articles.text OR versions.title <> articles.title)`,
  )
    .pluck()
    .get(id) as string | null;
  const gone = prepared(database, 'SELECT since FROM gone WHERE id = ?').pluck().get(id) as
    | string
    | undefined;
  return { revised, gone: gone ?? null };
}

/** Whether an article is noted as gone from its address. */
export function isMarkedGone(database: Database, id: string): boolean {
  return prepared(database, 'SELECT 1 FROM gone WHERE id = ?').get(id) !== undefined;
}

/** Notes since when an article is gone from its address, or with null that it is there. Whether that is new. */
export function markGone(database: Database, id: string, since: Date | null): boolean {
  const done =
    since === null
      ? prepared(database, 'DELETE FROM gone WHERE id = ?').run(id)
      : prepared(
          database,
          'INSERT INTO gone (id, since) SELECT id, ? FROM articles WHERE id = ? ON CONFLICT DO NOTHING',
        ).run(since.toISOString(), id);
  return done.changes > 0;
}
