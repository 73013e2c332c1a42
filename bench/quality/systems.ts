import type { App } from '../../src/app.ts';
import type { Article } from '../../src/news/article/article.ts';
import type { RankingWeights } from '../../src/search/passages/ranking-weights.ts';
import { PlainWords } from '../plain-words.ts';

/** Something that ranks articles for a question: their ids, best first. */
export interface System {
  readonly name: string;
  search(question: string, k: number): Promise<string[]>;
}

/** The baselines and isnad, over the same articles. */
export function systems(app: App, articles: readonly Article[], asOf: string): System[] {
  const plain = new PlainWords(articles);
  const words = async (question: string, k: number): Promise<string[]> => plain.search(question, k);
  const vectors = async (question: string, k: number): Promise<string[]> => {
    const near = app.archive.byVector(await app.embedder.question(question), 4 * k);
    const passages = app.archive.passages(near.map(({ id }) => id));
    return [...new Set(passages.map(({ article }) => article.id))].slice(0, k);
  };
  return [
    { name: 'words, light10', search: words },
    { name: 'vectors alone', search: vectors },
    {
      name: 'both, reciprocal ranks',
      search: async (question, k) => {
        const scores = new Map<string, number>();
        for (const list of [await words(question, 100), await vectors(question, 100)]) {
          // Cormack, Clarke & Büttcher 2009: 1 / (60 + rank).
          for (const [i, id] of list.entries()) scores.set(id, (scores.get(id) ?? 0) + 1 / (61 + i));
        }
        return [...scores]
          .sort((a, b) => b[1] - a[1])
          .map(([id]) => id)
          .slice(0, k);
      },
    },
    isnad(app, asOf),
  ];
}

/** isnad's search; a bench may leave parts of its ranking out. */
export function isnad(app: App, asOf: string, weights?: RankingWeights): System {
  return {
    name: 'isnad',
    // A hit's copies right after it: each takes a place, as it would have without being told for a copy.
    search: async (question, k) => {
      const hits = await app.search(question, k, asOf, weights);
      return hits.flatMap(({ article, copies }) => [article, ...copies].map(({ id }) => id)).slice(0, k);
    },
  };
}
