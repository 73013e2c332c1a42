import { ARCHIVE } from '../constants.ts';
import type { Database } from '../database/database.ts';
import { engineOf } from '../database/engine.ts';
import { isPostgres, type PostgresDatabase } from '../database/postgres/postgres-database.ts';
import type { Sqlite } from '../database/sqlite/sqlite.ts';
import { endReading } from '../database/writing.ts';
import { articleRows } from './article-rows.ts';
import { ARTICLES } from './articles.ts';
import { PASSAGE_DAYS } from './days.ts';
import { DIGESTS } from './digests.ts';
import { HALF_REBUILT } from './half-rebuilt.ts';
import { LABELS } from './labels.ts';
import { MEETINGS } from './meetings.ts';
import { NOTES } from './notes.ts';
import { OLDER_VERSIONS } from './older-versions.ts';
import { PASSAGES } from './passages.ts';
import { NEARNESS } from './postgres/nearness.ts';
import { POSTINGS } from './postgres/postings.ts';
import { SERVER } from './postgres/server.ts';
import { POSTGRES_SPELLINGS } from './postgres/spellings.ts';
import { POSTGRES_TABLES } from './postgres/tables.ts';
import type { Check, Checked, Problem } from './problem.ts';
import { Run } from './run.ts';
import { SIGNATURES } from './signatures.ts';
import { FILE } from './sqlite/file.ts';
import { SPELLINGS } from './sqlite/spellings.ts';
import { TABLES } from './sqlite/tables.ts';
import { VECTOR_CACHE } from './sqlite/vector-cache.ts';
import { WORDS } from './sqlite/words.ts';

/** What is looked at as a whole, and article by article where the row is an article's. */
interface Checks<D extends Database> {
  readonly whole: readonly Check<D>[];
  readonly articles: readonly Check<D>[];
}

const IN_SQLITE: Checks<Sqlite> = {
  whole: [FILE, TABLES, NOTES, OLDER_VERSIONS, LABELS, VECTOR_CACHE],
  articles: [DIGESTS, PASSAGES, WORDS, SPELLINGS, PASSAGE_DAYS, MEETINGS, SIGNATURES, HALF_REBUILT],
};

const IN_POSTGRES: Checks<PostgresDatabase> = {
  whole: [SERVER, POSTGRES_TABLES, NOTES, OLDER_VERSIONS, LABELS],
  articles: [
    DIGESTS,
    PASSAGES,
    POSTINGS,
    POSTGRES_SPELLINGS,
    PASSAGE_DAYS,
    MEETINGS,
    SIGNATURES,
    HALF_REBUILT,
    NEARNESS,
  ],
};

/** The names of the checks of an archive that need no network. */
export function checkNames(database: Database): string[] {
  const { whole, articles } = isPostgres(database) ? IN_POSTGRES : IN_SQLITE;
  return [...whole, ARTICLES, ...articles].map(({ name }) => name);
}

/**
 * Looks for what is unsound in an archive, all of it as it is at one moment; nothing is changed. It gives how many
 * articles are looked at, now and then, and at the end the problems. In between the database must be left alone.
 */
export function checking(checked: Checked): Generator<number, Problem[]> {
  const { database } = checked;
  return isPostgres(database)
    ? running({ ...checked, database }, IN_POSTGRES)
    : running({ ...checked, database: database as Sqlite }, IN_SQLITE);
}

function* running<D extends Database>(checked: Checked<D>, checks: Checks<D>): Generator<number, Problem[]> {
  const { database } = checked;
  database.exec(engineOf(database).beginReading);
  try {
    const whole = checks.whole.map((check) => new Run(check, checked));
    for (const run of whole) run.rest();
    yield 0;
    const articles = new Run(ARTICLES, checked);
    const ofArticles = checks.articles.map((check) => new Run(check, checked));
    let done = 0;
    for (const rows of articles.reading(articleRows(database))) {
      for (const run of rows.wrong === null ? [articles, ...ofArticles] : [articles]) run.article(rows);
      if (++done % ARCHIVE.checkedTogether === 0) yield done;
    }
    // What is of no article cannot be told where not all are seen.
    if (!articles.isStopped) for (const run of ofArticles) run.rest();
    return [...whole, articles, ...ofArticles].flatMap(({ problems }) => problems);
  } finally {
    endReading(database);
  }
}
