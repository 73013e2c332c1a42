import { stems } from '../arabic/stems.ts';
import type { Archive, Passage } from '../archive/archive.ts';
import type { Near } from '../archive/vectors.ts';
import type { Embedder } from '../model/embedder.ts';
import { sourceOf } from '../news/article.ts';
import type { Hit } from './hit.ts';

/** How many passages each list gives before they are fused. */
const LIST = 100;

/** How much the vectors weigh beside the words, whose weight is 1. */
const VECTORS = 0.1;

/** A passage found, with its article whole, before it is told of as a hit. */
export interface Found {
  readonly passage: Passage;
  readonly score: number;
  readonly ranks: Hit['ranks'];
}

/**
 * The articles that bear on a question, each by its best passage, best first. Words and vectors each give a list;
 * scores are scaled per list to 0…1 and added with their weights.
 */
export async function retrieve(
  question: string,
  limit: number,
  parts: { readonly archive: Archive; readonly embedder: Embedder },
): Promise<Found[]> {
  const { archive, embedder } = parts;
  const words = archive.byWords(stems(question), LIST);
  const vectors = archive.byVector(await embedder.question(question), LIST);
  const wordRank = ranks(words);
  const vectorRank = ranks(vectors);
  const scores = new Map<number, number>();
  for (const [list, weight] of [
    [scaled(words), 1],
    [scaled(vectors), VECTORS],
  ] as const) {
    for (const { id, score } of list) scores.set(id, (scores.get(id) ?? 0) + weight * score);
  }
  const order = [...scores].sort(([a, x], [b, y]) => y - x || a - b).map(([id]) => id);
  const found: Found[] = [];
  const seen = new Set<string>();
  for (const passage of archive.passages(order)) {
    if (seen.has(passage.article.id)) continue;
    seen.add(passage.article.id);
    found.push({
      passage,
      score: (scores.get(passage.id) ?? 0) / (1 + VECTORS),
      ranks: { words: wordRank.get(passage.id) ?? null, vectors: vectorRank.get(passage.id) ?? null },
    });
    if (found.length === limit) break;
  }
  return found;
}

/** A found passage as it is told. */
export function hitOf({ passage, score, ranks }: Found): Hit {
  const { article, start, end } = passage;
  return { article: sourceOf(article), start, end, text: article.text.slice(start, end), score, ranks };
}

function ranks(list: readonly Near[]): Map<number, number> {
  return new Map(list.map(({ id }, i) => [id, i + 1]));
}

/** Scores between 0, the last of a full list, and 1, the first. */
function scaled(list: readonly Near[]): Near[] {
  const top = list[0]?.score ?? 0;
  const floor = list.length < LIST ? 0 : (list.at(-1)?.score ?? 0);
  return list.map(({ id, score }) => ({ id, score: top > floor ? (score - floor) / (top - floor) : 1 }));
}
