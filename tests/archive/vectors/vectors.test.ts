import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cacheNote } from '../../../src/archive/vectors/cache-files.ts';
import { VectorIndex } from '../../../src/archive/vectors/vectors.ts';
import { newFolder, random, unitVector } from '../../support/archives.ts';

const SHAPE = { dimensions: 8, projected: { from: 1000, to: 4 } };
const next = random(3);
const VECTORS = Array.from({ length: 40 }, () => unitVector(next, SHAPE.dimensions));

/** What a database with these vectors holds, after so many changes. */
function stored(vectors: ReadonlyMap<number, Float32Array>, change: number) {
  const ids = (after: number): number[] => [...vectors.keys()].filter((id) => id > after);
  return {
    count: () => vectors.size,
    ids,
    vectors: (wanted: readonly number[]) => new Map([...vectors].filter(([id]) => wanted.includes(id))),
    some: (count: number) => ids(0).slice(0, count),
    lastChange: () => ({ number: change, token: `change ${change}` }),
    hadChange: ({ number }: { number: number }) => number <= change,
  };
}

/** The first `count` vectors; ids count from 1. */
function first(count: number) {
  return stored(new Map(VECTORS.slice(0, count).map((vector, i) => [i + 1, vector])), count);
}

describe('the cache of vectors', () => {
  it('grows from a file that was written when there was none', () => {
    const file = join(newFolder(), 'vectors.hnsw');
    const empty = VectorIndex.open(file, SHAPE, first(0));
    empty.write(file);
    const grown = VectorIndex.open(file, SHAPE, first(40));
    expect(grown.size).toBe(40);
    expect(grown.nearest(VECTORS[6] as Float32Array, 1, first(40))[0]?.id).toBe(7);
    grown.write(file);
    expect(VectorIndex.open(file, SHAPE, first(40)).size).toBe(40);
  });

  it('is made anew where vectors become many, or few again', () => {
    const file = join(newFolder(), 'vectors.hnsw');
    const shape = { ...SHAPE, projected: { from: 30, to: 4 } };
    VectorIndex.open(file, shape, first(29)).write(file);
    expect(cacheNote(file)?.projection).toBeUndefined();
    const many = first(40);
    const index = VectorIndex.open(file, shape, many);
    index.write(file);
    expect(cacheNote(file)?.projection).toHaveLength(4 * Math.ceil((4 * 8 * 4) / 3));
    expect(index.holds(3, VECTORS[2] as Float32Array)).toBe(true);
    expect(index.holds(3, VECTORS[3] as Float32Array)).toBe(false);
    const read = VectorIndex.cached(file, shape);
    expect(read?.size).toBe(40);
    const asked = VECTORS[11] as Float32Array;
    expect(read?.nearest(asked, 5, many)).toEqual(index.nearest(asked, 5, many));
    expect(read?.nearest(asked, 5, many)[0]).toEqual({ id: 12, score: expect.closeTo(1) });
    const few = stored(new Map(VECTORS.slice(20).map((vector, i) => [i + 21, vector])), 41);
    read?.catchUp(few);
    expect(read?.size).toBe(20);
    read?.write(file);
    expect(cacheNote(file)?.projection).toBeUndefined();
  });

  it('takes in what it lacks below what it has', () => {
    const file = join(newFolder(), 'vectors.hnsw');
    const gap = new Map(VECTORS.flatMap((vector, i) => (i % 3 === 0 ? [] : [[i + 1, vector] as const])));
    const index = VectorIndex.open(file, SHAPE, stored(gap, 1));
    expect(index.size).toBe(26);
    index.catchUp(first(40));
    expect(index.size).toBe(40);
  });

  it('of vectors with another projection, or a torn one, is made anew', () => {
    const file = join(newFolder(), 'vectors.hnsw');
    const shape = { ...SHAPE, projected: { from: 30, to: 4 } };
    VectorIndex.open(file, shape, first(40)).write(file);
    const sound = readFileSync(`${file}.json`, 'utf8');
    writeFileSync(`${file}.json`, sound.replace(/"projection":"..../u, '"projection":"AAAA'));
    expect(VectorIndex.cached(file, shape)).toBeNull();
    expect(VectorIndex.open(file, shape, first(40)).size).toBe(40);
  });
});

describe('law 4: a clever index agrees with a stupid one', () => {
  it.each([
    ['whole', 64],
    ['in fewer numbers', 40],
  ])('HNSW, vectors %s, with brute force, after additions and removals', (_, to) => {
    const next = random(7);
    const shape = { dimensions: 64, projected: { from: to === 64 ? 1e9 : 1000, to } };
    const vectors = new Map(Array.from({ length: 3000 }, (_, i) => [i + 1, unlike(next)]));
    const index = VectorIndex.open(`${newFolder()}/v.hnsw`, shape, stored(vectors, 0));
    for (let id = 1; id <= 3000; id += 7) vectors.delete(id);
    const now = stored(vectors, 1);
    index.catchUp(now);
    let shared = 0;
    for (let i = 0; i < 50; i++) {
      const asked = unlike(next);
      const brute = [...vectors]
        .map(([id, vector]) => ({
          id,
          score: vector.reduce((sum, x, k) => sum + x * (asked[k] as number), 0),
        }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 20);
      const found = index.nearest(asked, 20, now);
      for (const { id, score } of found) {
        const vector = vectors.get(id) as Float32Array;
        expect(score).toBeCloseTo(
          vector.reduce((sum, x, k) => sum + x * (asked[k] as number), 0),
          4,
        );
      }
      const read = [...index.nearestVectors(asked, 20, now)];
      expect(new Map(read)).toEqual(new Map(found.map(({ id }) => [id, vectors.get(id) as Float32Array])));
      shared += found.filter(({ id }) => brute.some((near) => near.id === id)).length;
    }
    expect(shared / (50 * 20)).toBeGreaterThan(0.97);
  });
});

/** A vector whose numbers differ the less the later they stand, as those of a network turned to where they differ most. */
function unlike(next: () => number): Float32Array {
  const vector = unitVector(next, 64).map((value, i) => value / (1 + i / 8));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
