import type { Article } from '../../news/article/article.ts';
import { type Origin, originText, UNKNOWN_ORIGIN } from '../../news/article/origin.ts';
import type { Database } from '../database/database.ts';
import { prepared } from '../database/prepared.ts';
import { contentOf } from '../database/rows.ts';
import { isFileGone, mayReplace } from './contest.ts';

/** An article that claimed the address of another and was not let in its place. */
export interface Contest {
  /** Where it was read. */
  readonly source: string;
  readonly title: string;
  readonly publisher: string | null;
  /** When it was last seen, an instant. */
  readonly seen: string;
}

/** What an article that comes is to the one of its id. */
export type Arrival = 'new' | 'unchanged' | 'replaces' | 'contested';

interface Kept {
  readonly number: number;
  readonly url: string | null;
  readonly title: string;
  readonly text: string;
  readonly publisher: string | null;
  readonly content: string;
}

/** What an article that comes is to the one of its id; `trusted`: whatever says its address is believed. */
export function standingOf(database: Database, article: Article, trusted: boolean): Arrival {
  const kept = keptOf(database, article.id);
  if (kept === undefined) return 'new';
  if (kept.content === contentOf(article)) return 'unchanged';
  const origin = originOf(database, kept.number);
  if (trusted || mayReplace({ ...kept, origin }, article)) return 'replaces';
  // Who brings the same words from elsewhere takes nobody's place.
  return kept.title === article.title && kept.text === article.text ? 'unchanged' : 'contested';
}

/** Where the article of that number was read. */
export function originOf(database: Database, number: number): Origin {
  const row = prepared(
    database,
    'SELECT file, place, fetched, "urlBy", "publisherBy" FROM origins WHERE article = ?',
  ).get(number);
  return (row as Origin | undefined) ?? UNKNOWN_ORIGIN;
}

/** Where the article of that id was read; `UNKNOWN_ORIGIN` where that was not noted, or there is none. */
export function originOfId(database: Database, id: string): Origin {
  const kept = keptOf(database, id);
  return kept === undefined ? UNKNOWN_ORIGIN : originOf(database, kept.number);
}

/** Notes where the article of that number was read. */
export function writeOrigin(database: Database, number: number, { origin }: Article): void {
  if (origin === undefined) return;
  const { file, place, fetched, urlBy, publisherBy } = origin;
  prepared(
    database,
    `INSERT INTO origins (article, file, place, fetched, "urlBy", "publisherBy")
     VALUES (@article, @file, @place, @fetched, @urlBy, @publisherBy)
     ON CONFLICT (article) DO UPDATE SET file = excluded.file, place = excluded.place, fetched = excluded.fetched,
       "urlBy" = excluded."urlBy", "publisherBy" = excluded."publisherBy"`,
  ).run({ article: number, file, place, fetched, urlBy, publisherBy });
}

/** Whether an unchanged article lies elsewhere now: its file was moved, or where it came from was never noted. */
export function isMoved(database: Database, { id, origin }: Article): boolean {
  const kept = keptOf(database, id);
  if (kept === undefined || origin === undefined) return false;
  const was = originOf(database, kept.number);
  return was.file !== origin.file && (isFileGone(was) || (was.file === null && was.fetched === null));
}

/** Notes where an article lies that is here unchanged. */
export function moveOrigin(database: Database, article: Article): void {
  const kept = keptOf(database, article.id);
  if (kept !== undefined) writeOrigin(database, kept.number, article);
}

/** Notes an article that was not let in the place of the one of its id; of each source the last. */
export function writeContest(database: Database, article: Article, now: Date): void {
  const { id, title, publisher, origin = UNKNOWN_ORIGIN } = article;
  prepared(
    database,
    `INSERT INTO contests (article, source, title, publisher, seen)
     SELECT number, @source, @title, @publisher, @seen FROM articles WHERE id = @id
     ON CONFLICT (article, source) DO UPDATE SET title = excluded.title, publisher = excluded.publisher,
       seen = excluded.seen`,
  ).run({ id, source: originText(origin), title, publisher, seen: now.toISOString() });
}

/** What was not let in the place of the article of that id, newest first. */
export function contestsOf(database: Database, id: string): Contest[] {
  return prepared(
    database,
    `SELECT source, contests.title, contests.publisher, seen FROM contests JOIN articles ON number = article
     WHERE id = ? ORDER BY seen DESC, source`,
  ).all(id) as Contest[];
}

function keptOf(database: Database, id: string): Kept | undefined {
  return prepared(
    database,
    'SELECT number, url, title, text, publisher, content FROM articles WHERE id = ?',
  ).get(id) as Kept | undefined;
}
