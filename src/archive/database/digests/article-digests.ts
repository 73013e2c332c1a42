import type { Database } from '../database.ts';
import { prepared } from '../prepared.ts';
import { digest } from './digest.ts';

/** What of an article has a digest of its own; `kept` is what nothing makes anew: its row and its older versions. */
export const DIGESTED = ['kept', 'passages', 'days', 'meetings'] as const;

export type Digested = (typeof DIGESTED)[number];

/**
 * The queries whose rows are digested; each is given the article's number. Of what is only numbered to be in order, no
 * number is in them, so that an article has the same digests in every home.
 */
const ROWS: Readonly<Record<Digested, readonly string[]>> = {
  kept: [
    'SELECT * FROM articles WHERE number = ?',
    `SELECT id, replaced, versions.title, versions.published, versions.text FROM versions JOIN articles USING (id)
     WHERE number = ? ORDER BY versions.rowid`,
  ],
  passages: ['SELECT * FROM passages WHERE article = ? ORDER BY id'],
  days: [
    `SELECT passage, "from", "to" FROM days JOIN passages ON passages.id = passage WHERE article = ?
     ORDER BY days.rowid`,
  ],
  meetings: ['SELECT * FROM meetings WHERE article = ? ORDER BY id'],
};

/** The digest of what the database holds of that part of an article. */
export function articleDigest(database: Database, number: number, part: Digested): string {
  return digest(
    ROWS[part].flatMap((query) => prepared(database, query).all(number) as Record<string, unknown>[]),
  );
}

/** The digests that were written of the article of that number; undefined where there are none. */
export function writtenDigests(
  database: Database,
  number: number,
): Readonly<Record<Digested, unknown>> | undefined {
  const row = prepared(database, 'SELECT * FROM articleDigests WHERE article = ?').get(number);
  return row as Record<Digested, unknown> | undefined;
}

/** Writes the digests of those parts of the article of that number, once the parts are written. */
export function writeArticleDigests(database: Database, number: number, parts: readonly Digested[]): void {
  const written = writtenDigests(database, number);
  const due = written === undefined ? DIGESTED : parts;
  const digests = Object.fromEntries(due.map((part) => [part, articleDigest(database, number, part)]));
  prepared(
    database,
    `INSERT INTO articleDigests VALUES (@article, @kept, @passages, @days, @meetings)
     ON CONFLICT (article) DO UPDATE SET kept = excluded.kept, passages = excluded.passages, days = excluded.days,
       meetings = excluded.meetings`,
  ).run({ ...written, ...digests, article: number });
}

/** Writes all digests of every article. */
export function writeAllArticleDigests(database: Database): void {
  const numbers = database.prepare('SELECT number FROM articles').pluck().all() as number[];
  for (const number of numbers) writeArticleDigests(database, number, DIGESTED);
}
