import { openBesideArchive } from '../../archive/database/beside.ts';
import type { Database } from '../../archive/database/database.ts';
import { TELEGRAM } from '../constants.ts';
import { isLanguage, type Language } from '../languages/languages.ts';
import type { Offer } from './offer.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS offers (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat INTEGER NOT NULL,
  message INTEGER NOT NULL,
  body TEXT,
  begun INTEGER NOT NULL DEFAULT 0,
  at INTEGER NOT NULL,
  UNIQUE (chat, message)
);
CREATE TABLE IF NOT EXISTS statuses (
  chat INTEGER PRIMARY KEY,
  message INTEGER,
  report TEXT
);
`;

/** What somebody offered. */
export interface Offered {
  readonly chat: number;
  /** The number of the message that it came in. */
  readonly message: number;
  readonly offer: Offer;
  /** In which he is told what becomes of it. */
  readonly language: Language;
}

/** An offer that is not done. */
export interface KeptOffer extends Offered {
  readonly id: number;
  /** How often it was begun. */
  readonly begun: number;
}

/** What a chat is told of its offers: in which message, and the report that has not reached it. */
export interface KeptStatus {
  readonly chat: number;
  readonly message: number | null;
  readonly report: string | null;
}

/**
 * What administrators offered, on disk until it is taken in and they were told so. Of those that are done only the
 * numbers are kept, for a day, so that none is taken twice.
 */
export class Offers {
  readonly #database: Database;

  constructor(file: string) {
    this.#database = openBesideArchive(file, SCHEMA);
  }

  /** Keeps an offer: on disk when this returns. False when it was kept before. */
  keep({ chat, message, offer, language }: Offered, now: Date): boolean {
    const at = now.getTime();
    this.#database
      .prepare('DELETE FROM offers WHERE body IS NULL AND at < ?')
      .run(at - TELEGRAM.updateKnownMs);
    const { changes } = this.#database
      .prepare('INSERT INTO offers (chat, message, body, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING')
      .run(chat, message, JSON.stringify({ ...offer, language }), at);
    return changes > 0;
  }

  /** Those that are not done, the first `limit` of the chat whose turn it is. */
  next(limit: number): KeptOffer[] {
    const rows = this.#database
      .prepare(
        `SELECT id, chat, message, body, begun FROM offers WHERE body IS NOT NULL AND chat =
         (SELECT chat FROM offers WHERE body IS NOT NULL ORDER BY id LIMIT 1) ORDER BY id LIMIT ?`,
      )
      .all(limit) as (Omit<KeptOffer, 'offer' | 'language'> & { readonly body: string })[];
    return rows.map(({ body, ...row }) => ({ ...row, ...read(body) }));
  }

  /** The language of the last of a chat's that are not done; null where there are none. */
  language(chat: number): Language | null {
    const body = this.#database
      .prepare('SELECT body FROM offers WHERE body IS NOT NULL AND chat = ? ORDER BY id DESC LIMIT 1')
      .pluck()
      .get(chat) as string | undefined;
    return body === undefined ? null : read(body).language;
  }

  /** How many of a chat are not done. */
  waiting(chat: number): number {
    return this.#database
      .prepare('SELECT count(*) FROM offers WHERE body IS NOT NULL AND chat = ?')
      .pluck()
      .get(chat) as number;
  }

  /** How many of all chats are not done. */
  all(): number {
    return this.#database
      .prepare('SELECT count(*) FROM offers WHERE body IS NOT NULL')
      .pluck()
      .get() as number;
  }

  /** It is worked on, once more. */
  begin(id: number): void {
    this.#database.prepare('UPDATE offers SET begun = begun + 1 WHERE id = ?').run(id);
  }

  /** It was put down in the midst, and not for its own sake. */
  putBack(id: number): void {
    this.#database.prepare('UPDATE offers SET begun = begun - 1 WHERE id = ? AND begun > 0').run(id);
  }

  /** They are done, and their words taken out; `report` is to reach the chat. */
  done(chat: number, ids: readonly number[], report: string): void {
    this.#database.transaction(() => {
      const done = this.#database.prepare('UPDATE offers SET body = NULL WHERE id = ?');
      for (const id of ids) done.run(id);
      this.#database
        .prepare(
          'INSERT INTO statuses (chat, report) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET report = excluded.report',
        )
        .run(chat, report);
    })();
  }

  /** What the chats are told that have offers, or a report to come. */
  statuses(): KeptStatus[] {
    return this.#database.prepare('SELECT chat, message, report FROM statuses').all() as KeptStatus[];
  }

  /** The message in which a chat is told. */
  tell(chat: number, message: number): void {
    this.#database
      .prepare(
        'INSERT INTO statuses (chat, message) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET message = excluded.message',
      )
      .run(chat, message);
  }

  /** The report has reached the chat. */
  told(chat: number): void {
    this.#database.prepare('DELETE FROM statuses WHERE chat = ?').run(chat);
  }

  close(): void {
    this.#database.close();
  }
}

function read(body: string): Pick<Offered, 'offer' | 'language'> {
  // An older isnad noted no language.
  const { language = '', ...offer } = JSON.parse(body) as Offer & { readonly language?: string };
  return { offer, language: isLanguage(language) ? language : 'ar' };
}
