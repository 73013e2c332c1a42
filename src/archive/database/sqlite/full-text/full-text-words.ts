import type { Near, Ranking, WordIndex } from '../../parts.ts';
import { prepared } from '../../prepared.ts';
import { DaysWithin } from '../days-within.ts';
import type { Sqlite } from '../sqlite.ts';
import { FullTextLists } from './full-text-lists.ts';

/** The passages that speak of days, or whose article was published then or in the two days after. */
const WITHIN = `SELECT passage FROM days WHERE "from" <= @to AND "to" >= @from
       UNION SELECT passages.id FROM articles JOIN passages ON article = number
       WHERE substr(published, 1, 10) BETWEEN @from AND date(@to, '+2 days')`;

/** An index of words that FTS5 keeps. */
export function fts5Words(database: Sqlite): WordIndex {
  const lists = new FullTextLists(database);
  const daysWithin = new DaysWithin(database);
  const run = (sql: string, ...values: unknown[]): void => void prepared(database, sql).run(...values);
  return {
    write: (passage, title, text) =>
      run(
        'INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)',
        passage,
        title.join(' '),
        text.join(' '),
      ),
    remove: (passage) => run('DELETE FROM words WHERE rowid = ?', passage),
    removeOfArticle: (article) =>
      run('DELETE FROM words WHERE rowid IN (SELECT id FROM passages WHERE article = ?)', article),
    clear: () => run("INSERT INTO words (words) VALUES ('delete-all')"),
    // Until its parts are made one, the index only marks as gone what was taken out.
    purge: () => {
      run("INSERT INTO words (words) VALUES ('optimize')");
      run("INSERT INTO letters (letters) VALUES ('optimize')");
    },
    ranked: (stems, ranking) => ranked(database, { lists, daysWithin }, [...new Set(stems)], ranking),
    frequencies: (stems) => {
      const counts = lists.held(stems);
      const count = prepared(database, 'SELECT count(*) FROM words WHERE words MATCH ?').pluck();
      return new Map(stems.map((stem, i) => [stem, counts?.[i] ?? (count.get(anyOf([stem], 1)) as number)]));
    },
  };
}

/** What is read of the index in its own pages, and of days. */
interface Parts {
  readonly lists: FullTextLists;
  readonly daysWithin: DaysWithin;
}

function ranked(
  database: Sqlite,
  { lists, daysWithin }: Parts,
  stems: readonly string[],
  { k, title, within }: Ranking,
): Near[] {
  if (stems.length === 0) return [];
  const days = (version: string): ((passage: number) => boolean) | undefined =>
    within === undefined ? undefined : daysWithin.passages(within, version);
  const ranking = { k, title, within };
  return lists.ranked(stems, ranking, days) ?? rankedByFts5(database, stems, ranking);
}

/** The same as FTS5 itself ranks. */
function rankedByFts5(database: Sqlite, stems: readonly string[], { k, title, within }: Ranking): Near[] {
  return prepared(
    database,
    // The + keeps SQLite from asking the index for each row alone, which takes forty times as long.
    `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words
     WHERE words MATCH @query ${within === undefined ? '' : `AND +rowid IN (${WITHIN})`} ORDER BY score DESC, rowid LIMIT @k`,
  ).all({ query: anyOf(stems, title), title, k, ...within }) as Near[];
}

/** A query of FTS5 that any of the stems answers, in the text alone where titles weigh nothing. */
function anyOf(stems: readonly string[], title: number): string {
  const any = [...new Set(stems)].map((stem) => `"${stem.replaceAll('"', '""')}"`).join(' OR ');
  return title === 0 ? `text : (${any})` : any;
}
