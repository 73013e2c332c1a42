import { beforeAll, describe, expect, it } from 'vitest';
import { ARCHIVE } from '../../../../src/archive/constants.ts';
import type { Near, VectorTable } from '../../../../src/archive/database/parts.ts';
import { vectorTable } from '../../../../src/archive/database/postgres/vector-table.ts';
import { nearestOf } from '../../../../src/archive/database/rows.ts';
import { random, unitVector } from '../../../support/archives.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();
const next = random(11);
const VECTORS = Array.from({ length: 60 }, () => unitVector(next));
let table: VectorTable;

function nearest(asked: Float32Array, k: number): Near[] {
  return nearestOf(table.nearestVectors(asked, k), asked);
}

function product(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, x, i) => sum + x * (other[i] as number), 0);
}

beforeAll(() => {
  table = vectorTable(database());
  database().exec(
    `INSERT INTO articles (number, id, title, "publishedBasis", language, text, content, added)
     VALUES (1, 'a', 't', 'unknown', 'ar', '', '', '')`,
  );
  const passage = database().prepare('INSERT INTO passages VALUES (?, 1, 0, 1, ?)');
  for (const [i, vector] of VECTORS.entries()) {
    passage.run(i + 1, Buffer.from(vector.buffer));
    table.note(i + 1, vector);
  }
});

describe('vectors in a table', () => {
  it('are found as looking at every one of them finds them, scored by the whole vectors', () => {
    for (let i = 0; i < 10; i++) {
      const asked = unitVector(next);
      const brute = VECTORS.map((vector, at) => ({ id: at + 1, score: product(asked, vector) }))
        .sort((a, b) => b.score - a.score)
        .slice(0, 5);
      const found = nearest(asked, 5);
      expect([...table.nearestVectors(asked, 5).keys()]).toEqual(brute.map(({ id }) => id));
      expect(found.map(({ id }) => id)).toEqual(brute.map(({ id }) => id));
      for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(brute[at]?.score ?? 0, 6);
    }
  });

  it('are no more than there are, without what was taken out', () => {
    expect(nearest(VECTORS[0] as Float32Array, 99)).toHaveLength(60);
    expect(nearest(VECTORS[0] as Float32Array, 1)[0]?.id).toBe(1);
    expect(nearest(VECTORS[0] as Float32Array, 0)).toEqual([]);
    expect(nearest(VECTORS[0] as Float32Array, ARCHIVE.searched)).toHaveLength(60);
    database().exec('DELETE FROM passages WHERE id = 1');
    expect(nearest(VECTORS[0] as Float32Array, 99).map(({ id }) => id)).not.toContain(1);
  });

  it('of another length are refused, until the table is made for them, empty', () => {
    const long = Float32Array.from({ length: 12 }, () => 0.1);
    expect(() => table.note(2, long)).toThrow(/dimensions/u);
    table.make(12);
    expect(nearest(long, 9)).toEqual([]);
    database().prepare('UPDATE passages SET vector = ? WHERE id = 2').run(Buffer.from(long.buffer));
    table.note(2, long);
    expect(nearest(long, 9)).toEqual([{ id: 2, score: expect.closeTo(0.12, 6) }]);
  });
});
