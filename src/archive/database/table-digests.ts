import { digest } from './digest.ts';
import type { Sqlite } from './sqlite.ts';

/** What is noted of the archive, and no rebuild makes anew. */
export const NOTED_TABLES: readonly string[] = [
  'meta',
  'changes',
  'gone',
  'moved',
  'origins',
  'contests',
  'sqlite_sequence',
];

/**
 * The tables that are digested as a whole: what is noted of the archive, what articles are digested by, and those in
 * which FTS5 keeps its indexes in a form of its own. Over 4,657 articles that takes a fifth of a second.
 */
export const DIGESTED_TABLES = [
  ...NOTED_TABLES,
  'made',
  'remade',
  'articleDigests',
  ...['words', 'letters'].flatMap((index) =>
    ['data', 'idx', 'docsize', 'config'].map((part) => `${index}_${part}`),
  ),
] as const;

/** The digest of what a table holds now. */
export function tableDigest(database: Sqlite, table: string): string {
  const rows = database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).iterate();
  return digest(rows as Iterable<Record<string, unknown>>);
}

/** The digests that were written, by table. */
export function writtenTableDigests(database: Sqlite): ReadonlyMap<string, unknown> {
  const rows = database.prepare('SELECT name, digest FROM tableDigests').raw().all();
  return new Map(rows as [string, unknown][]);
}

/** Writes the digests of tables, of all that are digested if none are named; the last thing in a transaction. */
export function writeTableDigests(database: Sqlite, tables: readonly string[] = DIGESTED_TABLES): void {
  const write = database.prepare('INSERT OR REPLACE INTO tableDigests VALUES (?, ?)');
  for (const table of tables) write.run(table, tableDigest(database, table));
}
