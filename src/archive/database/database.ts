/** A statement of SQL, with `?` or `@name` where values go; those of `@name` are given as one object. */
export interface SqlStatement {
  /** The first row; undefined when there is none. */
  get(...values: readonly unknown[]): unknown;
  all(...values: readonly unknown[]): unknown[];
  /** One row after another; the database may not be written to meanwhile. */
  iterate(...values: readonly unknown[]): IterableIterator<unknown>;
  /** How many rows it wrote, changed or took out. */
  run(...values: readonly unknown[]): { readonly changes: number };
  /** Gives the first column of each row in its place. */
  pluck(): this;
  /** Gives each row as the list of its columns. */
  raw(): this;
}

/**
 * What an archive is kept in: SQL that SQLite and PostgreSQL both understand, and answered before anything else is
 * done. What only one of them can has a file for each, chosen by `engineOf`.
 */
export interface Database {
  readonly inTransaction: boolean;
  readonly readonly: boolean;
  prepare(sql: string): SqlStatement;
  exec(sql: string): unknown;
  /** `work` in a transaction: all that it reads is of one moment, and all that it writes is written, or nothing. */
  transaction<T>(work: () => T): () => T;
  close(): void;
}
