import { makeTables } from '../../archive/database/beside.ts';
import type { Database } from '../../archive/database/database.ts';
import { isLanguage, type Language } from './languages.ts';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS languages (
  chat INTEGER PRIMARY KEY,
  language TEXT NOT NULL
);
`;

/** The languages that were chosen by /language, by chat. */
export class ChosenLanguages {
  readonly #database: Database;

  constructor(database: Database) {
    makeTables(database, SCHEMA);
    this.#database = database;
  }

  /** What was chosen for a chat, or null where nothing was. */
  of(chat: number): Language | null {
    const language = this.#database
      .prepare('SELECT language FROM languages WHERE chat = ?')
      .pluck()
      .get(chat) as string | undefined;
    return language !== undefined && isLanguage(language) ? language : null;
  }

  choose(chat: number, language: Language): void {
    this.#database
      .prepare(
        'INSERT INTO languages (chat, language) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE SET language = excluded.language',
      )
      .run(chat, language);
  }

  /** Forgets what was chosen for a chat; gives whether anything was. */
  forgetChat(chat: number): boolean {
    return this.#database.prepare('DELETE FROM languages WHERE chat = ?').run(chat).changes > 0;
  }
}
