import type { Source } from '../../news/article/article.ts';
import type { Statement } from '../answer.ts';
import { withoutReferences } from './references.ts';

type Statements = readonly [Statement, ...Statement[]];

/** How a statement names one of its sources while the numbers are not known: by the article's id, in brackets. */
export function sourceMark({ id }: Pick<Source, 'id'>): string {
  return `[${id}]`;
}

/** Each cited article once, in order of first citation, and the statements with `[n]` where they name one of them. */
export function numbered(statements: Statements): {
  readonly statements: Statements;
  readonly sources: readonly Source[];
} {
  const cited = statements.flatMap(({ citations }) => citations.map(({ article }) => article));
  const sources = [...new Map(cited.map((article) => [article.id, article])).values()];
  const withNumbers = ({ text, citations }: Statement): Statement => ({
    text: citations.reduce((said, { article }) => {
      const number = sources.findIndex(({ id }) => id === article.id) + 1;
      return said.replaceAll(sourceMark(article), `[${number}]`);
    }, text),
    citations,
  });
  const [first, ...others] = statements;
  return { statements: [withNumbers(first), ...others.map(withNumbers)], sources };
}

/** Whether a statement names all its sources by their numbers in its own words: «يذكر [2] يوماً آخر: …». */
export function namesItsSources(statement: Statement, sources: readonly Source[]): boolean {
  const said = withoutReferences(statement);
  return statement.citations.every(({ article, quote }) => {
    const number = sources.findIndex(({ id }) => id === article.id) + 1;
    return quote !== said && said.includes(`[${number}]`);
  });
}
