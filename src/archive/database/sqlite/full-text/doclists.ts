import { prepared } from '../../prepared.ts';
import type { Sqlite } from '../sqlite.ts';
import type { IndexSegment } from './full-text-segments.ts';
import { blockOf, blocksAfter, PageBytes } from './index-pages.ts';

/** The bytes at the beginning of a page that say where its first passage is, and where its terms are told. */
const HEAD = 4;

/** The postings of a term in a part of the index, as they lie there, one after the other. */
export interface Doclist {
  readonly bytes: Buffer;
  /** Where the number of a passage is written whole; elsewhere it is written by how much it is above the one before. */
  readonly whole: readonly number[];
}

/** The postings of a stem in a part of the index; undefined where it has none. */
export function doclistOf(database: Sqlite, segment: IndexSegment, stem: string): Doclist | undefined {
  const term = Buffer.from(`0${stem}`);
  const known = prepared(
    database,
    'SELECT pgno >> 1 FROM words_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1',
  ).pluck();
  const first = Math.max(segment.first, (known.get(segment.id, term) as number | undefined) ?? 0);
  const block = blockOf(database, segment.id, first);
  const found = block === undefined ? undefined : doclistIn(block, term);
  if (block === undefined || found === undefined) return undefined;
  const parts = [block.subarray(found.from, found.to)];
  const whole = [0];
  let length = found.to - found.from;
  for (const next of found.isOpen ? blocksAfter(database, segment, first) : []) {
    const size = next.readUInt16BE(2);
    const isOpen = size >= next.length;
    const end = isOpen ? size : new PageBytes(next, size).number();
    const passage = next.readUInt16BE(0);
    if (passage !== 0 && passage < end) whole.push(length + passage - HEAD);
    parts.push(next.subarray(HEAD, end));
    length += end - HEAD;
    if (!isOpen) break;
  }
  return { bytes: Buffer.concat(parts), whole };
}

/** Where the postings of a term lie in a page that has it; open where they may go on over the next. */
function doclistIn(
  block: Buffer,
  term: Buffer,
): { readonly from: number; readonly to: number; readonly isOpen: boolean } | undefined {
  const size = block.readUInt16BE(2);
  const index = new PageBytes(block, size);
  const bytes = new PageBytes(block);
  const sought = new Sought(term);
  let offset = 0;
  while (index.at < block.length) {
    const isFirst = offset === 0;
    offset += index.number();
    bytes.at = offset;
    const kept = isFirst ? 0 : bytes.number();
    const length = bytes.number();
    const end = bytes.at + length;
    const order = sought.compared(kept, bytes, end);
    if (order < 0) return undefined;
    const isOpen = index.at >= block.length;
    if (order === 0) return { from: end, to: isOpen ? size : offset + index.number(), isOpen };
  }
  return undefined;
}

/** A term that is looked for among others in order, each told by how much it has of the one before, and its rest. */
class Sought {
  readonly #term: Buffer;
  /** How many bytes the last of the others has in common with it at the beginning. */
  #common = 0;

  constructor(term: Buffer) {
    this.#term = term;
  }

  /**
   * Whether it is the next of them, 0, comes after that, above 0, or is not among them, below 0: the next has `kept` bytes
   * of the one before, and those up to `to`.
   */
  compared(kept: number, { bytes: page, at: from }: PageBytes, to: number): number {
    if (kept !== this.#common) return kept - this.#common;
    let at = from;
    while (at < to && this.#common < this.#term.length && page[at] === this.#term[this.#common]) {
      at++;
      this.#common++;
    }
    if (at === to) return this.#term.length - this.#common;
    return (this.#term[this.#common] ?? -1) - (page[at] as number);
  }
}

/** Numbers for each passage in what `postingsIn` gives. */
export const TIMES = 3;

/** Three numbers for each passage of the postings: its id, and how often the stem stands in its title and in its text. */
export function postingsIn({ bytes: block, whole }: Doclist): Int32Array {
  const bytes = new PageBytes(block);
  const places = new Places();
  // A posting has as many bytes as numbers here, at least.
  const rows = new Int32Array(block.length + TIMES);
  let count = 0;
  let passage = 0;
  for (let at = 0, wholes = 0; at < block.length; ) {
    if (at === whole[wholes]) {
      passage = 0;
      wholes++;
    }
    let number = block[at++] as number;
    if (number >= 128) {
      number = bytes.numberAt(at - 1);
      at = bytes.at;
    }
    passage += number;
    let size = block[at++] as number;
    if (size >= 128) {
      size = bytes.numberAt(at - 1);
      at = bytes.at;
    }
    const end = at + (size >> 1);
    places.count(block, at, end);
    at = end;
    if (places.title + places.text === 0) continue;
    rows[count] = passage;
    rows[count + 1] = places.title;
    rows[count + 2] = places.text;
    count += TIMES;
  }
  return rows.subarray(0, count);
}

/** How many places of a posting are in the title, and how many in the text. */
class Places {
  title = 0;
  text = 0;

  /** Counts those that a block has from one place to another. */
  count(block: Buffer, from: number, end: number): void {
    // Each is a number; 1 with a column, of which there is but the second, tells where the text's begin.
    let all = 0;
    let title = -1;
    for (let at = from; at < end; at++) {
      if (block[at] === 1) {
        title = all;
        at++;
        continue;
      }
      while ((block[at] as number) >= 128) at++;
      all++;
    }
    this.title = title === -1 ? all : title;
    this.text = all - this.title;
  }
}
