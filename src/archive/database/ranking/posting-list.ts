/** How many ids have all but their lowest sixteen bits in common: a block of them. */
export const BLOCK = 2 ** 16;

/** Numbers that a list has for each kind of posting. */
export const KIND = 3;

/**
 * The passages that hold a stem, in four bytes each: the lowest bits of an id, and which kind of posting it is, of which
 * a long list has some hundreds.
 */
export interface PostingList {
  /** The lowest sixteen bits of the ids, by rising ids. */
  readonly lows: Uint16Array;
  /** Which of the kinds each is. */
  readonly kindOf: Uint16Array | Uint32Array;
  /**
   * Three numbers for each kind: how many stems such a passage has, with its title; how often this one stands in the
   * title of its article, and how often in its text.
   */
  readonly kinds: Int32Array;
  /** The blocks that have some of the ids, in order, by their ids' other bits. */
  readonly blocks: Int32Array;
  /** Where each of the blocks begins. */
  readonly starts: Int32Array;
  /** The version of the database that it is of, where lists are remembered over several. */
  readonly version?: number;
}

/** A list with how much its stem weighs: the more, the fewer passages hold it. */
export interface WeighedList {
  readonly list: PostingList;
  readonly rarity: number;
}

/** How many passages are in a list. */
export function held({ lows }: Pick<PostingList, 'lows'>): number {
  return lows.length;
}

/** How many of the passages hold the stem in their text. */
export function heldInText({ kindOf, kinds }: PostingList): number {
  let count = 0;
  for (let i = 0; i < kindOf.length; i++)
    if ((kinds[KIND * (kindOf[i] as number) + 2] as number) > 0) count++;
  return count;
}

/** The greatest id in a list; 0 in an empty one. */
export function lastOf({ lows, blocks }: PostingList): number {
  return (blocks.at(-1) ?? 0) * BLOCK + (lows.at(-1) ?? 0);
}
