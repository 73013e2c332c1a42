import { stems } from '../../arabic/words/stems.ts';
import type { Article } from '../../news/article/article.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { articleOf, type StoredArticle } from '../database/rows.ts';
import { ARTICLE_ROW, wrongIn } from './shapes.ts';

export interface PassageRow {
  readonly id: number;
  readonly start: number;
  readonly end: number;
  readonly vector: Buffer;
}

export interface DayRow {
  readonly passage: number;
  readonly from: string;
  readonly to: string;
}

export interface MeetingRow {
  readonly id: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly record: string;
}

export interface SightingRow {
  readonly meeting: number;
  readonly participant: number;
  readonly name: string | null;
  readonly title: string | null;
  readonly day: string | null;
}

/** A row of `articles`; nothing of it is believed but its number. */
export type ArticleRow = StoredArticle & { readonly content: string };

/** What the database holds of one article, read when first asked for. */
export class ArticleRows {
  readonly row: ArticleRow;
  /** What is wrong with its row; null where that is an article's. */
  readonly wrong: string | null;
  readonly #database: Database;
  #passages: readonly PassageRow[] | null = null;
  #stems: { readonly title: readonly string[]; readonly passages: readonly (readonly string[])[] } | null =
    null;

  constructor(database: Database, row: ArticleRow) {
    this.#database = database;
    this.row = row;
    this.wrong = wrongIn(ARTICLE_ROW, row);
  }

  get number(): number {
    return this.row.number;
  }

  get article(): Article {
    return articleOf(this.row);
  }

  get passages(): readonly PassageRow[] {
    this.#passages ??= this.#all(
      'SELECT id, start, "end", vector FROM passages WHERE article = ? ORDER BY id',
    );
    return this.#passages;
  }

  /** The stems of its title, and of each of its passages. */
  get stems(): { readonly title: readonly string[]; readonly passages: readonly (readonly string[])[] } {
    const { title, text } = this.row;
    this.#stems ??= {
      title: stems(title),
      passages: this.passages.map(({ start, end }) => stems(text.slice(start, end))),
    };
    return this.#stems;
  }

  get days(): readonly DayRow[] {
    return this.#all(
      'SELECT passage, "from", "to" FROM days JOIN passages ON passages.id = passage WHERE article = ? ORDER BY days.rowid',
    );
  }

  get meetings(): readonly MeetingRow[] {
    return this.#all('SELECT id, "from", "to", record FROM meetings WHERE article = ? ORDER BY id');
  }

  /** What each of its meetings is found by. */
  get keys(): readonly { readonly meeting: number; readonly key: string }[] {
    return this.#all(
      'SELECT meeting, key FROM meetingKeys JOIN meetings ON meetings.id = meeting WHERE article = ?',
    );
  }

  /** Whom its meetings name. */
  get sightings(): readonly SightingRow[] {
    return this.#all(
      `SELECT meeting, participant, named.text AS name, titled.text AS title, day FROM sightings
       JOIN meetings ON meetings.id = meeting LEFT JOIN labels AS named ON named.number = sightings.name
       LEFT JOIN labels AS titled ON titled.number = sightings.title WHERE article = ?`,
    );
  }

  get signature(): Buffer | null {
    const [row] = this.#all<{ signature: Buffer }>('SELECT signature FROM signatures WHERE article = ?');
    return row?.signature ?? null;
  }

  #all<R>(query: string): R[] {
    return prepared(this.#database, query).all(this.number) as R[];
  }
}

/** What a database holds of the article of that number; null where there is none. */
export function rowsOf(database: Database, number: number): ArticleRows | null {
  const row = prepared(database, 'SELECT * FROM articles WHERE number = ?').get(number);
  return row === undefined ? null : new ArticleRows(database, row as ArticleRow);
}

/** What a database holds of each of its articles, in the order they came. */
export function* articleRows(database: Database): Generator<ArticleRows> {
  const first = prepared(database, 'SELECT * FROM articles ORDER BY number LIMIT 1');
  const next = prepared(database, 'SELECT * FROM articles WHERE number > ? ORDER BY number LIMIT 1');
  let row = first.get() as ArticleRow | undefined;
  while (row !== undefined) {
    yield new ArticleRows(database, row);
    row = next.get(row.number) as ArticleRow | undefined;
  }
}
