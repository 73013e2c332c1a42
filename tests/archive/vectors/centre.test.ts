import { describe, expect, it } from 'vitest';
import { apart, centred, centreOf } from '../../../src/archive/vectors/centre.ts';
import { articleOf, entryOf, newArchive, random, unitVector } from '../../support/archives.ts';

const NOW = new Date('2024-03-06T00:00:00Z');

describe('vectors as seen from their centre', () => {
  it('agree with brute force over the archive', () => {
    const archive = newArchive();
    const next = random(21);
    const entries = Array.from({ length: 120 }, (_, i) => entryOf(articleOf(`a${i}`, `خبر رقم ${i}.`), next));
    archive.add(entries, NOW);
    const vectors = new Map(entries.flatMap((entry, i) => entry.vectors.map((vector) => [i + 1, vector])));
    const centre = centreOf(vectors);
    for (let i = 0; i < 20; i++) {
      const asked = unitVector(next);
      const brute = centred(vectors, { asked, centre });
      const found = archive.byCentredVector(asked, vectors.size);
      expect(found.map(({ id }) => id)).toEqual(brute.map(({ id }) => id));
    }
  });

  it('set apart what lies on one side of what all share', () => {
    const vectors = new Map([
      [1, Float32Array.of(0.99, 0.14)],
      [2, Float32Array.of(0.99, -0.14)],
    ]);
    const [first, second] = centred(vectors, {
      asked: Float32Array.of(0.98, 0.2),
      centre: centreOf(vectors),
    });
    expect(first?.id).toBe(1);
    expect(first?.score).toBeGreaterThan(0.9);
    expect(second?.score).toBeLessThan(0);
  });

  it('are compared in an archive of none, of one, and of many', () => {
    const archive = newArchive();
    const next = random(22);
    const asked = unitVector(next);
    expect(archive.byCentredVector(asked, 5)).toEqual([]);
    archive.add([entryOf(articleOf('a', 'خبر واحد.'), next)], NOW);
    expect(archive.byCentredVector(asked, 5)).toEqual([{ id: 1, score: 0 }]);
    archive.remove('a');
    expect(archive.byCentredVector(asked, 5)).toEqual([]);
    expect(apart(asked, new Float32Array())).toEqual(asked);
  });
});
