import type { Span } from '../../arabic/letters/span.ts';
import { type Article, sourceOf } from '../../news/article/article.ts';
import type { Citation, Statement } from '../answer.ts';

/** A citation of the words of an article at a span. */
export function citationOf(article: Article, { start, end }: Span): Citation {
  return { article: sourceOf(article), start, end, quote: article.text.slice(start, end) };
}

/** The words of an article as a statement of their own. */
export function quotation(article: Article, span: Span): Statement {
  const citation = citationOf(article, span);
  return { text: citation.quote, citations: [citation] };
}
