import type { Near, Ranking, WordIndex } from '../parts.ts';
import { prepared } from '../prepared.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** A stem, how often it stands in a title, and how often in a text. */
export type StemTimes = readonly [stem: string, title: number, text: number];

/** How often each stem stands in a title and in a text. */
export function timesOf(title: readonly string[], text: readonly string[]): StemTimes[] {
  const [inTitle, inText] = [title, text].map((stems) => {
    const times = new Map<string, number>();
    for (const stem of stems) times.set(stem, (times.get(stem) ?? 0) + 1);
    return times;
  });
  return [...new Set([...title, ...text])].map((stem) => [
    stem,
    inTitle?.get(stem) ?? 0,
    inText?.get(stem) ?? 0,
  ]);
}

/**
 * BM25 as FTS5 computes it, in the same order of sums and products, so that both homes rank alike: k1 = 1.2, b = .75,
 * a stem that most have weighs next to nothing.
 * https://sqlite.org/fts5.html#the_bm25_function
 */
const PART = `CASE WHEN rarity > 0 THEN rarity ELSE 1e-6::float8 END *
         ((times * 2.2::float8) / (times + 1.2::float8 * (0.25::float8 + 0.75::float8 * length / average)))`;

/** The passages wanted. */
const WITHIN = `AND passage IN (
       SELECT days.passage FROM days WHERE "from" <= @to AND "to" >= @from
       UNION SELECT passages.id FROM articles JOIN passages ON article = number
       WHERE substr(published, 1, 10) BETWEEN @from AND to_char(CAST(@to AS date) + 2, 'YYYY-MM-DD')
     )`;

/** An index of words in a table of postings. */
export function postings(database: PostgresDatabase): WordIndex {
  const run = (sql: string, ...values: unknown[]): unknown => prepared(database, sql).run(...values);
  return {
    write: (passage, title, text) => {
      const length = title.length + text.length;
      run(
        `INSERT INTO postings SELECT row ->> 0, @passage::integer, (row ->> 1)::integer, (row ->> 2)::integer,
           @length::integer FROM json_array_elements(@rows::text::json) AS row`,
        { passage, rows: JSON.stringify(timesOf(title, text)), length },
      );
      run('INSERT INTO lengths VALUES (?, ?)', passage, length);
      run('UPDATE totals SET passages = passages + 1, stems = stems + ?', length);
    },
    remove: (passage) => remove(database, 'passage = @of', passage),
    removeOfArticle: (article) =>
      remove(database, 'passage IN (SELECT id FROM passages WHERE article = @of)', article),
    clear: () =>
      database.exec(
        'DELETE FROM postings; DELETE FROM holders; DELETE FROM lengths; UPDATE totals SET passages = 0, stems = 0',
      ),
    purge: () => undefined,
    ranked: (stems, ranking) => ranked(database, stems, ranking),
    frequencies: (stems) => {
      const rows = prepared(
        database,
        'SELECT stem, passages FROM holders WHERE stem IN (SELECT value FROM json_each(?))',
      )
        .raw()
        .all(JSON.stringify(stems)) as [string, number][];
      const counted = new Map(rows);
      return new Map(stems.map((stem) => [stem, counted.get(stem) ?? 0]));
    },
  };
}

function remove(database: PostgresDatabase, which: string, of: number): void {
  const run = (sql: string): unknown => prepared(database, sql).run({ of });
  run(
    `UPDATE totals SET passages = passages - (SELECT count(*) FROM lengths WHERE ${which}),
       stems = stems - (SELECT coalesce(sum(lengths.stems), 0) FROM lengths WHERE ${which})`,
  );
  run(`DELETE FROM postings WHERE ${which}`);
  run(`DELETE FROM lengths WHERE ${which}`);
}

function ranked(
  database: PostgresDatabase,
  wanted: readonly string[],
  { k, title, within }: Ranking,
): Near[] {
  const stems = JSON.stringify([...new Set(wanted)]);
  // Where titles weigh nothing only stems of the text are asked for.
  const which = title === 0 ? 'AND postings.text > 0' : '';
  return prepared(
    database,
    `WITH wanted AS (
       SELECT value AS stem, place FROM json_array_elements_text(@stems::text::json) WITH ORDINALITY AS w (value, place)
     ), counted AS (
       SELECT wanted.stem, place, ln((totals.passages - others + 0.5) / (others + 0.5)) AS rarity,
         totals.stems::float8 / totals.passages AS average
       FROM totals, wanted, LATERAL (SELECT ${title === 0 ? 'texts' : 'passages'}::float8 AS others FROM holders
         WHERE holders.stem = wanted.stem) AS h
       WHERE totals.passages > 0
     ), hits AS (
       SELECT passage, place, rarity, average, length, title * @title::float8 + text AS times
       -- Without OFFSET the server may read all postings instead of those of a stem.
       FROM counted, LATERAL (SELECT passage, title, text, length FROM postings
         WHERE postings.stem = counted.stem ${which} OFFSET 0) AS p
       WHERE true ${within === undefined ? '' : WITHIN}
     )
     SELECT passage AS id, sum(${PART} ORDER BY place) AS score FROM hits
     GROUP BY passage ORDER BY score DESC, passage LIMIT @k`,
  ).all({ stems, title, k, ...within }) as Near[];
}
