import type { Mark } from '../../archive/arrivals.ts';
import { makeTables } from '../../archive/database/beside.ts';
import type { Database } from '../../archive/database/database.ts';
import type { Followed } from '../../search/meetings/new-meetings.ts';
import { TELEGRAM } from '../constants.ts';
import type { Language } from '../languages/languages.ts';

/** A chat, and the topic of a forum in it. */
export interface ChatTopic {
  readonly chat: number;
  readonly thread: number | null;
}

/** Whose meetings a chat is told of. */
export interface Following extends Followed, ChatTopic {
  /** That of who began it. */
  readonly language: Language;
}

interface FollowingRow extends ChatTopic {
  readonly id: number;
  readonly name: string;
  readonly other: string;
  readonly articles: number;
  readonly versions: number;
  readonly language: Language;
}

/** A following without a second name has an empty one. */
const SCHEMA = `
CREATE TABLE IF NOT EXISTS followings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  chat INTEGER NOT NULL,
  thread INTEGER,
  name TEXT NOT NULL,
  other TEXT NOT NULL,
  articles INTEGER NOT NULL,
  versions INTEGER NOT NULL,
  language TEXT NOT NULL,
  UNIQUE (chat, name, other)
);
`;

/** Whom chats follow, and up to where in the archive each was told of it. */
export class Followings {
  readonly #database: Database;

  constructor(database: Database) {
    makeTables(database, SCHEMA);
    this.#database = database;
  }

  /** Follows somebody from now on; `full` where the chat follows as many as it may. */
  add({
    chat,
    thread,
    name,
    with: other,
    since,
    language,
  }: Omit<Following, 'id'>): 'added' | 'known' | 'full' {
    const all = this.of(chat);
    if (all.some((one) => one.name === name && one.with === other)) return 'known';
    if (all.length >= TELEGRAM.followed) return 'full';
    this.#database
      .prepare(
        'INSERT INTO followings (chat, thread, name, other, articles, versions, language) VALUES (?, ?, ?, ?, ?, ?, ?)',
      )
      .run(chat, thread, name, other ?? '', since.articles, since.versions, language);
    return 'added';
  }

  /** Whom a chat follows, in the order in which it began to. */
  of(chat: number): Following[] {
    return this.#read('WHERE chat = ? ORDER BY id', chat);
  }

  /** All of them. */
  all(): Following[] {
    return this.#read('ORDER BY id');
  }

  /** Ends a following of the chat; null where there is none of that number. */
  end(chat: number, id: number): Following | null {
    const [following] = this.#read('WHERE chat = ? AND id = ?', chat, id);
    if (following === undefined) return null;
    this.#database.prepare('DELETE FROM followings WHERE id = ?').run(id);
    return following;
  }

  /** Ends all followings of a chat; how many there were. */
  forget(chat: number): number {
    return this.#database.prepare('DELETE FROM followings WHERE chat = ?').run(chat).changes;
  }

  /** The chat has another number now. */
  move(from: number, to: number): void {
    this.#database
      .prepare(
        `UPDATE followings SET chat = @to WHERE chat = @from AND NOT EXISTS (
           SELECT 1 FROM followings AS same WHERE same.chat = @to AND same.name = followings.name
           AND same.other = followings.other)`,
      )
      .run({ from, to });
    this.forget(from);
  }

  /**
   * What the archive had up to `until` needs telling no more. False when the following has ended, or has come further
   * than it was when it was read.
   */
  advance({ id, since }: Following, until: Mark): boolean {
    const { changes } = this.#database
      .prepare(
        'UPDATE followings SET articles = ?, versions = ? WHERE id = ? AND articles = ? AND versions = ?',
      )
      .run(until.articles, until.versions, id, since.articles, since.versions);
    return changes > 0;
  }

  #read(where: string, ...bound: number[]): Following[] {
    const rows = this.#database.prepare(`SELECT * FROM followings ${where}`).all(...bound) as FollowingRow[];
    return rows.map(({ id, chat, thread, name, other, articles, versions, language }) => ({
      id,
      chat,
      thread,
      name,
      language,
      with: other === '' ? null : other,
      since: { articles, versions },
    }));
  }
}
