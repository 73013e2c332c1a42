import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { VectorIndex } from '../../../src/archive/vectors/vectors.ts';
import { newFolder, random, unitVector } from '../../support/archives.ts';

const DIMENSIONS = 8;
const next = random(3);
const VECTORS = Array.from({ length: 40 }, () => unitVector(next, DIMENSIONS));

/** What a database with the first `count` vectors holds; ids count from 1. */
function stored(count: number) {
  return {
    ids: () => Array.from({ length: count }, (_, i) => i + 1),
    vector: (id: number) => VECTORS[id - 1] as Float32Array,
    lastChange: () => ({ number: count, token: `change ${count}` }),
    hadChange: ({ number }: { number: number }) => number <= count,
  };
}

describe('the cache of vectors', () => {
  it('grows from a file that was written when there was none', () => {
    const file = join(newFolder(), 'vectors.hnsw');
    const empty = VectorIndex.open(file, DIMENSIONS, stored(0));
    empty.write(file);
    const grown = VectorIndex.open(file, DIMENSIONS, stored(40));
    expect(grown.size).toBe(40);
    expect(grown.nearest(VECTORS[6] as Float32Array, 1)[0]?.id).toBe(7);
    grown.write(file);
    expect(VectorIndex.open(file, DIMENSIONS, stored(40)).size).toBe(40);
  });
});

describe('law 4: a clever index agrees with a stupid one', () => {
  it('HNSW with brute force, after additions and removals', () => {
    const next = random(7);
    const vectors = new Map(Array.from({ length: 3000 }, (_, i) => [i + 1, unitVector(next, 64)]));
    let change = 0;
    const stored = {
      ids: () => [...vectors.keys()],
      vector: (id: number) => vectors.get(id) as Float32Array,
      lastChange: () => ({ number: change, token: `change ${change}` }),
      hadChange: ({ number }: { number: number }) => number <= change,
    };
    const index = VectorIndex.open(`${newFolder()}/v.hnsw`, 64, stored);
    for (let id = 1; id <= 3000; id += 7) vectors.delete(id);
    change++;
    index.catchUp(stored);
    let shared = 0;
    for (let i = 0; i < 50; i++) {
      const asked = unitVector(next, 64);
      const brute = [...vectors]
        .map(([id, vector]) => ({
          id,
          score: vector.reduce((sum, x, k) => sum + x * (asked[k] as number), 0),
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 20);
      const found = index.nearest(asked, 20);
      for (const { id, score } of found) {
        const vector = vectors.get(id) as Float32Array;
        expect(score).toBeCloseTo(
          vector.reduce((sum, x, k) => sum + x * (asked[k] as number), 0),
          4,
        );
      }
      shared += found.filter(({ id }) => brute.some((near) => near.id === id)).length;
    }
    expect(shared / (50 * 20)).toBeGreaterThan(0.97);
  });
});
