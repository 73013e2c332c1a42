import type { Span } from '../../arabic/letters/span.ts';
import type { Source } from '../../news/article/article.ts';

/** A passage that bears on a question, and why it is here: its rank in each list, 1 the best, null if absent. */
export interface Hit extends Span {
  readonly article: Source;
  readonly text: string;
  readonly score: number;
  readonly ranks: { readonly words: number | null; readonly vectors: number | null };
  /** Other articles that tell the same story in the same text. */
  readonly copies: readonly Source[];
}
