import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';

/** One change of one table: what it is, and what it makes of the table's rows, or null where it makes nothing of them. */
export interface Alteration {
  readonly name: string;
  readonly table: string;
  alter(rows: readonly Value[][]): readonly Value[][] | null;
}

export type Value = string | number | bigint | Buffer | null;

/** Every kind of change of each column of each table, and of its rows. */
export function alterations(database: Sqlite): Alteration[] {
  return tables(database).flatMap((table) => {
    const columns = columnsOf(database, table);
    return [
      ...columns.flatMap((column, at) => ofColumn(table, column, at)),
      ...ofRows(table, columns.length),
    ];
  });
}

/** Makes the alteration; false where the database does not take it, or nothing is changed by it. */
export function isAltered(database: Sqlite, { table, alter }: Alteration): boolean {
  const columns = columnsOf(database, table);
  const names = columns.map((column) => `"${column}"`).join(', ');
  const rows = database.prepare(`SELECT ${names} FROM ${table}`).raw().all() as Value[][];
  const altered = alter(rows.map((row) => [...row]));
  if (altered === null) return false;
  const write = database.prepare(
    `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const work = database.transaction(() => {
    database.exec(`DELETE FROM ${table}`);
    for (const row of altered) write.run(row);
  });
  try {
    work();
    const now = database.prepare(`SELECT ${names} FROM ${table}`).raw().all();
    return JSON.stringify(now) !== JSON.stringify(rows);
  } catch (error) {
    if (/^SQLITE_(?:CONSTRAINT|MISMATCH)/u.test((error as { code?: string }).code ?? '')) return false;
    throw error;
  }
}

function tables(database: Sqlite): string[] {
  return database
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
}

function columnsOf(database: Sqlite, table: string): string[] {
  return database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table) as string[];
}

function ofColumn(table: string, column: string, at: number): Alteration[] {
  const set = (
    name: string,
    other: (value: Value, rows: readonly Value[][]) => Value | undefined,
  ): Alteration => ({
    name: `${table}.${column}: ${name}`,
    table,
    alter: (rows) => {
      const row = middle(rows.filter((one) => one[at] !== null)) ?? rows[0];
      const value = row && other(row[at] ?? null, rows);
      if (row === undefined || value === undefined) return null;
      row[at] = value;
      return rows;
    },
  });
  return [
    set('another value', (value) => another(value)),
    set('none', () => null),
    set('of another kind', () => Buffer.from('not this')),
    {
      name: `${table}.${column}: exchanged between two rows`,
      table,
      alter: (rows) => {
        const one = middle(rows);
        const other = rows.find((row) => one !== undefined && !isSame(row[at], one[at]));
        if (one === undefined || other === undefined) return null;
        [one[at], other[at]] = [other[at] as Value, one[at] as Value];
        return rows;
      },
    },
  ];
}

function ofRows(table: string, columns: number): Alteration[] {
  const row = (name: string, alter: Alteration['alter']): Alteration => ({
    name: `${table}: ${name}`,
    table,
    alter,
  });
  return [
    row('a row gone', (rows) => rows.filter((one) => one !== middle(rows))),
    row('all rows gone', () => []),
    row('a row more, like another', (rows) => {
      const one = middle(rows);
      return one === undefined
        ? null
        : [...rows, one.map((value, at) => (at === 0 ? another(value) : value))];
    }),
    row('a row of nothing', (rows) => [
      ...rows,
      Array.from({ length: columns }, (_, at) => {
        const sample = rows[0]?.[at];
        return typeof sample === 'string' ? '' : typeof sample === 'number' ? 999_999 : Buffer.alloc(0);
      }),
    ]),
  ];
}

function middle<T>(rows: readonly T[]): T | undefined {
  return rows[Math.floor(rows.length / 2)];
}

function another(value: Value): Value {
  if (typeof value === 'string')
    return value === '' ? 'x' : `${value.slice(0, -1)}${value.endsWith('1') ? '2' : '1'}`;
  if (typeof value === 'number') return value + 1;
  if (!Buffer.isBuffer(value)) return 'x';
  const bytes = Buffer.from(value);
  const at = bytes.length >> 1;
  if (bytes.length > 0) bytes[at] = (bytes[at] as number) ^ 0x41;
  return bytes;
}

function isSame(one: unknown, other: unknown): boolean {
  return Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other;
}
