import type { Near, Ranking, WordIndex } from '../parts.ts';
import { prepared } from '../prepared.ts';
import type { Sqlite } from './sqlite.ts';

/** The passages wanted. The + keeps SQLite from asking the index for each row alone, which takes forty times as long. */
const WITHIN = `AND +rowid IN (
       SELECT passage FROM days WHERE "from" <= @to AND "to" >= @from
       UNION SELECT passages.id FROM articles JOIN passages ON article = number
       WHERE substr(published, 1, 10) BETWEEN @from AND date(@to, '+2 days')
     )`;

/** An index of words that FTS5 keeps. */
export function fts5Words(database: Sqlite): WordIndex {
  const run = (sql: string, ...values: unknown[]): unknown => prepared(database, sql).run(...values);
  return {
    write: (passage, title, text) =>
      void run(
        'INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)',
        passage,
        title.join(' '),
        text.join(' '),
      ),
    remove: (passage) => void run('DELETE FROM words WHERE rowid = ?', passage),
    removeOfArticle: (article) =>
      void run('DELETE FROM words WHERE rowid IN (SELECT id FROM passages WHERE article = ?)', article),
    clear: () => void run("INSERT INTO words (words) VALUES ('delete-all')"),
    // Until its parts are made one, the index only marks as gone what was taken out.
    purge: () =>
      void database.exec(
        "INSERT INTO words (words) VALUES ('optimize'); INSERT INTO letters (letters) VALUES ('optimize')",
      ),
    ranked: (stems, ranking) => ranked(database, stems, ranking),
    frequencies: (stems) => {
      const count = prepared(database, 'SELECT count(*) AS n FROM words WHERE words MATCH ?');
      return new Map(stems.map((stem) => [stem, (count.get(anyOf([stem], 1)) as { n: number }).n]));
    },
  };
}

function ranked(database: Sqlite, stems: readonly string[], { k, title, within }: Ranking): Near[] {
  if (stems.length === 0) return [];
  return prepared(
    database,
    `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words
     WHERE words MATCH @query ${within === undefined ? '' : WITHIN} ORDER BY score DESC, rowid LIMIT @k`,
  ).all({ query: anyOf(stems, title), title, k, ...within }) as Near[];
}

/** A query of FTS5 that any of the stems answers, in the text alone where titles weigh nothing. */
function anyOf(stems: readonly string[], title: number): string {
  const any = [...new Set(stems)].map((stem) => `"${stem.replaceAll('"', '""')}"`).join(' OR ');
  return title === 0 ? `text : (${any})` : any;
}
