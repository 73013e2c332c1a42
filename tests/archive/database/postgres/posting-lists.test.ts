import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Near, Ranking, WordIndex } from '../../../../src/archive/database/parts.ts';
import { PostingLists } from '../../../../src/archive/database/postgres/posting-lists.ts';
import { postings } from '../../../../src/archive/database/postgres/postings.ts';
import { held as heldIn } from '../../../../src/archive/database/ranking/posting-list.ts';
import { random } from '../../../support/archives.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();
const STEMS = 'وزير رييس مدينه قصر سامر حداد ناديه مطار بحث تجاره نفط اتفاق'.split(' ');

/** What reading every posting ranks. */
function plainly(stems: readonly string[], { k, title, within }: Ranking): Near[] {
  const which = title === 0 ? 'AND postings.text > 0' : '';
  const days =
    within === undefined
      ? ''
      : 'WHERE passage IN (SELECT days.passage FROM days WHERE "from" <= @to AND "to" >= @from)';
  return database()
    .prepare(
      `WITH wanted AS (
         SELECT value AS stem, place FROM json_array_elements_text(@stems::text::json) WITH ORDINALITY AS w (value, place)
       ), counted AS (
         SELECT wanted.stem, place, ln((totals.passages - others + 0.5) / (others + 0.5)) AS rarity,
           totals.stems::float8 / totals.passages AS average
         FROM totals, wanted, LATERAL (
           SELECT count(*)::float8 AS others FROM postings WHERE postings.stem = wanted.stem ${which}) AS c
         WHERE totals.passages > 0
       ), hits AS (
         SELECT passage, place, rarity, average, length, title * @title::float8 + text AS times
         FROM counted, LATERAL (SELECT passage, title, text, length FROM postings
           WHERE postings.stem = counted.stem ${which}) AS p ${days}
       )
       SELECT passage AS id, sum(CASE WHEN rarity > 0 THEN rarity ELSE 1e-6::float8 END * ((times * 2.2::float8) /
         (times + 1.2::float8 * (0.25::float8 + 0.75::float8 * length / average))) ORDER BY place) AS score FROM hits
       GROUP BY passage ORDER BY score DESC, passage LIMIT @k`,
    )
    .all({ stems: JSON.stringify([...new Set(stems)]), title, k, ...within }) as Near[];
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

let words: WordIndex;
let last = 0;

/** A new passage without words. */
function passageOf(): number {
  database()
    .prepare(`INSERT INTO passages (id, article, start, "end", vector) VALUES (?, 1, 0, 1, '')`)
    .run(++last);
  return last;
}

function write(next: () => number): void {
  passageOf();
  const day = `2024-03-0${1 + (last % 9)}`;
  database()
    .prepare('INSERT INTO days (passage, "from", "to") VALUES (?, ?, ?)')
    .run(last, last % 7 === 0 ? `202${last % 4}-05-01` : day, day);
  words.write(last, some(next, 3), some(next, 12));
}

/** Does it as a transaction of isnad does: with the next number of the revision. */
function writing(work: () => void): void {
  database().transaction(() => {
    database().exec('UPDATE revision SET number = number + 1');
    work();
  })();
}

/** How many postings come from the server while `work` is done. */
function postingsRead(work: () => unknown): number {
  const spy = vi.spyOn(database(), 'ask');
  work();
  const bytes = spy.mock.results
    .flatMap(({ value }) => (value as { rows: unknown[][] }).rows.flat())
    .reduce((sum: number, value) => sum + (value instanceof Uint8Array ? value.byteLength : 0), 0);
  spy.mockRestore();
  return bytes / 16;
}

beforeAll(() => {
  words = postings(database());
  database().exec(
    `INSERT INTO articles (number, id, title, "publishedBasis", language, text, content, added)
       VALUES (1, 'a', '', 'unknown', 'ar', '', '', '')`,
  );
});

describe('lists of postings', () => {
  it('rank as reading every posting does, equals alike, while passages come, go and are written again', () => {
    const next = random(3);
    for (let round = 0; round < 12; round++) {
      writing(() => {
        for (let i = next() * 25; i > 0; i--) write(next);
        for (let i = next() * 3; i > 0; i--) words.remove(1 + Math.floor(next() * last));
      });
      for (let i = 0; i < 5; i++) {
        const stems = some(next, 6);
        const day = `2024-03-0${1 + Math.floor(next() * 9)}`;
        for (const ranking of [
          { k: 9, title: 0 },
          { k: 500, title: 0.5 },
          { k: 9, title: 1 },
          { k: 9, title: 1, within: { from: day, to: '2024-03-09' } },
        ])
          expect(rounded(words.ranked(stems, ranking))).toEqual(rounded(plainly(stems, ranking)));
      }
    }
    expect(last).toBeGreaterThan(100);
  });

  it('are read once: then what came since, and all of a stem that a passage lost', () => {
    const lists = new PostingLists(database());
    const read = (): unknown => lists.read(['وزير', 'رييس', 'لا'], false);
    const held = (): number =>
      [...words.frequencies(['وزير', 'رييس']).values()].reduce((sum, n) => sum + n, 0);
    expect(postingsRead(read)).toBe(held());
    expect(postingsRead(read)).toBe(0);
    writing(() => words.write(passageOf(), ['وزير'], ['وزير']));
    expect(postingsRead(read)).toBe(1);
    writing(() => words.remove(last));
    const of = words.frequencies(['وزير']).get('وزير');
    expect(postingsRead(read)).toBe(of);
    expect(postingsRead(read)).toBe(0);
  });

  it('are those of a transaction in it alone', () => {
    const lists = new PostingLists(database());
    const held = (): number | undefined => {
      const [found] = lists.read(['جديد'], false).lists;
      return found && heldIn(found.list);
    };
    expect(() =>
      writing(() => {
        words.write(passageOf(), [], ['جديد']);
        expect(held()).toBe(1);
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(held()).toBeUndefined();
  });
});
