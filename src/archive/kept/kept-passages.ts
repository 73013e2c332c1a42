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
  const list = (numbers: readonly number[]): string => JSON.stringify(numbers);
  const spans = prepared(
    database,
    `SELECT id, article, start, "end" FROM passages
     WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each(?))`,
  ).all(list(ids)) as (Span & { id: number; article: number })[];
  const articles = prepared(
    database,
    'SELECT * FROM articles WHERE number IN (SELECT CAST(value AS INTEGER) FROM json_each(?))',
  ).all(list([...new Set(spans.map(({ article }) => article))])) as StoredArticle[];
  const read = new Map(articles.map((row) => [row.number, articleOf(row)]));
  const known = new Map(spans.map((span) => [span.id, span]));
  return ids.flatMap((id) => {
    const span = known.get(id);
    const article = read.get(span?.article ?? 0);
    return span === undefined || article === undefined
      ? []
      : [{ id, start: span.start, end: span.end, article }];
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
