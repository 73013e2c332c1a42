import type { Day } from '../../arabic/calendar/mention.ts';
import type { Span } from '../../arabic/letters/span.ts';
import type { Article } from '../../news/article/article.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { articleOf, type StoredArticle } from '../database/rows.ts';

export interface Passage extends Span {
  readonly id: number;
  readonly article: Article;
}

/** What is known of a passage without reading it. */
export interface PassageHead {
  readonly id: number;
  readonly article: string;
  readonly published: string | null;
}

/** A day or interval that a passage speaks of. */
export interface PassageDay {
  readonly passage: number;
  readonly from: Day;
  readonly to: Day;
}

/** The passages of those ids, in that order; an id no longer here is left out. */
export function keptPassages(database: Database, ids: readonly number[]): Passage[] {
  const passage = prepared(database, 'SELECT id, article, start, "end" FROM passages WHERE id = ?');
  const article = prepared(database, 'SELECT * FROM articles WHERE number = ?');
  const read = new Map<number, Article>();
  return ids.flatMap((id) => {
    const row = passage.get(id) as { id: number; article: number; start: number; end: number } | undefined;
    if (row === undefined) return [];
    const known = read.get(row.article) ?? articleOf(article.get(row.article) as StoredArticle);
    read.set(row.article, known);
    return [{ id: row.id, start: row.start, end: row.end, article: known }];
  });
}

/** Which article each of the passages is of, and when that was published; in no order. */
export function passageHeads(database: Database, ids: readonly number[]): PassageHead[] {
  return prepared(
    database,
    `SELECT passages.id, articles.id AS article, published FROM passages JOIN articles ON number = article
     WHERE passages.id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
  ).all(JSON.stringify(ids)) as PassageHead[];
}

/** The days that the passages speak of, in no order. */
export function passageDays(database: Database, ids: readonly number[]): PassageDay[] {
  return prepared(
    database,
    'SELECT passage, "from", "to" FROM days WHERE passage IN (SELECT CAST(value AS INTEGER) FROM json_each(?))',
  ).all(JSON.stringify(ids)) as PassageDay[];
}
