import { ARCHIVE } from '../../constants.ts';
import type { Near } from '../parts.ts';
import { ROW, type WeighedList } from './posting-list.ts';

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
  readonly rows: Int32Array;
  readonly rarity: number;
  at: number;
}

/**
 * The passages that BM25 puts first for stems, whose lists are given in their order, best first; of equals the earlier
 * first. It is what FTS5 computes, in the same order of sums and products: k1 = 1.2, b = .75.
 * https://sqlite.org/fts5.html#the_bm25_function
 */
export function bestPassages(lists: readonly WeighedList[], wanted: PassagesWanted): Near[] {
  const { k, within } = wanted;
  const reading = lists
    .filter(({ rows }) => rows.length > 0)
    .map(({ rows, rarity }): Reading => ({ rows, rarity, at: 0 }));
  const best = new Best(k);
  const scores = new Float64Array(ARCHIVE.scoredTogether);
  for (let from = nextOf(reading); from < Number.POSITIVE_INFINITY; from = nextOf(reading)) {
    scores.fill(0);
    for (const one of reading) addUp(one, scores, from, wanted);
    for (let i = 0; i < scores.length; i++) {
      const score = scores[i] as number;
      if (score > best.least && (within === undefined || within(from + i))) best.add(from + i, score);
    }
  }
  return best.all();
}

/** The first passage that is still to be read. */
function nextOf(reading: readonly Reading[]): number {
  return Math.min(...reading.map(({ rows, at }) => rows[at] ?? Number.POSITIVE_INFINITY));
}

/** Adds what a stem gives to the scores of the passages from one on. */
function addUp(
  reading: Reading,
  scores: Float64Array,
  from: number,
  { title, average }: PassagesWanted,
): void {
  const { rows, rarity } = reading;
  const end = from + scores.length;
  let { at } = reading;
  for (; at < rows.length && (rows[at] as number) < end; at += ROW) {
    const place = (rows[at] as number) - from;
    const length = rows[at + 1] as number;
    const times = (rows[at + 2] as number) * title + (rows[at + 3] as number);
    scores[place] =
      (scores[place] as number) +
      rarity * ((times * 2.2) / (times + 1.2 * (0.25 + (0.75 * length) / average)));
  }
  reading.at = at;
}

/** The best of what is added, which is added by rising ids. */
class Best {
  /** What has no more than this is not among them: it comes after `k` that have as much. */
  least = 0;
  readonly #k: number;
  #kept: Near[] = [];

  constructor(k: number) {
    this.#k = k;
  }

  add(id: number, score: number): void {
    this.#kept.push({ id, score });
    if (this.#kept.length >= 8 * (this.#k + 16)) this.#cut();
  }

  all(): Near[] {
    this.#cut();
    return this.#kept;
  }

  #cut(): void {
    this.#kept.sort((a, b) => b.score - a.score || a.id - b.id);
    this.#kept.length = Math.min(this.#kept.length, this.#k);
    if (this.#kept.length === this.#k) this.least = this.#kept.at(-1)?.score ?? 0;
  }
}
