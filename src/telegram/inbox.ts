import { randomUUID } from 'node:crypto';
import { openBesideArchive } from '../archive/database/beside.ts';
import type { Database } from '../archive/database/database.ts';
import { isPostgres } from '../archive/database/postgres/postgres-database.ts';
import { TELEGRAM } from './constants.ts';
import type { Update } from './intake.ts';

/**
 * `holder` is the process that works on an update, `holders` when each of them last said that it lives: what one took
 * that has ended is taken over by another.
 */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS updates (
  id INTEGER PRIMARY KEY,
  body TEXT,
  at INTEGER NOT NULL,
  holder TEXT
);
CREATE INDEX IF NOT EXISTS updatesByAge ON updates (at);
CREATE TABLE IF NOT EXISTS holders (
  name TEXT PRIMARY KEY,
  seen INTEGER NOT NULL
);
`;

/**
 * The updates that a webhook took, on disk until each is done: Telegram was told that it need not send them again. Of
 * those that are done only their numbers are kept, for a day, so that none is taken twice, by whichever of several bots
 * behind the webhook.
 */
export class Inbox {
  readonly #database: Database;
  readonly #now: () => Date;
  readonly #holder = randomUUID();
  #lookedAt = 0;

  /** In a file, which is of one process, or in a schema of PostgreSQL, which several share. */
  constructor(place: string, now: () => Date) {
    this.#database = openBesideArchive(place, SCHEMA);
    // A file of an isnad before has updates without holders.
    if (!this.isShared) addHolders(this.#database);
    this.#now = now;
    this.live();
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
      .prepare('INSERT INTO updates (id, body, at, holder) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(update.update_id, JSON.stringify(update), at, this.#holder);
    return changes > 0;
  }

  /** Whether other bots take updates into it, too. */
  get isShared(): boolean {
    return isPostgres(this.#database);
  }

  /** Says that this process lives. */
  live(): void {
    this.#database
      .prepare(
        'INSERT INTO holders (name, seen) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET seen = excluded.seen',
      )
      .run(this.#holder, this.#now().getTime());
  }

  /**
   * Those taken and not done that nobody works on, as they came; from now on this process does. All that others took,
   * where nobody shares the inbox: they have ended.
   */
  takeOver(): Update[] {
    const silent = this.#now().getTime() - TELEGRAM.botSilentMs;
    const rows = this.#database
      .prepare(
        `UPDATE updates SET holder = @own WHERE body IS NOT NULL AND (holder IS NULL OR holder <> @own) AND NOT EXISTS (
           SELECT 1 FROM holders WHERE name = holder AND seen > @silent AND @isShared = 1) RETURNING body, at, id`,
      )
      .all({ own: this.#holder, silent, isShared: this.isShared ? 1 : 0 }) as {
      body: string;
      at: number;
      id: number;
    }[];
    this.#database.prepare('DELETE FROM holders WHERE seen <= ? AND name <> ?').run(silent, this.#holder);
    return rows.toSorted((a, b) => a.at - b.at || a.id - b.id).map(({ body }) => JSON.parse(body) as Update);
  }

  /** The update is done: its words are taken out. */
  done(id: number): void {
    this.#database.prepare('UPDATE updates SET body = NULL WHERE id = ?').run(id);
  }

  /** What is not done is free for others. */
  close(): void {
    try {
      this.#database.prepare('DELETE FROM holders WHERE name = ?').run(this.#holder);
    } finally {
      this.#database.close();
    }
  }
}

function addHolders(database: Database): void {
  const columns = database.prepare("SELECT name FROM pragma_table_info('updates')").pluck().all();
  if (!columns.includes('holder')) database.exec('ALTER TABLE updates ADD COLUMN holder TEXT');
}
