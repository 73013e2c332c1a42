import { prepared } from '../prepared.ts';
import type { Sqlite } from './sqlite.ts';

/** How many passages the index counts, and how many stems they have together. */
export interface IndexTotals {
  readonly passages: number;
  readonly stems: number;
}

/** A sorted part of the index of words that FTS5 keeps: pages from the first to the last. */
export interface IndexSegment {
  readonly id: number;
  readonly first: number;
  readonly last: number;
  /** Pages that say which passages were taken out of it. */
  readonly gonePages: number;
}

/** The bytes at the beginning of a page that say where its first passage is, and where its terms are told. */
const HEAD = 4;

/** Where a number was read, and what comes after it. */
class Bytes {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** A number of one to nine bytes, seven bits each, those of most weight first. */
  number(): number {
    const first = this.bytes[this.at] as number;
    if (first < 128) {
      this.at++;
      return first;
    }
    let value = 0;
    for (let i = 0; i < 8; i++) {
      const byte = this.bytes[this.at++] as number;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    return value * 256 + (this.bytes[this.at++] as number);
  }
}

/** What was taken out of it is counted, too, until it is indexed anew. */
export function indexTotals(database: Sqlite): IndexTotals {
  const block = blockOf(database, 0, 1);
  if (block === undefined || block.length === 0) return { passages: 0, stems: 0 };
  const bytes = new Bytes(block);
  const passages = bytes.number();
  return { passages, stems: bytes.number() + bytes.number() };
}

/**
 * The parts that the index is in now, as a rule those of earlier passages first. The layout is that of SQLite's `fts5_index.c`, which its file format promises to
 * keep: https://sqlite.org/src/file/ext/fts5/fts5_index.c
 */
export function segmentsOf(database: Sqlite): IndexSegment[] {
  const block = blockOf(database, 0, 10);
  if (block === undefined) return [];
  const isSecond = block.readUInt32BE(4) === 0xff000001;
  const bytes = new Bytes(block, isSecond ? 8 : 4);
  const levels = bytes.number();
  bytes.number();
  bytes.number();
  const byLevel: IndexSegment[][] = [];
  for (let level = 0; level < levels; level++) {
    bytes.number();
    const count = bytes.number();
    byLevel.unshift(
      Array.from({ length: count }, () => {
        const [id, first, last] = [bytes.number(), bytes.number(), bytes.number()];
        const [, , gonePages = 0] = isSecond ? Array.from({ length: 5 }, () => bytes.number()) : [];
        return { id, first, last, gonePages };
      }),
    );
  }
  return byLevel.flat();
}

/** The passages that were taken out of a part since it was written. */
export function goneFrom(database: Sqlite, { id, gonePages }: IndexSegment): Set<number> {
  const gone = new Set<number>();
  for (let page = 0; page < gonePages; page++) {
    const block = blockOf(database, id + 2 ** 16, page);
    if (block === undefined) continue;
    const size = block[0] === 4 ? 4 : 8;
    for (let at = 8; at + size <= block.length; at += size) {
      const passage = size === 4 ? block.readUInt32BE(at) : Number(block.readBigUInt64BE(at));
      if (passage !== 0) gone.add(passage);
    }
  }
  return gone;
}

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
  for (let page = first + 1, isOpen = found.isOpen; isOpen && page <= segment.last; page++) {
    const next = blockOf(database, segment.id, page);
    if (next === undefined) break;
    const size = next.readUInt16BE(2);
    isOpen = size >= next.length;
    const end = isOpen ? size : new Bytes(next, size).number();
    const passage = next.readUInt16BE(0);
    if (passage !== 0 && passage < end) whole.push(length + passage - HEAD);
    parts.push(next.subarray(HEAD, end));
    length += end - HEAD;
  }
  return { bytes: Buffer.concat(parts), whole };
}

/** Where the postings of a term lie in a page that has it; open where they may go on over the next. */
function doclistIn(
  block: Buffer,
  term: Buffer,
): { readonly from: number; readonly to: number; readonly isOpen: boolean } | undefined {
  const size = block.readUInt16BE(2);
  const index = new Bytes(block, size);
  const bytes = new Bytes(block);
  const sought = new Sought(term);
  let offset = 0;
  while (index.at < block.length) {
    const isFirst = offset === 0;
    offset += index.number();
    bytes.at = offset;
    const kept = isFirst ? 0 : bytes.number();
    const length = bytes.number();
    const end = bytes.at + length;
    const order = sought.compared(kept, block.subarray(bytes.at, end));
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

  /** Whether it is the next of them, 0, comes after that, above 0, or is not among them, below 0. */
  compared(kept: number, rest: Buffer): number {
    if (kept !== this.#common) return kept - this.#common;
    let at = 0;
    while (at < rest.length && this.#common < this.#term.length && rest[at] === this.#term[this.#common]) {
      at++;
      this.#common++;
    }
    if (at === rest.length) return this.#term.length - this.#common;
    return (this.#term[this.#common] ?? -1) - (rest[at] as number);
  }
}

/** Calls `onPosting` for each passage of the postings, with how often the stem stands in its title and its text. */
export function readDoclist(
  { bytes: block, whole }: Doclist,
  onPosting: (passage: number, title: number, text: number) => void,
): void {
  const bytes = new Bytes(block);
  let passage = 0;
  for (let wholes = 0; bytes.at < block.length; ) {
    if (bytes.at === whole[wholes]) {
      passage = 0;
      wholes++;
    }
    passage += bytes.number();
    const size = bytes.number() >> 1;
    const end = bytes.at + size;
    // Each place is a number; 1 with a column, of which there is but the second, tells where the text's begin.
    let all = 0;
    let title = -1;
    for (let at = bytes.at; at < end; at++) {
      if (block[at] === 1) {
        title = all;
        at++;
        continue;
      }
      while ((block[at] as number) >= 128) at++;
      all++;
    }
    if (title === -1) title = all;
    if (all > 0) onPosting(passage, title, all - title);
    bytes.at = end;
  }
}

function blockOf(database: Sqlite, segment: number, page: number): Buffer | undefined {
  return prepared(
    database,
    `SELECT block FROM words_data WHERE id = CAST(? AS INTEGER) * ${2 ** 37} + CAST(? AS INTEGER)`,
  )
    .pluck()
    .get(segment, page) as Buffer | undefined;
}
