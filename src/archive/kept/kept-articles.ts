import type { Day } from '../../arabic/calendar/mention.ts';
import { type Article, articleId } from '../../news/article/article.ts';
import type { Database } from '../database/database.ts';
import { DIGESTED, writeArticleDigests } from '../database/digests/article-digests.ts';
import { prepared } from '../database/prepared.ts';
import { articleOf, contentOf, type StoredArticle } from '../database/rows.ts';
import { type Entry, removeDerived, writeDerived } from '../derived/derived.ts';
import { standingOf, writeContest, writeOrigin } from './kept-origins.ts';
import { forgetMove, forgetMovesTo, noteMoved } from './moved.ts';

/** What became of an article; `contested`: it was not let in the place of another that has its address. */
export type Added = 'added' | 'replaced' | 'unchanged' | 'contested';

/** An article as it was before another took its place. */
export interface OlderVersion {
  readonly replaced: string;
  readonly title: string;
  readonly published: string | null;
  readonly text: string;
}

/** The article of that id. */
export function keptArticle(database: Database, id: string): Article | undefined {
  const row = prepared(database, 'SELECT * FROM articles WHERE id = ?').get(id);
  return row === undefined ? undefined : articleOf(row as StoredArticle);
}

/** Every article, in the order they came; read one at a time. */
export function* keptArticles(database: Database): Generator<Article> {
  let after = 0;
  const next = prepared(database, 'SELECT * FROM articles WHERE number > ? ORDER BY number LIMIT 1');
  for (let row = next.get(after); row !== undefined; row = next.get(after)) {
    after = (row as StoredArticle).number;
    yield articleOf(row as StoredArticle);
  }
}

/** What of a damaged file cannot be read. */
export type Lost = 'article' | 'versions';

/**
 * Every article with its older versions, newest first, in the order they came, of a file that may be damaged: `onLost`
 * is told of each that cannot be read, or whose older versions cannot.
 */
export function* readableArticles(
  database: Database,
  onLost: (what: Lost) => void,
): Generator<{ readonly article: Article; readonly versions: readonly OlderVersion[] }> {
  const numbers = database.prepare('SELECT number FROM articles ORDER BY number').pluck().all() as number[];
  const read = prepared(database, 'SELECT * FROM articles WHERE number = ?');
  for (const number of numbers) {
    const row = unlessDamaged(
      () => read.get(number) as StoredArticle | undefined,
      () => onLost('article'),
    );
    if (row === undefined) continue;
    const versions = unlessDamaged(
      () => olderVersions(database, row.id),
      () => onLost('versions'),
    );
    yield { article: articleOf(row), versions: versions ?? [] };
  }
}

/** What `read` gives; undefined, and `onLost` is told, where a damaged page or a table that is gone is in the way. */
function unlessDamaged<T>(read: () => T, onLost: () => void): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!/^(?:SQLITE_(?:CORRUPT|ERROR$)|XX00[12]$|42P01$)/u.test((error as { code?: string }).code ?? ''))
      throw error;
    onLost();
    return undefined;
  }
}

/** The articles published last, newest first; those of unknown day are left out. */
export function newestArticles(database: Database, limit: number): Article[] {
  const rows = prepared(
    database,
    'SELECT * FROM articles WHERE published IS NOT NULL ORDER BY published DESC, number DESC LIMIT ?',
  ).all(limit) as StoredArticle[];
  return rows.map(articleOf);
}

