import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { fusedScores, mostOfFusion } from '../../../src/search/passages/fusion.ts';
import { RANKING_WEIGHTS } from '../../../src/search/passages/ranking-weights.ts';
import { asked } from '../../answer/asking.ts';
import { articleAt, entryOf, newArchive, random } from '../../support/archives.ts';

const WEIGHTS = {
  ...RANKING_WEIGHTS,
  words: 2,
  vectors: { event: 1, topic: 4 },
  speaksOfDay: 0.5,
  publishedThen: 0.25,
};
const TOPIC = asked('ما ارتفاع الجسر؟');

let archive: Archive;
let ids: number[];
beforeAll(() => {
  archive = newArchive();
  const next = random(1);
  archive.add(
    ['افتتح الجسر في 4 آذار 2023.', 'أغلق الجسر.'].map((text, i) =>
      entryOf({ ...articleAt(`n${i}`, text), published: null }, next),
    ),
    new Date('2025-01-01'),
  );
  ids = archive
    .byWords(['جسر'], 5)
    .map(({ id }) => id)
    .sort((a, b) => a - b);
});
afterAll(() => archive.close());

const fused = (question: typeof TOPIC, lists: Partial<Parameters<typeof fusedScores>[1]>) =>
  Object.fromEntries(
    fusedScores(question, { words: [], dated: [], vectors: [], ...lists }, archive, WEIGHTS),
  );

describe('fusedScores', () => {
  it('scales words by their best, and vectors down to nothing', () => {
    expect(
      fused(TOPIC, {
        words: [
          { id: 1, score: 8 },
          { id: 2, score: 4 },
        ],
      }),
    ).toEqual({ 1: 2, 2: 1 });
    expect(
      fused(TOPIC, {
        vectors: [
          { id: 1, score: 0.8 },
          { id: 2, score: 0.4 },
        ],
      }),
    ).toEqual({ 1: 4, 2: 2 });
    expect(
      fused(TOPIC, {
        vectors: [
          { id: 1, score: 0.5 },
          { id: 2, score: -0.5 },
        ],
      }),
    ).toEqual({ 1: 4, 2: 0 });
  });

  it('adds up what is in several lists, a word once', () => {
    expect(
      fused(TOPIC, {
        words: [{ id: 1, score: 8 }],
        dated: [{ id: 1, score: 8 }],
        vectors: [{ id: 1, score: 0.3 }],
      }),
    ).toEqual({ 1: 6 });
  });

  it('adds what the days asked for bring', () => {
    const [first, second] = ids as [number, number];
    const both = [
      { id: first, score: 1 },
      { id: second, score: 1 },
    ];
    const scores = fused(asked('ماذا جرى للجسر في آذار 2023؟'), { words: both });
    expect((scores[first] ?? 0) - (scores[second] ?? 0)).toBeCloseTo(0.5, 9);
  });

  it('is nothing of nothing', () => {
    expect(fused(TOPIC, {})).toEqual({});
  });
});

describe('mostOfFusion', () => {
  it('is what the best in every list has', () => {
    expect(mostOfFusion(TOPIC, WEIGHTS)).toBe(6);
    expect(mostOfFusion(asked('من التقى الوزير؟'), WEIGHTS)).toBe(3);
    expect(mostOfFusion(asked('من التقى الوزير في آذار 2023؟'), WEIGHTS)).toBe(3.75);
  });
});
