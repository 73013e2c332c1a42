/** Numbers that a list has for each passage. */
export const ROW = 4;

/** The passages that hold a stem. */
export interface PostingList {
  /**
   * Four numbers for each passage, by rising ids: its id; how many stems it has, with its title; how often this one
   * stands in the title of its article, and how often in its text.
   */
  readonly rows: Int32Array;
  /** The version of the database that it is of, where lists are remembered over several. */
  readonly version?: number;
}

/** A list with how much its stem weighs: the more, the fewer passages hold it. */
export interface WeighedList extends Pick<PostingList, 'rows'> {
  readonly rarity: number;
}

/** How many passages are in a list. */
export function held({ rows }: Pick<PostingList, 'rows'>): number {
  return rows.length / ROW;
}

/** Rows of passages by rising ids. */
export function inOrder(rows: Int32Array): Int32Array {
  let isInOrder = true;
  for (let at = ROW; at < rows.length; at += ROW)
    if ((rows[at] as number) < (rows[at - ROW] as number)) isInOrder = false;
  if (isInOrder) return rows;
  const starts = Uint32Array.from({ length: rows.length / ROW }, (_, i) => i * ROW).sort(
    (a, b) => (rows[a] as number) - (rows[b] as number),
  );
  const ordered = new Int32Array(rows.length);
  for (const [i, start] of starts.entries()) ordered.set(rows.subarray(start, start + ROW), i * ROW);
  return ordered;
}
