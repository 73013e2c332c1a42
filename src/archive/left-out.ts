import type { LeftOut } from '../news/files/files.ts';
import { ARCHIVE } from './constants.ts';

/** How many things were left out for one reason. */
export interface ReasonCount {
  readonly why: string;
  readonly count: number;
}

const OTHER = 'other reasons';

/** What was left out of a collection: the first thousand, and of all how many for which reason. */
export class LeftOutList {
  readonly first: LeftOut[] = [];
  readonly #counts = new Map<string, number>();

  add(leftOut: LeftOut): void {
    if (this.first.length < ARCHIVE.leftOutTold) this.first.push(leftOut);
    const [why = ''] = leftOut.why.split(/[:;(]|(?=\d)/u, 1);
    const known = this.#counts.has(why) || this.#counts.size < ARCHIVE.reasonsCounted ? why.trim() : OTHER;
    this.#counts.set(known, (this.#counts.get(known) ?? 0) + 1);
  }

  /** The most frequent first. */
  get reasons(): ReasonCount[] {
    return [...this.#counts].map(([why, count]) => ({ why, count })).sort((a, b) => b.count - a.count);
  }
}

/** How many were left out for all reasons together. */
export function countOf(reasons: readonly ReasonCount[]): number {
  return reasons.reduce((sum, { count }) => sum + count, 0);
}
