import type { WordIndex } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { bestPassages } from '../ranking/best-passages.ts';
import { PassagesWithin } from './passages-within.ts';
import type { PostgresDatabase } from './postgres-database.ts';
import { PostingLists } from './posting-lists.ts';

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

/** An index of words in a table of postings. */
export function postings(database: PostgresDatabase): WordIndex {
  const lists = new PostingLists(database);
  const days = new PassagesWithin(database);
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
    ranked: (stems, { k, title, within }) => {
      if (stems.length === 0) return [];
      const { lists: found, average } = lists.read([...new Set(stems)], title === 0);
      return bestPassages(found, { k, title, average, within: within && days.passages(within) });
    },
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
