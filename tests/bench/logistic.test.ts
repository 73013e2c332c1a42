import { describe, expect, it } from 'vitest';
import { type Example, fitted, logistic } from '../../bench/quality/logistic.ts';
import { random } from '../support/archives.ts';

const KNOWN = { bias: -1, score: 2, rivals: -0.5, idle: 0 };

/** Examples whose signs are drawn evenly from -2…2, right as often as the known weights say. */
function examples(count: number): (Example & { readonly likely: number })[] {
  const next = random(7);
  return Array.from({ length: count }, () => {
    const [score = 0, rivals = 0, idle = 0] = [next(), next(), next()].map((share) => 4 * share - 2);
    const likely = logistic(KNOWN.bias + KNOWN.score * score + KNOWN.rivals * rivals);
    return { signs: { score, rivals, idle }, right: next() < likely ? 1 : 0, likely };
  });
}

describe('a logistic regression', () => {
  it('finds the weights that made the examples', () => {
    const found = fitted(examples(20_000));
    expect(Object.keys(found)).toEqual(Object.keys(KNOWN));
    for (const [sign, weight] of Object.entries(KNOWN))
      expect(Math.abs((found[sign] ?? Number.NaN) - weight)).toBeLessThan(0.1);
  });

  it('takes shares for right and wrong', () => {
    const shares = examples(2000).map(({ signs, likely }) => ({ signs, right: likely }));
    const found = fitted(shares);
    for (const [sign, weight] of Object.entries(KNOWN)) expect(found[sign]).toBeCloseTo(weight, 1);
  });

  it('keeps the weights of few examples small, and a sign that never varies out', () => {
    const found = fitted([
      { signs: { score: 1, never: 0 }, right: 1 },
      { signs: { score: -1, never: 0 }, right: 0 },
    ]);
    expect(found.score).toBeGreaterThan(0);
    expect(found.score).toBeLessThan(1);
    expect(found.never).toBe(0);
    expect(found.bias).toBeCloseTo(0, 2);
  });

  it('has the share that is right for its bias where there are no signs', () => {
    const right = [1, 1, 1, 0].map((one) => ({ signs: {}, right: one }));
    expect(logistic(fitted(right).bias ?? Number.NaN)).toBeCloseTo(0.75, 2);
  });

  it('gives a number for examples that a sign parts wholly, and for none', () => {
    const parted = Array.from({ length: 100 }, (_, i) => ({
      signs: { score: i - 50 },
      right: i < 50 ? 0 : 1,
    }));
    const all = [...Object.values(fitted(parted)), ...Object.values(fitted([]))];
    expect(all.filter((weight) => !Number.isFinite(weight))).toEqual([]);
    expect(fitted(parted).score).toBeGreaterThan(0);
  });
});

describe('the logistic', () => {
  it('is a half at 0, and stays between 0 and 1 far off', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logistic(2) + logistic(-2)).toBeCloseTo(1);
    expect([logistic(-1e9), logistic(1e9)]).toEqual([0, 1]);
  });
});
