import { timingSafeEqual } from 'node:crypto';
import { openBesideArchive } from '../../archive/database/beside.ts';
import type { Database } from '../../archive/database/database.ts';
import { hashOf, newCode } from './code.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS codes (
  hash BLOB PRIMARY KEY,
  expires INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS readers (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL
);
`;

/** Who may ask by a code. */
export interface PairedReader {
  readonly id: number;
  readonly since: Date;
}

/** Readers that were let in by a code, and the codes that are still open: only their hashes. */
export class Pairs {
  readonly #database: Database;

  constructor(file: string) {
    this.#database = openBesideArchive(file, SCHEMA);
  }

  /** A new code for one reader, open until `expires`. */
  open(expires: Date): string {
    const code = newCode();
    this.#database.prepare('INSERT INTO codes VALUES (?, ?)').run(hashOf(code), expires.getTime());
    return code;
  }

  /** Whether the code was open at `now`: it is used up then, and the reader may ask. */
  redeem(code: string, reader: number, now: Date): boolean {
    const hash = hashOf(code);
    const work = this.#database.transaction((): boolean => {
      this.#database.prepare('DELETE FROM codes WHERE expires <= ?').run(now.getTime());
      const hashes = this.#database.prepare('SELECT hash FROM codes').pluck().all() as Buffer[];
      // All are compared, whichever it is.
      const equal = hash === null ? [] : hashes.filter((open) => timingSafeEqual(open, hash));
      for (const used of equal) this.#database.prepare('DELETE FROM codes WHERE hash = ?').run(used);
      if (equal.length === 0) return false;
      this.#database
        .prepare('INSERT INTO readers VALUES (?, ?) ON CONFLICT DO NOTHING')
        .run(reader, now.getTime());
      return true;
    });
    return work();
  }

  has(reader: number): boolean {
    return this.#database.prepare('SELECT 1 FROM readers WHERE id = ?').get(reader) !== undefined;
  }

  /** Whether there was such a reader, who may not ask any more. */
  remove(reader: number): boolean {
    return this.#database.prepare('DELETE FROM readers WHERE id = ?').run(reader).changes > 0;
  }

  /** Those who may ask, in the order in which they came. */
  readers(): PairedReader[] {
    const rows = this.#database.prepare('SELECT id, at FROM readers ORDER BY at, id').all();
    return (rows as { id: number; at: number }[]).map(({ id, at }) => ({ id, since: new Date(at) }));
  }

  /** When each code that is open at `now` ends. */
  codes(now: Date): Date[] {
    const ends = this.#database
      .prepare('SELECT expires FROM codes WHERE expires > ? ORDER BY expires')
      .pluck()
      .all(now.getTime());
    return (ends as number[]).map((end) => new Date(end));
  }

  close(): void {
    this.#database.close();
  }
}
