import type { Answer, Citation, Statement } from '../answer/answer.ts';
import type { Span } from '../arabic/letters/span.ts';
import type { Source } from '../news/article/article.ts';
import { openable } from './sources.ts';

/** The address of the page where an article is read here, at the cited words where these are given. */
export type PageOf = (article: Source, cited?: Span) => string;

/** A source that is read on a page of ours, since it has no address that Telegram opens. */
export interface PagedSource extends Source {
  readonly page: string;
}

/** A source with its page of ours, where it needs one and there are any. */
export function pagedSource(article: Source, pageOf: PageOf | undefined, cited?: Span): Source | PagedSource {
  if (pageOf === undefined || openable(article) !== null) return article;
  return { ...article, page: pageOf(article, cited) };
}

/** The answer with the pages of those sources that have no address of their own. */
export function withPages(answer: Answer, pageOf: PageOf): Answer {
  const paged = (article: Source, cited?: Span): Source => pagedSource(article, pageOf, cited);
  if (answer.kind === 'remark') return answer;
  if (answer.kind === 'unanswered') {
    return {
      ...answer,
      nearest: answer.nearest.map((hit) => ({ ...hit, article: paged(hit.article, hit) })),
    };
  }
  const citedOn = (citation: Citation): Citation => ({
    ...citation,
    article: paged(citation.article, citation),
  });
  const statementOn = ({ text, citations: [one, ...others] }: Statement): Statement => ({
    text,
    citations: [citedOn(one), ...others.map(citedOn)],
  });
  const [first, ...others] = answer.statements;
  const citations = answer.statements.flatMap((statement) => statement.citations);
  return {
    ...answer,
    statements: [statementOn(first), ...others.map(statementOn)],
    sources: answer.sources.map((source) =>
      paged(
        source,
        citations.find(({ article }) => article.id === source.id),
      ),
    ),
  };
}