/** A publisher, how many articles of it there are, and the days of the first and the last that say theirs. */
export interface KeptPublisher {
  /** Null of the articles whose publisher is not known. */
  readonly name: string | null;
  readonly articles: number;
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Whose articles there are, those with most first. */
export function publishers(database: Database): KeptPublisher[] {
  return prepared(
    database,
    `SELECT publisher AS name, count(*) AS articles, min(substr(published, 1, 10)) AS "from",
     max(substr(published, 1, 10)) AS "to" FROM articles GROUP BY publisher ORDER BY articles DESC, publisher`,
  ).all() as KeptPublisher[];
}

/** The older versions of an article, newest first. */
export function olderVersions(database: Database, id: string): OlderVersion[] {
  return prepared(
    database,
    'SELECT replaced, title, published, text FROM versions WHERE id = ? ORDER BY replaced DESC',
  ).all(id) as OlderVersion[];
}

/** The number by which the database knows the article of that id. */
export function numberOf(database: Database, id: string): number | undefined {
  const row = prepared(database, 'SELECT number FROM articles WHERE id = ?').get(id);
  return (row as { number: number } | undefined)?.number;
}

/**
 * Writes an article with all that is derived from it, in the place of its older version when there is one that it may
 * replace; see `mayReplace`.
 */
export function writeArticle(database: Database, entry: Entry, now: Date, trusted = false): Added {
  const { article } = entry;
  const standing = standingOf(database, article, trusted);
  if (standing === 'unchanged') return standing;
  if (standing === 'contested') {
    writeContest(database, article, now);
    return standing;
  }
  const old = numberOf(database, article.id);
  if (old === undefined) {
    insert(database, article, now);
    forgetMove(database, article.id);
  } else replace(database, old, article, now);
  const number = numberOf(database, article.id) as number;
  writeOrigin(database, number, article);
  writeDerived(database, number, entry);
  writeArticleDigests(database, number, DIGESTED);
  return old === undefined ? 'added' : 'replaced';
}

/** Takes an article out, with its older versions. Whether it was there. */
export function removeArticle(database: Database, id: string): boolean {
  const number = numberOf(database, id);
  if (number === undefined) return false;
  removeDerived(database, number);
  prepared(database, 'DELETE FROM articles WHERE number = ?').run(number);
  prepared(database, 'DELETE FROM versions WHERE id = ?').run(id);
  prepared(database, 'DELETE FROM gone WHERE id = ?').run(id);
  forgetMovesTo(database, id);
  return true;
}

/**
 * Gives the article of that id another address and so another id, under which its older versions are found. Where an
 * article of that address is there, the old one goes. The new id.
 */
export function moveArticle(database: Database, id: string, url: string): string {
  const article = keptArticle(database, id);
  if (article === undefined || article.url === url) return id;
  const moved = { ...article, url, id: articleId({ ...article, url }) };
  prepared(database, 'UPDATE versions SET id = ? WHERE id = ?').run(moved.id, article.id);
  if (numberOf(database, moved.id) !== undefined) {
    noteMoved(database, article.id, moved.id);
    removeArticle(database, article.id);
    writeArticleDigests(database, numberOf(database, moved.id) as number, ['kept']);
    return moved.id;
  }
  const row = { id: moved.id, url, content: contentOf(moved), before: article.id };
  prepared(database, 'UPDATE articles SET id = @id, url = @url, content = @content WHERE id = @before').run(
    row,
  );
  prepared(database, 'DELETE FROM gone WHERE id = ?').run(article.id);
  noteMoved(database, article.id, moved.id);
  writeArticleDigests(database, numberOf(database, moved.id) as number, ['kept']);
  return moved.id;
}

function insert(database: Database, article: Article, now: Date): void {
  prepared(
    database,
    `INSERT INTO articles (id, url, title, publisher, published, "publishedBasis", language, text, content, added)
     VALUES (@id, @url, @title, @publisher, @published, @publishedBasis, @language, @text, @content, @added)`,
  ).run(rowOf(article, now));
}

function replace(database: Database, number: number, article: Article, now: Date): void {
  removeDerived(database, number);
  prepared(
    database,
    `INSERT INTO versions (id, replaced, title, published, text)
     SELECT id, ?, title, published, text FROM articles WHERE number = ?`,
  ).run(now.toISOString(), number);
  prepared(
    database,
    `UPDATE articles SET url = @url, title = @title, publisher = @publisher, published = @published,
     "publishedBasis" = @publishedBasis, language = @language, text = @text, content = @content, added = @added
     WHERE id = @id`,
  ).run(rowOf(article, now));
}

function rowOf(article: Article, now: Date): Record<string, string | null> {
  const { origin: _, ...kept } = article;
  return { ...kept, content: contentOf(article), added: now.toISOString() };
}
