import type { Near } from '../parts.ts';
import { BLOCK, held, KIND, type PostingList, type WeighedList } from './posting-list.ts';

/** What is wanted: `k` at most; a word of the title weighs `title` beside one of the text; only those within, if any. */
export interface PassagesWanted {
  readonly k: number;
  readonly title: number;
  /** How many stems a passage of the archive has on average. */
  readonly average: number;
  readonly within?: ((passage: number) => boolean) | undefined;
}

/** A list that is being read. */
interface Reading {
  readonly list: PostingList;
  /** What each of its kinds gives to a score. */
  readonly parts: Float64Array;
  /** Which of its blocks is next. */
  at: number;
}

/**
 * The passages that BM25 puts first for stems, whose lists are given in their order, best first; of equals the earlier
 * first. It is what FTS5 computes, in the same order of sums and products: k1 = 1.2, b = .75.
 * https://sqlite.org/fts5.html#the_bm25_function
 */
export function bestPassages(lists: readonly WeighedList[], wanted: PassagesWanted): Near[] {
  const reading = lists
    .filter(({ list }) => held(list) > 0)
    .map((one): Reading => ({ list: one.list, parts: partsOf(one, wanted), at: 0 }));
  const best = new Best(wanted.k);
  const scores = new Float64Array(BLOCK);
  for (let block = nextOf(reading); block < Number.POSITIVE_INFINITY; block = nextOf(reading)) {
    scores.fill(0);
    for (const one of reading) if (blockOf(one) === block) addUp(one, scores);
    take(scores, block * BLOCK, best, wanted.within);
  }
  return best.all();
}

/** What each kind of posting of a list gives to a score. */
function partsOf({ list: { kinds }, rarity }: WeighedList, { title, average }: PassagesWanted): Float64Array {
  const parts = new Float64Array(kinds.length / KIND);
  for (let i = 0, at = 0; i < parts.length; i++, at += KIND) {
    const length = kinds[at] as number;
    const times = (kinds[at + 1] as number) * title + (kinds[at + 2] as number);
    parts[i] = rarity * ((times * 2.2) / (times + 1.2 * (0.25 + (0.75 * length) / average)));
  }
  return parts;
}

/** The first block that is still to be read. */
function nextOf(reading: readonly Reading[]): number {
  return Math.min(...reading.map(blockOf));
}

function blockOf({ list, at }: Reading): number {
  return list.blocks[at] ?? Number.POSITIVE_INFINITY;
}

/** Adds what a stem gives to the scores of the passages of its next block. */
function addUp(reading: Reading, scores: Float64Array): void {
  const { parts, list } = reading;
  const { lows, kindOf, starts } = list;
  const end = starts[reading.at + 1] ?? lows.length;
  for (let i = starts[reading.at] as number; i < end; i++) {
    const low = lows[i] as number;
    scores[low] = (scores[low] as number) + (parts[kindOf[i] as number] as number);
  }
  reading.at++;
}

/** Takes the passages from one on whose scores may be among the best. */
function take(scores: Float64Array, from: number, best: Best, within: PassagesWanted['within']): void {
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score > best.least && (within === undefined || within(from + i))) best.add(from + i, score);
  }
}

/** The best of what is added, which is added by rising ids: a heap, the worst of them at its top. */
class Best {
  /** What has no more than this is not among them: it comes after `k` that have as much. */
  least = 0;
  readonly #ids: Int32Array;
  readonly #scores: Float64Array;
  #count = 0;

  constructor(k: number) {
    this.#ids = new Int32Array(k);
    this.#scores = new Float64Array(k);
    if (k === 0) this.least = Number.POSITIVE_INFINITY;
  }

  /** Takes what has more than `least`. */
  add(id: number, score: number): void {
    if (this.#count < this.#ids.length) this.#rise(id, score);
    else this.#sink(id, score);
    if (this.#count === this.#ids.length) this.least = this.#scores[0] as number;
  }

  all(): Near[] {
    const all = Array.from(this.#ids.subarray(0, this.#count), (id, i) => ({
      id,
      score: this.#scores[i] as number,
    }));
    return all.sort((a, b) => b.score - a.score || a.id - b.id);
  }

  /** Puts it behind the last, and above all that are better. */
  #rise(id: number, score: number): void {
    let at = this.#count++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isWorse(id, score, above)) break;
      this.#move(above, at);
      at = above;
    }
    this.#put(id, score, at);
  }

  /** Puts it in the place of the worst, and below all that are worse. */
  #sink(id: number, score: number): void {
    let at = 0;
    for (let below = 1; below < this.#count; below = 2 * at + 1) {
      const other = below + 1;
      if (
        other < this.#count &&
        this.#isWorse(this.#ids[other] as number, this.#scores[other] as number, below)
      )
        below = other;
      if (this.#isWorse(id, score, below)) break;
      this.#move(below, at);
      at = below;
    }
    this.#put(id, score, at);
  }

  #isWorse(id: number, score: number, than: number): boolean {
    const other = this.#scores[than] as number;
    return score < other || (score === other && id > (this.#ids[than] as number));
  }

  #move(from: number, to: number): void {
    this.#put(this.#ids[from] as number, this.#scores[from] as number, to);
  }

  #put(id: number, score: number, at: number): void {
    this.#ids[at] = id;
    this.#scores[at] = score;
  }
}
