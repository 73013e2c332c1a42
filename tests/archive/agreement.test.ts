import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stems } from '../../src/arabic/words/stems.ts';
import { VectorIndex } from '../../src/archive/vectors/vectors.ts';
import { articleOf, entryOf, newArchive, newFolder, random, unitVector } from '../support/archives.ts';

const WORDS = 'وزير رئيس مدينة قصر سامر الحداد نادية مطار بحث التجارة النفط اتفاق زيارة وفد أزمة حدود'.split(
  ' ',
);

/** Okapi BM25 as FTS5 defines it (k1 1.2, b 0.75, idf at least 1e-6), over columns that are added together. */
function bm25(documents: readonly (readonly string[])[], query: readonly string[]): Map<number, number> {
  const mean = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const scores = new Map<number, number>();
  for (const word of new Set(query)) {
    const holding = documents.filter((words) => words.includes(word)).length;
    const idf = Math.max(1e-6, Math.log((documents.length - holding + 0.5) / (holding + 0.5)));
    for (const [i, words] of documents.entries()) {
      const count = words.filter((w) => w === word).length;
      if (count === 0) continue;
      const part = (count * 2.2) / (count + 1.2 * (0.25 + (0.75 * words.length) / mean));
      scores.set(i + 1, (scores.get(i + 1) ?? 0) + idf * part);
    }
  }
  return scores;
}

describe('law 4: a clever index agrees with a stupid one', () => {
  it('FTS5 with ten lines of BM25', () => {
    const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 25 }), sentence, (texts, asked) => {
        const archive = newArchive();
        const next = random(1);
        archive.add(
          texts.map((words, i) => entryOf(articleOf(`a${i}`, words.join(' '), 'خبر'), next)),
          new Date(0),
        );
        const title = stems('خبر');
        const wanted = bm25(
          texts.map((words) => [...title, ...stems(words.join(' '))]),
          stems(asked.join(' ')),
        );
        const found = archive.byWords(stems(asked.join(' ')), 100);
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(wanted.keys()));
        for (const { id, score } of found) expect(score).toBeCloseTo(wanted.get(id) as number, 4);
        archive.close();
      }),
      { numRuns: 60 },
    );
  });

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
