/** An example of a logistic regression: what speaks for it by name, and whether it was right, 0…1. */
export interface Example {
  readonly signs: Readonly<Record<string, number>>;
  readonly right: number;
}

/** How much a weight costs beside the examples: it keeps few examples from large weights. The bias is free. */
const RIDGE = 3;
const STEPS = 30;

/** The weights of signs, and the bias, that make the examples likeliest (Newton's method, ridge of 3). */
export function fitted(examples: readonly Example[]): Record<string, number> {
  const names = ['bias', ...Object.keys(examples[0]?.signs ?? {})];
  const rows = examples.map(({ signs }) => names.map((name) => (name === 'bias' ? 1 : (signs[name] ?? 0))));
  let weights = names.map(() => 0);
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : -RIDGE * weight));
    const curvature = names.map((_, i) => names.map((__, j) => (i === j ? (i === 0 ? 1e-6 : RIDGE) : 0)));
    for (const [n, row] of rows.entries()) {
      const p = logistic(dot(weights, row));
      const off = (examples[n]?.right ?? 0) - p;
      for (const [i, x] of row.entries()) {
        if (x === 0) continue;
        gradient[i] = (gradient[i] ?? 0) + off * x;
        const own = curvature[i] as number[];
        for (const [j, y] of row.entries()) own[j] = (own[j] ?? 0) + p * (1 - p) * x * y;
      }
    }
    const change = solved(curvature, gradient);
    weights = weights.map((weight, i) => weight + (change[i] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  return Object.fromEntries(names.map((name, i) => [name, Math.round(1000 * (weights[i] ?? 0)) / 1000]));
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** The solution of a system of equations, by elimination with the greatest pivots. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    let pivot = k;
    for (let i = k + 1; i < size; i++) {
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[pivot]?.[k] ?? 0)) pivot = i;
    }
    [rows[k], rows[pivot]] = [rows[pivot] as number[], rows[k] as number[]];
    const own = rows[k] as number[];
    for (let i = 0; i < size; i++) {
      const row = rows[i] as number[];
      if (i === k || row[k] === 0) continue;
      const factor = (row[k] ?? 0) / (own[k] ?? 1);
      for (let j = k; j <= size; j++) row[j] = (row[j] ?? 0) - factor * (own[j] ?? 0);
    }
  }
  return rows.map((row, i) => (row[size] ?? 0) / (row[i] ?? 1));
}
