import type { Sqlite } from '../database/sqlite.ts';
import { articleRows } from './article-rows.ts';
import { ARTICLES } from './articles.ts';
import { PASSAGE_DAYS } from './days.ts';
import { DIGESTS } from './digests.ts';
import { FILE } from './file.ts';
import { HALF_REBUILT } from './half-rebuilt.ts';
import { MEETINGS } from './meetings.ts';
import { NOTES } from './notes.ts';
import { OLDER_VERSIONS } from './older-versions.ts';
import { PASSAGES } from './passages.ts';
import type { Check, Checked, Problem } from './problem.ts';
import { Run } from './run.ts';
import { SIGNATURES } from './signatures.ts';
import { SPELLINGS } from './spellings.ts';
import { TABLES } from './tables.ts';
import { VECTOR_CACHE } from './vector-cache.ts';
import { WORDS } from './words.ts';

/** What is looked at as a whole. */
const OF_THE_WHOLE: readonly Check[] = [FILE, TABLES, NOTES, OLDER_VERSIONS, VECTOR_CACHE];

/** What is looked at article by article, where the row is an article's. */
const OF_ARTICLES: readonly Check[] = [
  DIGESTS,
  PASSAGES,
  WORDS,
  SPELLINGS,
  PASSAGE_DAYS,
  MEETINGS,
  SIGNATURES,
  HALF_REBUILT,
];

/** After so many articles others have their turn. */
const OFTEN = 16;

/** Every check that needs no network. */
export const CHECKS: readonly Check[] = [...OF_THE_WHOLE, ARTICLES, ...OF_ARTICLES];

/**
 * Looks for what is unsound in an archive, all of it as it is at one moment; nothing is changed. It gives how many
 * articles are looked at, now and then, and at the end the problems. In between the database must be left alone.
 */
export function* checking(checked: Checked): Generator<number, Problem[]> {
  const { database } = checked;
  database.exec('BEGIN');
  try {
    const whole = OF_THE_WHOLE.map((check) => new Run(check, checked));
    for (const run of whole) run.rest();
    yield 0;
    const articles = new Run(ARTICLES, checked);
    const ofArticles = OF_ARTICLES.map((check) => new Run(check, checked));
    let done = 0;
    for (const rows of articles.reading(articleRows(database))) {
      for (const run of rows.wrong === null ? [articles, ...ofArticles] : [articles]) run.article(rows);
      if (++done % OFTEN === 0) yield done;
    }
    // What is of no article cannot be told where not all are seen.
    if (!articles.isStopped) for (const run of ofArticles) run.rest();
    return [...whole, articles, ...ofArticles].flatMap(({ problems }) => problems);
  } finally {
    endReading(database);
  }
}

/** Ends a transaction in which nothing was written; a damaged index may refuse to say so. */
function endReading(database: Sqlite): void {
  try {
    database.exec('COMMIT');
  } catch {
    if (database.inTransaction) database.exec('ROLLBACK');
  }
}
