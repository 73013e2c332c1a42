import { describe, expect, it } from 'vitest';
import { Projection } from '../../../src/archive/vectors/projection.ts';
import { random, unitVector } from '../../support/archives.ts';

const next = random(5);
/** Vectors of 12 numbers that differ in three directions alone. */
const DIRECTIONS = [0, 1, 2].map(() => unitVector(next, 12));
const VECTORS = Array.from({ length: 50 }, () => {
  const shares = DIRECTIONS.map(() => next() - 0.5);
  return Float32Array.from({ length: 12 }, (_, i) =>
    DIRECTIONS.reduce((sum, direction, k) => sum + (shares[k] as number) * (direction[i] as number), 0),
  );
});

describe('vectors in fewer numbers', () => {
  it('keep their inner products where they differ in no more directions', () => {
    const projection = Projection.of(VECTORS, 3);
    expect(projection.count).toBe(3);
    for (const a of VECTORS.slice(0, 9)) {
      for (const b of VECTORS.slice(9, 18)) {
        expect(product(projection.project(a), projection.project(b))).toBeCloseTo(product(a, b), 5);
      }
    }
  });

  it('keep the most that so few numbers can: another direction holds less', () => {
    const [first] = [Projection.of(VECTORS, 1)];
    const held = (shares: readonly number[]): number => shares.reduce((sum, share) => sum + share * share, 0);
    const most = held(VECTORS.map((vector) => first?.project(vector)[0] ?? 0));
    for (let i = 0; i < 50; i++) {
      const other = unitVector(next, 12);
      expect(held(VECTORS.map((vector) => product(other, vector)))).toBeLessThanOrEqual(most * 1.001);
    }
  });

  it('are the same after writing and reading', () => {
    const projection = Projection.of(VECTORS, 5);
    const read = Projection.read(projection.text, 12);
    for (const vector of VECTORS) expect(read.project(vector)).toEqual(projection.project(vector));
  });

  it('are of no more numbers than the vectors have, and of none where there are none', () => {
    expect(Projection.of(VECTORS, 99).count).toBe(12);
    expect(Projection.of([], 4).count).toBe(0);
    const none = Projection.of([new Float32Array(12)], 4);
    expect([...none.project(VECTORS[0] as Float32Array)].every(Number.isFinite)).toBe(true);
  });

  it.each(['', 'AAAA', '???', Buffer.alloc(4 * 13).toString('base64')])(
    'of a torn text %j are refused',
    (text) => {
      expect(() => Projection.read(text, 12)).toThrow(RangeError);
    },
  );
});

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, i) => sum + value * (b[i] as number), 0);
}
