import { formatOf } from '../formats.ts';
import { memoryDatabase } from './archive-file.ts';
import { FORMAT } from './schema.ts';
import type { Sqlite } from './sqlite.ts';

/** A table, index, view or trigger as a database has it. */
export interface Laid {
  /** The table that it is, or is of; of those in which FTS5 keeps an index, the index. */
  readonly table: string;
  readonly isTable: boolean;
  /** What it is, with the columns of a table, and the SQL of what else. */
  readonly line: string;
  /** The SQL that makes it; empty for what SQLite makes by itself. */
  readonly sql: string;
}

/** What is not as isnad makes it. */
export interface Mislaid {
  /** What isnad makes and the database has not, or has otherwise. */
  readonly lacking: readonly Laid[];
  /** What the database has and isnad never made, or made otherwise. */
  readonly alien: readonly Laid[];
}

/** What nothing makes anew: the articles, and what is noted of them. */
const KEPT: readonly string[] = ['articles', 'versions', 'gone', 'moved', 'origins', 'contests'];

let made: readonly Laid[] | undefined;

/** What of a database's tables and indexes is not as isnad makes them in the format of now. */
export function mislaid(database: Sqlite): Mislaid {
  made ??= inMemory(layout);
  const there = layout(database);
  const lines = new Set(there.map(({ line }) => line));
  const due = new Set(made.map(({ line }) => line));
  return {
    lacking: made.filter(({ line }) => !lines.has(line)),
    alien: there.filter(({ line }) => !due.has(line)),
  };
}

/** Whether nothing but a backup has again what that table or index held. */
export function isKept({ table, isTable }: Laid): boolean {
  return isTable && KEPT.includes(table);
}

/** The tables of those, each once. */
export function tablesOf(laid: readonly Laid[]): string[] {
  return [...new Set(laid.map(({ table }) => table))];
}

/** Whether the database notes that it is of an older format than that of now, whose layout it cannot have yet. */
export function isOlder(database: Sqlite): boolean {
  const hasNotes = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get() !== undefined;
  return hasNotes && formatOf(database) < FORMAT;
}

/** The SQL by which isnad makes those tables with their indexes, in the order in which they are made. */
export function makingOf(tables: readonly string[]): string[] {
  const rows = inMemory((memory) =>
    memory
      .prepare(
        'SELECT name, tbl_name AS "table", sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid',
      )
      .all(),
  ) as { readonly name: string; readonly table: string; readonly sql: string }[];
  return rows.filter(({ table }) => tables.includes(table)).map(({ sql }) => sql);
}

function inMemory<T>(read: (memory: Sqlite) => T): T {
  const memory = memoryDatabase();
  try {
    return read(memory);
  } finally {
    memory.close();
  }
}

/** The columns of a virtual table are in its SQL; asked for them, one that has lost what it stands on fails. */
function layout(database: Sqlite): Laid[] {
  const rows = database
    .prepare(
      `SELECT made.tbl_name AS "table", made.type = 'table' AS isTable, made.type || ' ' || made.name ||
         CASE WHEN made.sql LIKE 'CREATE VIRTUAL%' THEN '' ELSE coalesce(
         ' (' || (SELECT group_concat(concat_ws(' ', name, type, "notnull", dflt_value, pk), ', ' ORDER BY cid)
                  FROM pragma_table_xinfo(made.name)) || ')', '') END ||
         CASE WHEN made.type = 'table' AND made.sql LIKE 'CREATE TABLE%' THEN '' ELSE coalesce(' ' || made.sql, '') END
         AS line, coalesce(made.sql, '') AS sql
       FROM sqlite_master AS made WHERE made.name NOT LIKE 'sqlite_stat%'`,
    )
    .all() as {
    readonly table: string;
    readonly isTable: 0 | 1;
    readonly line: string;
    readonly sql: string;
  }[];
  return rows.map(({ table, isTable, line, sql }) => ({
    table: /^(?:words|letters)(?=_)/u.exec(table)?.[0] ?? table,
    isTable: isTable === 1,
    line,
    sql,
  }));
}
