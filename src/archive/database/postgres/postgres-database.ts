import { ARCHIVE } from '../../constants.ts';
import type { Database, SqlStatement } from '../database.ts';
import { Connection, ConnectionError, type ConnectionResult } from './connection/connection.ts';
import { sessionSettings } from './connection/session-settings.ts';
import { type Placed, placed } from './placeholders.ts';

/** A schema of a PostgreSQL database, spoken to as a database of SQLite is: see `Database`. */
export class PostgresDatabase implements Database {
  readonly readonly = false;
  readonly schema: string;
  readonly #connection: Connection;
  readonly #placed = new Map<string, Placed>();
  #isIn = false;
  #cursors = 0;

  /** `address` names the server and the database; `schema` is that of the archive. */
  constructor(address: string, schema: string) {
    this.schema = schema;
    this.#connection = new Connection(address, schema);
  }

  get inTransaction(): boolean {
    return this.#isIn;
  }

  prepare(sql: string): SqlStatement {
    const known = this.#placed.get(sql) ?? placed(sql);
    this.#placed.set(sql, known);
    return new PostgresStatement(this, known);
  }

  /** Several statements, or those that begin and end a transaction. */
  exec(sql: string): void {
    if (/^\s*(?:COMMIT|ROLLBACK)\b(?! TO)/iu.test(sql)) this.#isIn = false;
    this.#connection.query(sql, null);
    if (/^\s*BEGIN\b/iu.test(sql)) this.#isIn = true;
  }

  transaction<T>(work: () => T): () => T {
    return () => (this.#isIn ? work() : this.#between('BEGIN ISOLATION LEVEL REPEATABLE READ', work));
  }

  /** Does `work` in a transaction beside which nobody writes or makes tables in the schema, however long it waits. */
  alone<T>(work: () => T): T {
    return this.#between('BEGIN', () => {
      this.exec(this.lock);
      return work();
    });
  }

  #between<T>(begin: string, work: () => T): T {
    this.exec(begin);
    try {
      const done = work();
      this.exec('COMMIT');
      return done;
    } catch (error) {
      this.rollBack();
      throw error;
    }
  }

  /** The statement that waits until nobody else writes in the schema; it holds until the transaction ends. */
  get lock(): string {
    return `SELECT pg_advisory_xact_lock(hashtextextended('isnad ${this.schema}', 0))`;
  }

  /** What the connection says as it begins, said once more: what stands between may not let it say so (PGlite). */
  enterSchema(): void {
    const settings = Object.entries(sessionSettings(this.schema));
    this.exec(settings.map(([name, value]) => `SET ${name} = ${value}`).join('; '));
  }

  /** Ends a transaction of which nothing stays; one that went with its connection has ended. */
  rollBack(): void {
    if (!this.#isIn) return;
    try {
      this.exec('ROLLBACK');
    } catch (error) {
      if (!(error instanceof ConnectionError)) throw error;
    }
  }

  ask(text: string, values: readonly unknown[]): ConnectionResult {
    return this.#connection.query(text, values);
  }

  /** As `ask`, or several statements where `values` is null, however long they take: see `Connection.queryLong`. */
  askLong(text: string, values: readonly unknown[] | null): Promise<ConnectionResult> {
    return this.#connection.queryLong(text, values);
  }

  /** The rows of a query, some at a time. */
  *each(text: string, values: readonly unknown[]): Generator<ConnectionResult> {
    const name = `each${++this.#cursors}`;
    const isOwn = !this.#isIn;
    if (isOwn) this.exec('BEGIN ISOLATION LEVEL REPEATABLE READ');
    try {
      this.ask(`DECLARE ${name} NO SCROLL CURSOR FOR ${text}`, values);
      for (;;) {
        const some = this.ask(`FETCH ${ARCHIVE.rowsFetched} FROM ${name}`, []);
        if (some.rows.length === 0) break;
        yield some;
      }
      this.ask(`CLOSE ${name}`, []);
    } finally {
      if (isOwn) this.rollBack();
    }
  }

  close(): void {
    this.#connection.close();
  }

  /** Lets go of the server whatever it is at: of a transaction that has not ended nothing stays. */
  drop(): void {
    this.#isIn = false;
    this.#connection.drop();
  }
}

/** Whether an archive is kept in PostgreSQL. */
export function isPostgres(database: Database): database is PostgresDatabase {
  return database instanceof PostgresDatabase;
}

type Shape = 'object' | 'list' | 'first';

class PostgresStatement implements SqlStatement {
  readonly #database: PostgresDatabase;
  readonly #sql: Placed;
  #shape: Shape = 'object';

  constructor(database: PostgresDatabase, sql: Placed) {
    this.#database = database;
    this.#sql = sql;
  }

  get(...values: readonly unknown[]): unknown {
    const result = this.#ask(values);
    const [row] = result.rows;
    return row === undefined ? undefined : this.#shaped(row, result.columns);
  }

  all(...values: readonly unknown[]): unknown[] {
    const { rows, columns } = this.#ask(values);
    return rows.map((row) => this.#shaped(row, columns));
  }

  *iterate(...values: readonly unknown[]): IterableIterator<unknown> {
    for (const { rows, columns } of this.#database.each(this.#sql.text, this.#sql.valuesOf(values))) {
      for (const row of rows) yield this.#shaped(row, columns);
    }
  }

  run(...values: readonly unknown[]): { readonly changes: number } {
    return { changes: this.#ask(values).changes };
  }

  pluck(): this {
    this.#shape = 'first';
    return this;
  }

  raw(): this {
    this.#shape = 'list';
    return this;
  }

  #ask(values: readonly unknown[]): ConnectionResult {
    return this.#database.ask(this.#sql.text, this.#sql.valuesOf(values));
  }

  #shaped(row: readonly unknown[], columns: readonly string[]): unknown {
    const values = row.map(readable);
    if (this.#shape === 'first') return values[0];
    return this.#shape === 'list'
      ? values
      : Object.fromEntries(columns.map((column, i) => [column, values[i]]));
  }
}

/** Bytes come from the other thread as what is no Buffer any more. */
function readable(value: unknown): unknown {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : value;
}
