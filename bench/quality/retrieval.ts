import { mean, pairedInterval, quantile, ranking } from './metrics.ts';
import type { Asked } from './sets.ts';
import type { System } from './systems.ts';

/** How a system ranked the right article of each question: Infinity where it is not among the first twenty. */
export interface Ranked {
  readonly name: string;
  readonly ranks: readonly number[];
  /** Milliseconds of each. */
  readonly times: readonly number[];
}

export async function ranked({ name, search }: System, questions: readonly Asked[]): Promise<Ranked> {
  const ranks: number[] = [];
  const times: number[] = [];
  for (const { question, relevant } of questions) {
    const began = performance.now();
    const found = await search(question, 20);
    times.push(performance.now() - began);
    const at = found.findIndex((id) => relevant.includes(id));
    ranks.push(at < 0 ? Number.POSITIVE_INFINITY : at + 1);
  }
  return { name, ranks, times };
}

/** A table of systems, a line each; how far the last of them is ahead of each other, with its interval. */
export function retrievalTable(rows: readonly Ranked[]): string {
  const ours = rows.at(-1) as Ranked;
  const lines = rows.map((row) => {
    const { hit1, hit5, hit10, mrr10 } = ranking(row.ranks);
    const cells = [hit1, hit5, hit10, mrr10].map((value) => value.toFixed(3)).join('  ');
    const ms = [0.5, 0.95].map((share) => quantile(row.times, share).toFixed(1).padStart(7)).join('');
    const ahead = row === ours ? '' : difference(first(ours), first(row));
    return `${row.name.padEnd(36)}${cells}  ${ahead.padEnd(26)}${ms}`;
  });
  const head = `${'system'.padEnd(36)}hit@1  hit@5  hit@10 MRR@10 ${`${ours.name} ahead at 1, 95 %`.padEnd(27)} ms p50    p95`;
  return [head, ...lines].join('\n');
}

/** The difference of two means and its interval, as it is printed. */
export function difference(ours: readonly number[], theirs: readonly number[]): string {
  const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(3)}`;
  const [low, high] = pairedInterval(ours, theirs);
  return `${signed(mean(ours) - mean(theirs))} [${signed(low)}, ${signed(high)}]`;
}

/** 1 for each question whose right article is first. */
export function first({ ranks }: Pick<Ranked, 'ranks'>): number[] {
  return ranks.map((rank) => (rank === 1 ? 1 : 0));
}

/** 1 / rank of each question's right article, 0 past the tenth. */
export function reciprocal({ ranks }: Pick<Ranked, 'ranks'>): number[] {
  return ranks.map((rank) => (rank <= 10 ? 1 / rank : 0));
}
