import { sentences } from '../arabic/sentences.ts';
import type { Span } from '../arabic/span.ts';
import { stems } from '../arabic/stems.ts';
import type { Article } from '../news/article.ts';

/** How much each stem of a question says: the logarithm of how rare it is among the passages. */
export type StemWeights = ReadonlyMap<string, number>;

/** A sentence of an article and the share, 0…1, of what the question's stems say that stands in it. */
export interface Evidence {
  readonly article: Article;
  readonly span: Span;
  readonly coverage: number;
}

/** A question's stems and their weights: `ln(1 + total / (1 + frequency))`. */
export function stemWeights(frequencies: ReadonlyMap<string, number>, total: number): StemWeights {
  return new Map([...frequencies].map(([stem, n]) => [stem, Math.log(1 + total / (1 + n))]));
}

/** The share of the weights that stands in a text. */
export function coverage(text: string, weights: StemWeights): number {
  let all = 0;
  let here = 0;
  const own = new Set(stems(text));
  for (const [stem, weight] of weights) {
    all += weight;
    if (own.has(stem)) here += weight;
  }
  return all === 0 ? 0 : here / all;
}

/** Sentences of an article with a share of the question in them, the largest share first, then as they stand. */
export function evidence(article: Article, weights: StemWeights): Evidence[] {
  return sentences(article.text)
    .map((span) => ({ article, span, coverage: coverage(article.text.slice(span.start, span.end), weights) }))
    .filter((sentence) => sentence.coverage > 0)
    .sort((a, b) => b.coverage - a.coverage || a.span.start - b.span.start);
}
