import type { Archive } from '../../archive/archive.ts';
import type { Near } from '../../archive/database/parts.ts';
import type { Passage } from '../../archive/kept/kept-passages.ts';
import { type Article, sourceOf } from '../../news/article/article.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import { fusedScores, mostOfFusion } from './fusion.ts';
import type { Hit } from './hit.ts';
import { listsOf, type SearchParts } from './lists.ts';
import { RANKING_WEIGHTS, type RankingWeights } from './ranking-weights.ts';
import { mostOfReranking, reranking } from './rerank.ts';
import { storyGroups } from './story-groups.ts';

/** A passage found, with its article whole, before it is told of as a hit. */
export interface FoundPassage {
  readonly passage: Passage;
  /** Between 0 and 1. */
  readonly score: number;
  readonly ranks: Hit['ranks'];
  /** Other articles that tell the same story in the same text, best first. */
  readonly copies: readonly Article[];
}

/**
 * The articles that bear on a question, each by its best passage, best first. The best by fusion are reranked, whole. Of
 * copies of one story only the best is found; it brings the others.
 */
export async function retrieve(
  question: Question,
  limit: number,
  parts: SearchParts,
  weights: RankingWeights = RANKING_WEIGHTS,
): Promise<FoundPassage[]> {
  const { archive } = parts;
  const lists = await listsOf(question, parts, weights);
  const scores = fusedScores(question, lists, archive, weights);
  const leading = leadingOf(scores, Math.max(limit, SEARCH.compared), archive);
  const rerank = reranking(question, archive, weights);
  const reranked = archive
    .passages(leading)
    .map((passage, i) => {
      const again = i < SEARCH.reranked ? rerank(passage.article) : 0;
      return { passage, score: (scores.get(passage.id) ?? 0) + again };
    })
    .sort((a, b) => b.score - a.score || a.passage.id - b.passage.id);
  const byArticle = new Map(reranked.map((one) => [one.passage.article.id, one]));
  const articles = [...byArticle.keys()];
  const groups = weights.copies ? storyGroups(articles, archive) : articles.map((id) => [id]);
  const most = mostOfFusion(question, weights) + mostOfReranking(weights);
  const ranks = { words: ranksOf(lists.words), vectors: ranksOf(lists.vectors) };
  return groups.slice(0, limit).flatMap(([first = '', ...copies]) => {
    const one = byArticle.get(first);
    if (one === undefined) return [];
    const { passage, score } = one;
    return {
      passage,
      score: Math.max(0, score / most),
      ranks: { words: ranks.words.get(passage.id) ?? null, vectors: ranks.vectors.get(passage.id) ?? null },
      copies: copies.flatMap((copy) => byArticle.get(copy)?.passage.article ?? []),
    };
  });
}

/** A found passage as it is told. */
export function hitOf({ passage, score, ranks, copies }: FoundPassage): Hit {
  const { article, start, end } = passage;
  const text = article.text.slice(start, end);
  return { article: sourceOf(article), start, end, text, score, ranks, copies: copies.map(sourceOf) };
}

/** The best passages of so many articles, each the best of its own, best first. */
function leadingOf(scores: ReadonlyMap<number, number>, count: number, archive: Archive): number[] {
  const order = [...scores].sort(([a, one], [b, other]) => other - one || a - b).map(([id]) => id);
  const leading: number[] = [];
  const seen = new Set<string>();
  // Most are never looked at: twice as many passages as articles bring nearly always enough of these.
  for (let at = 0; at < order.length && leading.length < count; at += 2 * count) {
    const some = order.slice(at, at + 2 * count);
    const articles = new Map(archive.heads(some).map(({ id, article }) => [id, article]));
    for (const id of some) {
      const article = articles.get(id);
      if (article === undefined || seen.has(article)) continue;
      seen.add(article);
      leading.push(id);
    }
  }
  return leading.slice(0, count);
}

function ranksOf(list: readonly Near[]): Map<number, number> {
  return new Map(list.map(({ id }, i) => [id, i + 1]));
}
