import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { RANKING_WEIGHTS, type RankingWeights } from '../../../src/search/passages/ranking-weights.ts';
import { hitOf, retrieve } from '../../../src/search/passages/retrieve.ts';
import { asked } from '../../answer/asking.ts';
import { articleAt, entryOf, idOf, newArchive, random, unitVector } from '../../support/archives.ts';

const WIRE =
  'افتتح وزير المياه طارق البستاني صباح الأحد محطة الضخ الجديدة في مدينة طنجة بحضور عدد من أعضاء مجلس المدينة وجمع من أهلها.';
const TEXTS = {
  wire: `هطل المطر في الليل. ${WIRE}`,
  copy: `هطل المطر في الليل. ${WIRE.replace('صباح ', '')}`,
  other: 'كرّم وائل الصباغ عمال المرفأ في طنجة. وشكر الحاضرين.',
  far: 'عادت الطيور إلى البحيرة بعد غياب.',
};
const QUESTION = 'من افتتح محطة الضخ في طنجة؟';

let archive: Archive;
beforeAll(() => {
  archive = newArchive();
  const next = random(1);
  archive.add(
    Object.entries(TEXTS).map(([name, text]) => entryOf(articleAt(name, text), next)),
    new Date('2025-01-01'),
  );
});
afterAll(() => archive.close());

const WORDS_ALONE: Partial<RankingWeights> = { vectors: { event: 0, topic: 0 } };

function found(text: string, limit = 10, given = WORDS_ALONE) {
  const embedder = { question: async () => unitVector(random(2)) };
  return retrieve(asked(text), limit, { archive, embedder }, { ...RANKING_WEIGHTS, ...given });
}

describe('retrieve', () => {
  it('finds each article by its best passage, the best first', async () => {
    const all = await found(QUESTION, 10, { ...WORDS_ALONE, copies: false });
    expect(
      all
        .map(({ passage }) => passage.article.id)
        .slice(0, 2)
        .sort(),
    ).toEqual([idOf('copy'), idOf('wire')].sort());
    expect(all.at(-1)?.passage.article.id).toBe(idOf('other'));
    const [best] = all;
    expect(best?.passage.article.text.slice(best.passage.start, best.passage.end)).toContain('محطة الضخ');
    expect(best?.ranks).toEqual({ words: 1, vectors: null });
  });

  it('finds one of copies, which brings the others', async () => {
    const all = await found(QUESTION);
    expect(all).toHaveLength(2);
    const [{ passage, copies } = { passage: null, copies: [] }] = all;
    expect([passage?.article.id, ...copies.map(({ id }) => id)].sort()).toEqual(
      [idOf('copy'), idOf('wire')].sort(),
    );
  });

  it('gives as many as are wanted, with scores between 0 and 1 in their order', async () => {
    expect(await found(QUESTION, 1)).toHaveLength(1);
    const all = await found(QUESTION, 10, {});
    const scores = all.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    for (const score of scores) {
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('finds an article behind one that has a hundred better passages', async () => {
    const long = newArchive();
    const next = random(4);
    const sentences = Array.from({ length: 100 }, (_, i) => `زرع الفلاح الزيتون في الحقل ${i + 1}.`);
    long.add(
      [
        entryOf(articleAt('fields', sentences.join(' ')), next),
        entryOf(articleAt('grove', 'قطف الأولاد في الصباح الباكر من يوم الجمعة ثمار الزيتون.'), next),
      ],
      new Date('2025-01-01'),
    );
    const embedder = { question: async () => unitVector(random(2)) };
    const all = await retrieve(
      asked('من زرع الزيتون في الحقل؟'),
      5,
      { archive: long, embedder },
      { ...RANKING_WEIGHTS, ...WORDS_ALONE },
    );
    expect(all.map(({ passage }) => passage.article.id)).toEqual([idOf('fields'), idOf('grove')]);
    long.close();
  });

  it('finds by vectors what no word finds, and nothing by neither', async () => {
    const all = await found('زقزقة', 10, {});
    expect(all.length).toBeGreaterThan(0);
    expect(all[0]?.ranks).toEqual({ words: null, vectors: 1 });
    expect(await found('زقزقة')).toEqual([]);
  });
});

describe('hitOf', () => {
  it('is the passage with its words and sources, and no text of an article', async () => {
    const [best] = await found(QUESTION);
    if (best === undefined) throw new Error('nothing found');
    const hit = hitOf(best);
    expect(hit.text).toBe(best.passage.article.text.slice(hit.start, hit.end));
    expect(hit).toMatchObject({
      score: best.score,
      ranks: best.ranks,
      article: { id: best.passage.article.id },
    });
    for (const source of [hit.article, ...hit.copies]) expect(source).not.toHaveProperty('text');
  });
});
