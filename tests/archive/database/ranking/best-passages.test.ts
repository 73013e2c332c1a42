import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPassages } from '../../../../src/archive/database/ranking/best-passages.ts';
import { GatheredPostings } from '../../../../src/archive/database/ranking/gathered-postings.ts';

/** A list as it is written down: for each passage its id, its stems, and how often in its title and text one stands. */
interface Written {
  readonly rows: readonly (readonly [id: number, length: number, title: number, text: number])[];
  readonly rarity: number;
}

function weighed({ rows, rarity }: Written) {
  const postings = new GatheredPostings();
  for (const row of rows) postings.add(...row);
  return { list: postings.list(), rarity };
}

/** The same, passage by passage. */
function plainly(
  lists: readonly Written[],
  { k, title, average, within }: Parameters<typeof bestPassages>[1],
): unknown {
  const scores = new Map<number, number>();
  for (const { rows, rarity } of lists) {
    for (const [id, length, inTitle, inText] of rows) {
      const times = inTitle * title + inText;
      const part = rarity * ((times * 2.2) / (times + 1.2 * (0.25 + (0.75 * length) / average)));
      scores.set(id, (scores.get(id) ?? 0) + part);
    }
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .filter(({ id, score }) => score > 0 && (within?.(id) ?? true))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, k);
}

const ID = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 65_500, max: 65_600 }),
  fc.integer({ min: 1, max: 2 ** 30 }),
);
const POSTING = fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 }));
const LIST = fc.record({
  ids: fc.uniqueArray(ID, { maxLength: 80 }),
  postings: fc.array(POSTING, { minLength: 80, maxLength: 80 }),
  rarity: fc.constantFrom(1e-6, 0.5, 2, 2, 7.25),
});

describe('the passages that BM25 puts first', () => {
  it('are those that adding up passage by passage gives, of equals the earlier first', () => {
    fc.assert(
      fc.property(
        fc.array(LIST, { maxLength: 6 }),
        fc.constantFrom(0, 0.4, 1, 5),
        fc.integer({ min: 1, max: 40 }),
        fc.option(fc.uniqueArray(ID), { nil: undefined }),
        (made, title, k, days) => {
          const lists = made.map(
            ({ ids, postings, rarity }): Written => ({
              rows: ids.map((id, i) => [id, 3 + (id % 3), ...(postings[i] as [number, number])] as const),
              rarity,
            }),
          );
          const wanted = { k, title, average: 4, within: days && ((id: number) => days.includes(id)) };
          expect(bestPassages(lists.map(weighed), wanted)).toEqual(plainly(lists, wanted));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are as many as are wanted where thousands are equal, the earliest', () => {
    const rows = Array.from({ length: 9000 }, (_, i) => [4 * i + 1, 1, 1, 1] as const);
    const best = bestPassages([weighed({ rows, rarity: 1 })], { k: 3, title: 1, average: 1 });
    expect(best.map(({ id }) => id)).toEqual([1, 5, 9]);
    expect(bestPassages([], { k: 3, title: 1, average: 1 })).toEqual([]);
  });
});
