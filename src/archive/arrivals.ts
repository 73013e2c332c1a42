import type { Database } from './database/database.ts';

/** How far an archive had come at a moment: what came later is told by it from what was there. */
export interface Mark {
  /** The last number of an article; none is given twice. */
  readonly articles: number;
  /** The last row of older versions. */
  readonly versions: number;
}

/** What came into an archive since a mark, whoever brought it; what a rebuild makes anew did not come. */
export interface Arrivals {
  /** The ids of the articles that were not there. */
  readonly added: ReadonlySet<string>;
  /** Of those that were there and are changed now, by id, the text that they had then. */
  readonly changed: ReadonlyMap<string, string>;
}

/** How far the archive has come. */
export function markOf(database: Database): Mark {
  const number = (sql: string): number => Number(database.prepare(sql).pluck().get() ?? 0);
  return {
    articles: number('SELECT max(number) FROM articles'),
    versions: number('SELECT max(rowid) FROM versions'),
  };
}

/** What came since `mark`; nothing, where that is of a time to come, since an older archive was put in this one's place. */
export function arrivalsSince(database: Database, { articles, versions }: Mark): Arrivals {
  const added = database.prepare('SELECT id FROM articles WHERE number > ?').pluck().all(articles);
  const changed = database
    .prepare(
      `SELECT id, versions.text FROM versions JOIN articles USING (id)
       WHERE number <= ? AND versions.rowid IN (SELECT min(rowid) FROM versions WHERE rowid > ? GROUP BY id)`,
    )
    .all(articles, versions) as { id: string; text: string }[];
  return {
    added: new Set(added as string[]),
    changed: new Map(changed.map(({ id, text }) => [id, text])),
  };
}
