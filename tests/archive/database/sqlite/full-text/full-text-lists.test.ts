import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Near, Ranking, WordIndex } from '../../../../../src/archive/database/parts.ts';
import { memoryDatabase } from '../../../../../src/archive/database/sqlite/archive-file.ts';
import { FullTextLists } from '../../../../../src/archive/database/sqlite/full-text/full-text-lists.ts';
import { fts5Words } from '../../../../../src/archive/database/sqlite/full-text/full-text-words.ts';
import type { Sqlite } from '../../../../../src/archive/database/sqlite/sqlite.ts';
import { random } from '../../../../support/archives.ts';

/** Stems, the earlier the more frequent. */
const STEMS = 'وزير رييس مدينه قصر سامر حداد ناديه مطار بحث تجاره نفط اتفاق a1 é زياره وفد'.split(' ');

/** What FTS5 itself ranks. */
function theirs(database: Sqlite, stems: readonly string[], { k, title, within }: Ranking): Near[] {
  const any = [...new Set(stems)].map((stem) => `"${stem}"`).join(' OR ');
  const days =
    within === undefined
      ? ''
      : 'AND +rowid IN (SELECT passage FROM days WHERE "from" <= @to AND "to" >= @from)';
  return database
    .prepare(
      `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words WHERE words MATCH @query ${days}
       ORDER BY score DESC, rowid LIMIT @k`,
    )
    .all({ query: title === 0 ? `text : (${any})` : any, title, k, ...within }) as Near[];
}

/** A day of March, or an interval from a year before. */
function dayOf(id: number): [from: string, to: string] {
  const day = `2024-03-0${1 + (id % 9)}`;
  return [id % 7 === 0 ? `202${id % 4}-05-01` : day, day];
}

/** So many stems as Zipf has them. */
function some(next: () => number, most: number): string[] {
  return Array.from(
    { length: Math.floor(next() * most) },
    () => STEMS[Math.floor(STEMS.length ** next()) - 1] as string,
  );
}

function rounded(near: readonly Near[]): unknown {
  return near.map(({ id, score }) => [id, score.toPrecision(12)]);
}

/** Whether the index ranks as FTS5 does. */
function compare(database: Sqlite, words: WordIndex, next: () => number): void {
  for (let i = 0; i < 6; i++) {
    const stems = some(next, 6);
    if (stems.length === 0) continue;
    const day = `2024-03-0${1 + Math.floor(next() * 9)}`;
    for (const title of [0, 0.5, 1, 4]) {
      for (const ranking of [
        { k: 9, title },
        { k: 500, title },
        { k: 9, title, within: { from: day, to: '2024-03-09' } },
      ])
        expect(rounded(words.ranked(stems, ranking))).toEqual(rounded(theirs(database, stems, ranking)));
    }
  }
}

describe('lists read from the pages of FTS5', () => {
  it('rank as FTS5 does, equals alike, while passages come, go and are written again', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const next = random(seed);
        const database = memoryDatabase();
        database.exec(
          `INSERT INTO articles (number, id, title, publishedBasis, language, text, content, added)
             VALUES (1, 'a', '', 'unknown', 'ar', '', '', '')`,
        );
        const words = fts5Words(database);
        let last = 0;
        for (let round = 0; round < 8; round++) {
          database.transaction(() => {
            const write = (id: number): void => words.write(id, some(next, 3), some(next, 12));
            for (let i = next() * 30; i > 0; i--) {
              database.prepare("INSERT INTO passages VALUES (?, 1, 0, 0, '')").run(++last);
              database.prepare('INSERT INTO days VALUES (?, ?, ?)').run(last, ...dayOf(last));
              write(last);
            }
            for (let i = next() * 4; i > 0; i--) words.remove(1 + Math.floor(next() * last));
            for (let i = next() * 3; i > 0; i--) {
              const again = 1 + Math.floor(next() * last);
              words.remove(again);
              write(again);
            }
          })();
          if (next() < 0.15) words.purge();
          if (next() < 0.1) words.clear();
          compare(database, words, next);
        }
        database.close();
      }),
      { numRuns: 6 },
    );
  });

  it('go on over pages, a passage with more places than a page has bytes among them', () => {
    const database = memoryDatabase();
    const words = fts5Words(database);
    database.transaction(() => {
      for (let id = 1; id <= 3000; id++) {
        const places = Array.from({ length: 260 }, (_, i) =>
          i === 0 || i === 123 + (id % 9) ? 'وزير' : `م${i % 7}`,
        );
        words.write(
          id * 3,
          id % 5 === 0 ? ['وزير'] : ['خبر'],
          id === 1500 ? Array(9000).fill('وزير') : places,
        );
      }
    })();
    const lists = new FullTextLists(database);
    const pages = database.prepare('SELECT count(*) FROM words_data').pluck().get();
    expect(pages).toBeGreaterThan(100);
    for (const stems of [['وزير'], ['خبر', 'م3'], ['لا']]) {
      for (const title of [0, 1]) {
        const ranking = { k: 4000, title };
        const found = lists.ranked(stems, ranking, () => undefined);
        expect(rounded(found ?? [])).toEqual(rounded(theirs(database, stems, ranking)));
      }
    }
    expect(lists.held(['وزير', 'خبر', 'لا'])).toEqual([3000, 2400, 0]);
  });

  it('are not read for what is no token as it stands, nor in a transaction, and FTS5 answers', () => {
    const database = memoryDatabase();
    const words = fts5Words(database);
    const lists = new FullTextLists(database);
    words.write(1, [], ['كوفيد', '19', 'Covid', '𐌰𐌱']);
    for (const stem of ['كوفيد-19', 'Covid', '𐌰𐌱', 'a b', '"', ''])
      expect(lists.held([stem]), stem).toBeUndefined();
    expect(words.frequencies(['𐌰𐌱', 'covid', 'كوفيد']).get('𐌰𐌱')).toBe(1);
    database.transaction(() => {
      words.write(2, [], ['كوفيد']);
      expect(lists.held(['كوفيد'])).toBeUndefined();
      expect(words.frequencies(['كوفيد'])).toEqual(new Map([['كوفيد', 2]]));
    })();
    expect(lists.held(['كوفيد'])).toEqual([2]);
  });
});
