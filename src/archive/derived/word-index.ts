import type { Day } from '../../arabic/calendar/mention.ts';
import { prepared } from '../database/prepared.ts';
import type { Sqlite } from '../database/sqlite.ts';
import type { Near } from '../vectors/vectors.ts';

/** From the first day to the last. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/**
 * The `k` passages that BM25 puts first for any of the stems, best first, scores positive; a word of the title weighs
 * `title` beside one of the text.
 */
export function passagesByWords(
  database: Sqlite,
  wanted: readonly string[],
  { k, title }: { readonly k: number; readonly title: number },
): Near[] {
  if (wanted.length === 0) return [];
  return prepared(
    database,
    `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words
     WHERE words MATCH @query ORDER BY score DESC, rowid LIMIT @k`,
  ).all({ query: anyOf(wanted, title), title, k }) as Near[];
}

/**
 * As `passagesByWords`, among the passages that speak of one of the days or whose article was published then or in
 * the two days after, when the news of a day is still printed. The + keeps SQLite from asking the index of words for
 * each row alone, which takes forty times as long.
 */
export function passagesByWordsWithin(
  database: Sqlite,
  wanted: readonly string[],
  { from, to, k, title }: Days & { readonly k: number; readonly title: number },
): Near[] {
  if (wanted.length === 0) return [];
  return prepared(
    database,
    `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words
     WHERE words MATCH @query AND +rowid IN (
       SELECT passage FROM days WHERE "from" <= @to AND "to" >= @from
       UNION SELECT passages.id FROM articles JOIN passages ON article = number
       WHERE substr(published, 1, 10) BETWEEN @from AND date(@to, '+2 days')
     ) ORDER BY score DESC, rowid LIMIT @k`,
  ).all({ query: anyOf(wanted, title), title, from, to, k }) as Near[];
}

/** How many passages hold each of the stems, in their text or their article's title. */
export function stemFrequencies(database: Sqlite, wanted: readonly string[]): Map<string, number> {
  const count = prepared(database, 'SELECT count(*) AS n FROM words WHERE words MATCH ?');
  return new Map(wanted.map((stem) => [stem, (count.get(anyOf([stem], 1)) as { n: number }).n]));
}

/**
 * Makes the index of words forget what was taken out of it: until its parts are made one, it only marks that as gone.
 */
export function purgeWords(database: Sqlite): void {
  database.exec(
    "INSERT INTO words (words) VALUES ('optimize'); INSERT INTO letters (letters) VALUES ('optimize')",
  );
}

/** A query of FTS5 that any of the stems answers, in the text alone where titles weigh nothing. */
function anyOf(wanted: readonly string[], title: number): string {
  const any = [...new Set(wanted)].map((stem) => `"${stem.replaceAll('"', '""')}"`).join(' OR ');
  return title === 0 ? `text : (${any})` : any;
}
