import { random } from './random.ts';

/** How a system ranks the right article: each question's rank of the first right one, Infinity when it has none. */
export interface Ranking {
  readonly hit1: number;
  readonly hit5: number;
  readonly hit10: number;
  readonly mrr10: number;
}

export function ranking(ranks: readonly number[]): Ranking {
  const share = (within: number): number => mean(ranks.map((rank) => (rank <= within ? 1 : 0)));
  const mrr10 = mean(ranks.map((rank) => (rank <= 10 ? 1 / rank : 0)));
  return { hit1: share(1), hit5: share(5), hit10: share(10), mrr10 };
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? Number.NaN : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value under which the given share of values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/**
 * The paired bootstrap 95 % interval of the difference of means between two systems on the same questions
 * (Efron & Tibshirani 1993), 2,000 resamples, the same in every run.
 */
export function pairedInterval(
  ours: readonly number[],
  theirs: readonly number[],
): readonly [number, number] {
  const differences = ours.map((value, i) => value - (theirs[i] as number));
  const next = random(20261);
  const means = Array.from({ length: 2000 }, () => {
    let sum = 0;
    for (let i = 0; i < differences.length; i++) {
      sum += differences[next(differences.length)] as number;
    }
    return sum / differences.length;
  });
  return [quantile(means, 0.025), quantile(means, 0.975)];
}
