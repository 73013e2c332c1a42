import { lastChange } from '../changes.ts';
import { digest } from '../digests/digest.ts';
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

/** The tables in which FTS5 keeps its indexes in a form of its own. */
const INDEX_TABLES: readonly string[] = ['words', 'letters'].flatMap((index) =>
  ['data', 'idx', 'docsize', 'config'].map((part) => `${index}_${part}`),
);

/** What has a digest: what is noted of the archive, what articles are digested by, and the indexes. */
export const DIGESTED_TABLES: readonly string[] = [
  ...NOTED_TABLES,
  'made',
  'remade',
  'articleDigests',
  ...INDEX_TABLES,
];

/** The table in which SQLite notes the last numbers that it gave: a few rows, which it lets no trigger follow. */
const SEQUENCES = 'sqlite_sequence';

/** A digest is a sum of numbers of so many bits, one a row: what a row adds to it can be taken out again. */
const BITS = 128;

/** The digest of what a table holds now. */
function tableDigest(database: Sqlite, table: string): string {
  let sum = 0n;
  for (const row of database.prepare(`SELECT * FROM ${table}`).iterate()) {
    sum += rowNumber(row as Record<string, unknown>);
  }
  return asText(sum);
}

/** What a table is to the digest that was written of it; `earlier`: that is of the index before the last change. */
export type Standing = 'as written' | 'altered' | 'earlier';

/** Each table of which a digest should be written, or is. */
export function* digestedTables(
  database: Sqlite,
): Generator<{ table: string; standing: Standing | 'unknown' }> {
  const written = new Map(
    database.prepare('SELECT name, digest FROM tableDigests').raw().all() as [string, unknown][],
  );
  for (const table of DIGESTED_TABLES)
    yield { table, standing: standingOf(database, table, written.get(table)) };
  for (const table of written.keys())
    if (!DIGESTED_TABLES.includes(table)) yield { table, standing: 'unknown' };
}

function standingOf(database: Sqlite, table: string, written: unknown): Standing {
  if (INDEX_TABLES.includes(table)) {
    const [, token] = /^([0-9a-f]{32}) [0-9a-f]{32}$/u.exec(String(written)) ?? [];
    if (token !== undefined && token !== lastChange(database).token) return 'earlier';
  }
  return written === digestNow(database, table) ? 'as written' : 'altered';
}

/** Writes the digests of tables, of all that are digested if none are named, from all their rows. */
export function writeTableDigests(database: Sqlite, tables: readonly string[] = DIGESTED_TABLES): void {
  const write = database.prepare('INSERT OR REPLACE INTO tableDigests VALUES (?, ?)');
  for (const table of tables) write.run(table, digestNow(database, table));
}

/** That of an index says of which change of the passages it is. */
function digestNow(database: Sqlite, table: string): string {
  const digest = tableDigest(database, table);
  return INDEX_TABLES.includes(table) ? `${lastChange(database).token} ${digest}` : digest;
}

/** Writes the digest that `followWrites` cannot keep; the last thing in a transaction that adds rows. */
export function writeSequenceDigest(database: Sqlite): void {
  writeTableDigests(database, [SEQUENCES]);
}

/** Whether passages have changed since the digests of the indexes were written. */
export function areIndexesUndigested(database: Sqlite): boolean {
  const digests = database
    .prepare('SELECT digest FROM tableDigests WHERE name IN (SELECT value FROM json_each(?))')
    .pluck()
    .all(JSON.stringify(INDEX_TABLES)) as unknown[];
  const { token } = lastChange(database);
  return digests.some((digest) => !String(digest).startsWith(token));
}

/**
 * Writes the digests of the indexes, which takes a time that grows with the archive: for the end of an ingestion. FTS5
 * fails where triggers follow what it does to its tables.
 */
export function writeIndexDigests(database: Sqlite): void {
  writeTableDigests(database, INDEX_TABLES);
}

/**
 * From here on every row that this connection writes, changes or takes out changes its table's digest in the same
 * transaction, in a time that does not depend on how many rows there are. What anything else did to a row stays
 * visible: only what is written is taken in.
 */
export function followWrites(database: Sqlite): void {
  database.function('digestWith', { varargs: true }, (digest, ...row) =>
    asText(asNumber(digest) + rowNumber(rowOf(row))),
  );
  database.function('digestWithout', { varargs: true }, (digest, ...row) =>
    asText(asNumber(digest) - rowNumber(rowOf(row))),
  );
  // Without it, a row that REPLACE takes out goes unnoticed.
  database.pragma('recursive_triggers = ON');
  for (const table of DIGESTED_TABLES) {
    if (table !== SEQUENCES && !INDEX_TABLES.includes(table)) follow(database, table);
  }
}

function follow(database: Sqlite, table: string): void {
  const columns = database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
  // A damaged database may lack a table; `check` names it.
  if (columns.length === 0) return;
  const of = (version: 'OLD' | 'NEW'): string =>
    columns.map((column) => `'${column}', ${version}."${column}"`).join(', ');
  for (const [event, digest] of [
    ['INSERT', `digestWith(digest, ${of('NEW')})`],
    ['DELETE', `digestWithout(digest, ${of('OLD')})`],
    ['UPDATE', `digestWith(digestWithout(digest, ${of('OLD')}), ${of('NEW')})`],
  ]) {
    database.exec(
      `CREATE TEMP TRIGGER digest_${table}_${event} AFTER ${event} ON main.${table}
       BEGIN UPDATE tableDigests SET digest = ${digest} WHERE name = '${table}'; END`,
    );
  }
}

/** Names and values in turn as a row. */
function rowOf(row: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(
    Array.from({ length: row.length / 2 }, (_, i) => [row[2 * i] as string, row[2 * i + 1]]),
  );
}

function rowNumber(row: Readonly<Record<string, unknown>>): bigint {
  return BigInt(`0x${digest([row]).slice(0, BITS / 4)}`);
}

/** A digest that somebody made no digest of is one that fits nothing. */
function asNumber(text: unknown): bigint {
  return typeof text === 'string' && /^[0-9a-f]{32}$/u.test(text) ? BigInt(`0x${text}`) : 1n;
}

function asText(number: bigint): string {
  return BigInt.asUintN(BITS, number)
    .toString(16)
    .padStart(BITS / 4, '0');
}
