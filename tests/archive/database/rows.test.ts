import { expect, it } from 'vitest';
import {
  articleOf,
  contentOf,
  floatsOf,
  nearestOf,
  nearestVectorsOf,
} from '../../../src/archive/database/rows.ts';
import { UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';
import { articleAt } from '../../support/archives.ts';

const ARTICLE = articleAt('a', 'زار رئيس الحكومة مدينة الميناء.');

it('an article is read off its row without what the archive notes beside it', () => {
  const row = { ...ARTICLE, number: 7, content: 'x', added: '2024-03-06' };
  expect(articleOf(row)).toEqual(ARTICLE);
});

it.each(['url', 'title', 'publisher', 'published', 'publishedBasis', 'language', 'text'] as const)(
  'the digest of what is kept tells another %s',
  (column) => {
    expect(contentOf({ ...ARTICLE, [column]: `${ARTICLE[column]}x` })).not.toBe(contentOf(ARTICLE));
  },
);

it('the digest of what is kept is that of the article, wherever it was read', () => {
  expect(contentOf(ARTICLE)).toMatch(/^[0-9a-f]{64}$/u);
  expect(contentOf({ ...ARTICLE, origin: { ...UNKNOWN_ORIGIN, file: '/a.html' } })).toBe(contentOf(ARTICLE));
});

it('numbers are read off bytes that lie anywhere in others, and are a copy', () => {
  const written = Float32Array.from([0.5, -1, 3]);
  const all = Buffer.concat([Buffer.from([7, 7, 7]), Buffer.from(written.buffer)]);
  const read = floatsOf(all.subarray(3));
  all.fill(0);
  expect(read).toEqual(written);
  expect(floatsOf(Buffer.alloc(0))).toEqual(new Float32Array());
});

it('puts the nearest first, and of equals the earlier', () => {
  const vectors = new Map([
    [5, Float32Array.of(0, 1)],
    [3, Float32Array.of(0, 1)],
    [4, Float32Array.of(1, 0)],
  ]);
  expect(nearestOf(vectors, Float32Array.of(0.25, 0.5))).toEqual([
    { id: 3, score: 0.5 },
    { id: 5, score: 0.5 },
    { id: 4, score: 0.25 },
  ]);
  expect(nearestOf(new Map(), Float32Array.of(1))).toEqual([]);
});

it('so many vectors are the nearest, each by its id, nearest first', () => {
  const [far, near, nearer] = [Float32Array.of(0, 1), Float32Array.of(1, 0), Float32Array.of(2, 0)];
  const vectors = new Map([
    [1, far],
    [2, near],
    [3, nearer],
  ]);
  expect([...nearestVectorsOf(vectors, Float32Array.of(1, 0), 2)]).toEqual([
    [3, nearer],
    [2, near],
  ]);
  expect(nearestVectorsOf(vectors, Float32Array.of(1, 0), 0).size).toBe(0);
});
