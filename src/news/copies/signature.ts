import { stems } from '../../arabic/words/stems.ts';
import { NEWS } from '../constants.ts';

/**
 * What a text is compared by: its shingles, pairs of stems that follow one another, as 32-bit hashes, the lowest of
 * them in ascending order (a bottom-k sketch, Broder 1997). A text of no more than `NEWS.shinglesKept` shingles has all, and is
 * compared exactly.
 */
export interface Signature {
  /** How many distinct shingles the text has. */
  readonly count: number;
  readonly lowest: Uint32Array;
}

/** How alike two texts are. */
export interface Likeness {
  /** Of the shingles of either, the share, 0…1, that both have. */
  readonly resemblance: number;
  /** Of the shingles of the one that has fewer, the share, 0…1, that the other has. */
  readonly containment: number;
}

/** The signature of a text. Time is that of its stems. */
export function signature(text: string): Signature {
  const hashes = stems(text).map(hash);
  const shingles = new Uint32Array(Math.max(hashes.length - 1, Math.min(hashes.length, 1)));
  for (let i = 0; i < shingles.length; i++) {
    shingles[i] = mixed(Math.imul(hashes[i] as number, 31) + (hashes[i + 1] ?? 0));
  }
  shingles.sort();
  let count = 0;
  for (let i = 0; i < shingles.length; i++) {
    if (i === 0 || shingles[i] !== shingles[i - 1]) shingles[count++] = shingles[i] as number;
  }
  return { count, lowest: shingles.slice(0, Math.min(count, NEWS.shinglesKept)) };
}

/** How alike two texts are, by their signatures; not at all where one has no shingle. */
export function likeness(a: Signature, b: Signature): Likeness {
  const complete = a.count <= NEWS.shinglesKept && b.count <= NEWS.shinglesKept;
  const most = complete ? a.count + b.count : NEWS.shinglesKept;
  const [ones, others] = [a.lowest, b.lowest];
  let common = 0;
  let seen = 0;
  let i = 0;
  let j = 0;
  for (; seen < most && i < ones.length && j < others.length; seen++) {
    const one = ones[i] as number;
    const other = others[j] as number;
    if (one === other) common++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  seen = Math.min(most, seen + ones.length - i + others.length - j);
  const fewer = Math.min(a.count, b.count);
  if (fewer === 0) return { resemblance: 0, containment: 0 };
  const resemblance = common / seen;
  const both = (resemblance / (1 + resemblance)) * (a.count + b.count);
  return { resemblance, containment: Math.min(1, both / fewer) };
}

/** FNV-1a over UTF-16 units. */
function hash(stem: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < stem.length; i++) value = Math.imul(value ^ stem.charCodeAt(i), 0x01000193);
  return value;
}

/** The finalizer of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(input: number): number {
  let value = input ^ (input >>> 16);
  value = Math.imul(value, 0x85ebca6b);
  value ^= value >>> 13;
  value = Math.imul(value, 0xc2b2ae35);
  return value ^ (value >>> 16);
}
