import type { Archive } from '../../archive/archive.ts';
import type { Near } from '../../archive/database/parts.ts';
import { SEARCH } from '../constants.ts';
import type { Question } from '../question/question.ts';
import { dayLifts } from './day-lift.ts';
import { type Lists, vectorWeight } from './lists.ts';
import type { RankingWeights } from './ranking-weights.ts';

/**
 * The scores of the passages that the lists hold, by ids: words scaled by their best, vectors between their last and
 * best, added with their weights, with what the days asked for add.
 */
export function fusedScores(
  question: Question,
  { words, dated, vectors }: Lists,
  archive: Archive,
  weights: RankingWeights,
): Map<number, number> {
  const { from, to } = question.understood;
  const weight = vectorWeight(question, weights);
  const best = words[0]?.score ?? dated[0]?.score ?? 1;
  const scores = new Map<number, number>();
  const add = (id: number, score: number): void => {
    scores.set(id, (scores.get(id) ?? 0) + score);
  };
  for (const { id, score } of [...words, ...dated]) scores.set(id, (weights.words * score) / best);
  for (const { id, score } of scaled(vectors)) add(id, weight * score);
  if (from === null || to === null) return scores;
  const heads = archive.heads([...scores.keys()]);
  for (const [id, lift] of dayLifts(heads, { from, to }, archive, weights)) add(id, lift);
  return scores;
}

/** The most that fusion gives. */
export function mostOfFusion(question: Question, weights: RankingWeights): number {
  const { words, speaksOfDay, publishedThen } = weights;
  const days = question.understood.from === null ? 0 : speaksOfDay + publishedThen;
  return words + vectorWeight(question, weights) + days;
}

/** Scores between 0, the last of a full list, and 1, the first. */
function scaled(list: readonly Near[]): Near[] {
  const top = list[0]?.score ?? 0;
  const floor =
    list.length < SEARCH.listLength ? Math.min(0, list.at(-1)?.score ?? 0) : (list.at(-1)?.score ?? 0);
  return list.map(({ id, score }) => ({ id, score: top > floor ? (score - floor) / (top - floor) : 1 }));
}
