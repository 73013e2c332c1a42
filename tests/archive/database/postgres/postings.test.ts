import { beforeAll, describe, expect, it } from 'vitest';
import type { Near, WordIndex } from '../../../../src/archive/database/parts.ts';
import type { PostgresDatabase } from '../../../../src/archive/database/postgres/postgres-database.ts';
import { postings } from '../../../../src/archive/database/postgres/postings.ts';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { fts5Words } from '../../../../src/archive/database/sqlite/full-text/full-text-words.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

/** Title and text of passages; the second pair are of the second article. */
const PASSAGES = [
  [['خبر'], ['وزير', 'وزير', 'قصر']],
  [['خبر'], ['وزير', 'جسر', 'نهر', 'نهر', 'نهر']],
  [['قصر', 'قصر'], ['سوق']],
  [['قصر', 'قصر'], []],
] as const;

const ROWS = `INSERT INTO articles (number, id, url, title, publisher, published, "publishedBasis", language, text, content, added)
    VALUES (1, 'a', NULL, 't', NULL, '2024-03-05', 'page', 'ar', '', '', ''), (2, 'b', NULL, 't', NULL, NULL, 'unknown', 'ar', '', '', '');
  INSERT INTO passages (id, article, start, "end", vector) VALUES (1, 1, 0, 1, ''), (2, 1, 0, 1, ''), (3, 2, 0, 1, ''), (4, 2, 0, 1, '');
  INSERT INTO days (passage, "from", "to") VALUES (3, '2024-01-01', '2024-01-03')`;

/** The index of words that FTS5 keeps, which ranks alike. */
const sqlite = memoryDatabase();
sqlite.exec(ROWS);
const theirs = fts5Words(sqlite);
let ours: WordIndex;

function both(read: (words: WordIndex) => unknown): void {
  expect(read(ours)).toEqual(read(theirs));
}

function rounded(near: readonly Near[]): unknown[] {
  return near.map(({ id, score }) => [id, score.toPrecision(9)]);
}

beforeAll(() => {
  database().exec(ROWS);
  ours = postings(database());
  for (const words of [ours, theirs]) {
    for (const [i, [title, text]] of PASSAGES.entries()) words.write(i + 1, title, text);
  }
});

function totals(of: PostgresDatabase): unknown {
  return of.prepare('SELECT passages, stems FROM totals').raw().get();
}

describe('postings of words', () => {
  it('rank as FTS5 does, whatever a title weighs and however many are wanted', () => {
    for (const stems of [['وزير'], ['وزير', 'قصر', 'وزير'], ['نهر', 'خبر'], ['لا'], ["'; --"], []]) {
      for (const title of [1, 0.4, 5]) both((words) => rounded(words.ranked(stems, { k: 9, title })));
      both((words) => words.frequencies(stems));
    }
    both((words) => rounded(words.ranked(['وزير', 'قصر'], { k: 2, title: 1 })));
    both((words) => words.ranked(['قصر', 'نهر'], { k: 9, title: 0 }).map(({ id }) => id));
    expect(ours.ranked(['وزير', 'قصر'], { k: 9, title: 1 })).toHaveLength(4);
  });

  it.each([
    ['2024-03-05', '2024-03-05', [1]],
    ['2024-03-03', '2024-03-03', [1]],
    ['2024-03-02', '2024-03-02', []],
    ['2024-01-03', '2024-01-09', [3]],
  ])('are found among those of the days from %s to %s', (from, to, ids) => {
    const within = { k: 9, title: 1, within: { from, to } };
    both((words) => rounded(words.ranked(['وزير', 'سوق'], within)));
    expect(ours.ranked(['قصر', 'سوق'], within).map(({ id }) => id)).toEqual(ids);
  });

  it('know how many they are, and forget a passage, those of an article, and all', () => {
    expect(totals(database())).toEqual([4, 4 + 6 + 3 + 2]);
    ours.remove(1);
    // FTS5 goes on counting what was taken out among its passages: one that never had it is compared with.
    const without = fts5Words(memoryDatabase());
    for (const [i, [title, text]] of PASSAGES.entries()) if (i > 0) without.write(i + 1, title, text);
    const wanted = { k: 9, title: 1 };
    expect(rounded(ours.ranked(['وزير', 'قصر'], wanted))).toEqual(
      rounded(without.ranked(['وزير', 'قصر'], wanted)),
    );
    expect(totals(database())).toEqual([3, 11]);
    ours.removeOfArticle(2);
    const stems = ['وزير', 'قصر', 'سوق'];
    expect([...ours.frequencies(stems)].map(([, count]) => count)).toEqual([1, 0, 0]);
    expect(totals(database())).toEqual([1, 6]);
    ours.remove(99);
    ours.clear();
    expect(totals(database())).toEqual([0, 0]);
    expect(ours.ranked(['وزير'], { k: 9, title: 1 })).toEqual([]);
  });
});
