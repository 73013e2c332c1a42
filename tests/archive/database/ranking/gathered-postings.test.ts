import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GatheredPostings } from '../../../../src/archive/database/ranking/gathered-postings.ts';
import { BLOCK, KIND, type PostingList } from '../../../../src/archive/database/ranking/posting-list.ts';

type Posting = [passage: number, length: number, title: number, text: number];

/** The postings of a list, one by one. */
function written({ lows, kindOf, kinds, blocks, starts }: PostingList): Posting[] {
  return [...lows].map((low, i) => {
    const block = starts.filter((start) => start <= i).length - 1;
    const kind = kinds.subarray(KIND * (kindOf[i] as number), KIND * ((kindOf[i] as number) + 1));
    return [(blocks[block] as number) * BLOCK + low, ...kind] as Posting;
  });
}

function gathered(postings: readonly Posting[], before?: PostingList): PostingList {
  const gathering = new GatheredPostings(before);
  for (const posting of postings) gathering.add(...posting);
  const list = gathering.list();
  expect(list.lows).toHaveLength(gathering.held);
  return list;
}

const POSTING = fc.tuple(
  fc.oneof(
    fc.integer({ min: 1, max: 90 }),
    fc.integer({ min: 65_500, max: 65_600 }),
    fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  ),
  fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1000, max: 70_000 })),
  fc.integer({ min: 0, max: 6 }),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3000 })),
);

it('a list gives back every posting, by rising ids, whatever order they came in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(POSTING, { selector: ([id]) => id, maxLength: 90 }), (postings) => {
      expect(written(gathered(postings))).toEqual([...postings].sort((a, b) => a[0] - b[0]));
    }),
    { numRuns: 100 },
  );
});

it('a list that goes on after another is that of all, and the other stays as it is', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(POSTING, { selector: ([id]) => id, maxLength: 60 }),
      fc.nat(60),
      (postings, split) => {
        const sorted = [...postings].sort((a, b) => a[0] - b[0]);
        const before = gathered(sorted.slice(0, split));
        expect(written(gathered(sorted.slice(split).reverse(), before))).toEqual(sorted);
        expect(written(before)).toEqual(sorted.slice(0, split));
      },
    ),
    { numRuns: 100 },
  );
});

it('kinds are told apart where there are more than sixteen bits have room for', () => {
  const postings = Array.from({ length: 70_000 }, (_, i): Posting => [i + 1, i + 1, 0, 1]);
  const list = gathered(postings);
  expect([
    list.kinds[KIND * (list.kindOf[0] as number)],
    list.kinds[KIND * (list.kindOf[69_999] as number)],
  ]).toEqual([1, 70_000]);
  expect(new Set(list.kindOf).size).toBe(70_000);
});
