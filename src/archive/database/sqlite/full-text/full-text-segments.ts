import type { Sqlite } from '../sqlite.ts';
import { blockOf, PageBytes } from './index-pages.ts';

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

/** What was taken out of it is counted, too, until it is indexed anew. */
export function indexTotals(database: Sqlite): IndexTotals {
  const block = blockOf(database, 0, 1);
  if (block === undefined || block.length === 0) return { passages: 0, stems: 0 };
  const bytes = new PageBytes(block);
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
  const bytes = new PageBytes(block, isSecond ? 8 : 4);
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
