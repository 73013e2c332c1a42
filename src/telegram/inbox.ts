import { openBeside, type Sqlite } from '../archive/database/sqlite/sqlite.ts';
import { TELEGRAM } from './constants.ts';
import type { Update } from './intake.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS updates (
  id INTEGER PRIMARY KEY,
  body TEXT,
  at INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS updatesByAge ON updates (at);
`;

/**
 * The updates that a webhook took, on disk until each is done: Telegram was told that it need not send them again. Of
 * those that are done only their numbers are kept, for a day, so that none is taken twice.
 */
export class Inbox {
  readonly #database: Sqlite;
  readonly #now: () => Date;
  #lookedAt = 0;

  constructor(file: string, now: () => Date) {
    this.#database = openBeside(file, SCHEMA);
    this.#now = now;
  }

  /** Keeps an update: on disk when this returns. False when it was taken before. */
  take(update: Update): boolean {
    const at = this.#now().getTime();
    if (at - this.#lookedAt > TELEGRAM.forgetUpdatesMs) {
      this.#lookedAt = at;
      this.#database
        .prepare('DELETE FROM updates WHERE at < ? AND body IS NULL')
        .run(at - TELEGRAM.updateKnownMs);
    }
    const { changes } = this.#database
      .prepare('INSERT OR IGNORE INTO updates (id, body, at) VALUES (?, ?, ?)')
      .run(update.update_id, JSON.stringify(update), at);
    return changes > 0;
  }

  /** Those taken that are not done, as they came. */
  undone(): Update[] {
    const rows = this.#database
      .prepare('SELECT body FROM updates WHERE body IS NOT NULL ORDER BY at, id')
      .pluck()
      .all() as string[];
    return rows.map((body) => JSON.parse(body) as Update);
  }

  /** The update is done: its words are taken out. */
  done(id: number): void {
    this.#database.prepare('UPDATE updates SET body = NULL WHERE id = ?').run(id);
  }

  close(): void {
    this.#database.close();
  }
}
