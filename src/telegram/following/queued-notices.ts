import { makeTables } from '../../archive/database/beside.ts';
import type { Database } from '../../archive/database/database.ts';
import type { Message } from '../message.ts';
import type { ChatTopic } from './followings.ts';

/** A message about new meetings that a chat is to get. */
export interface QueuedNotice extends ChatTopic {
  readonly id: number;
  readonly message: Message;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS tellings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat INTEGER NOT NULL,
  thread INTEGER,
  message TEXT NOT NULL
);
`;

/** The messages about new meetings that are not sent yet. */
export class QueuedNotices {
  readonly #database: Database;

  constructor(database: Database) {
    makeTables(database, SCHEMA);
    this.#database = database;
  }

  /** Does `work` and keeps what it does, all of it or nothing. */
  together(work: () => void): void {
    this.#database.transaction(work)();
  }

  add({ chat, thread }: ChatTopic, message: Message): void {
    this.#database
      .prepare('INSERT INTO tellings (chat, thread, message) VALUES (?, ?, ?)')
      .run(chat, thread, JSON.stringify(message));
  }

  /** The first one after that number, or null. */
  next(after: number): QueuedNotice | null {
    const row = this.#database.prepare('SELECT * FROM tellings WHERE id > ? ORDER BY id LIMIT 1').get(after);
    if (row === undefined) return null;
    const { id, chat, thread, message } = row as ChatTopic & { id: number; message: string };
    return { id, chat, thread, message: JSON.parse(message) as Message };
  }

  /** It was sent, or never can be. */
  done(id: number): void {
    this.#database.prepare('DELETE FROM tellings WHERE id = ?').run(id);
  }

  /** Takes out those of a chat; how many there were. */
  forget(chat: number): number {
    return this.#database.prepare('DELETE FROM tellings WHERE chat = ?').run(chat).changes;
  }

  /** The chat has another number now. */
  move(from: number, to: number): void {
    this.#database.prepare('UPDATE tellings SET chat = ? WHERE chat = ?').run(to, from);
  }
}
