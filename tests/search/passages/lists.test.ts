import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { listsOf, vectorWeight } from '../../../src/search/passages/lists.ts';
import { RANKING_WEIGHTS, type RankingWeights } from '../../../src/search/passages/ranking-weights.ts';
import { asked } from '../../answer/asking.ts';
import { articleAt, entryOf, newArchive, random, unitVector } from '../../support/archives.ts';

let archive: Archive;
beforeAll(() => {
  archive = newArchive();
  const next = random(1);
  archive.add(
    ['افتتح الجسر في 4 آذار 2023.', 'أغلق الجسر.', 'هطل المطر.'].map((text, i) =>
      entryOf(articleAt(`n${i}`, text), next),
    ),
    new Date('2025-01-01'),
  );
});
afterAll(() => archive.close());

/** How many passages each list has, and how often a vector was made. */
async function found(text: string, given: Partial<RankingWeights> = {}) {
  let vectors = 0;
  const embedder = {
    question: async () => {
      vectors++;
      return unitVector(random(2));
    },
  };
  const lists = await listsOf(asked(text), { archive, embedder }, { ...RANKING_WEIGHTS, ...given });
  return {
    words: lists.words.length,
    dated: lists.dated.length,
    vectors: lists.vectors.length,
    made: vectors,
  };
}

describe('listsOf', () => {
  it('finds by words, among days where some are asked for, and by vectors', async () => {
    expect(await found('متى افتتح الجسر؟')).toEqual({ words: 2, dated: 0, vectors: 3, made: 1 });
    expect(await found('ماذا جرى للجسر في آذار 2023؟')).toMatchObject({ dated: 1 });
  });

  it('leaves out what weighs nothing, and makes no vector for it', async () => {
    const nothing = { event: 0, topic: 0 };
    expect(await found('متى افتتح الجسر؟', { words: 0, vectors: nothing })).toEqual({
      words: 0,
      dated: 0,
      vectors: 0,
      made: 0,
    });
    expect(await found('ماذا جرى للجسر في آذار 2023؟', { dated: false })).toMatchObject({ dated: 0 });
  });

  it('is best first', async () => {
    const embedder = { question: async () => unitVector(random(2)) };
    const { words, vectors } = await listsOf(
      asked('متى افتتح الجسر؟'),
      { archive, embedder },
      RANKING_WEIGHTS,
    );
    for (const list of [words, vectors]) {
      expect(list.map(({ score }) => score)).toEqual(list.map(({ score }) => score).sort((a, b) => b - a));
    }
  });
});

describe('vectorWeight', () => {
  const weights = { ...RANKING_WEIGHTS, vectors: { event: 1, topic: 2 } };

  it.each([
    ['ما ارتفاع الجسر؟', 2],
    ['من التقى الوزير؟', 1],
    ['ماذا جرى في آذار 2023؟', 1],
  ])('of «%s» is %i', (text, weight) => {
    expect(vectorWeight(asked(text), weights)).toBe(weight);
  });
});
