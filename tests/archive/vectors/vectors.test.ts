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
