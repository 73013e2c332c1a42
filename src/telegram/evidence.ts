import { FormattedString, fmt } from '@grammyjs/parse-mode';
import type { Answered, Statement } from '../answer/answer.ts';
import { withoutReferences } from '../answer/evidence/references.ts';
import { namesItsSources } from '../answer/evidence/sources.ts';
import type { Source } from '../news/article/article.ts';
import { oneLine, rightToLeft, sentence } from './bidi.ts';
import { excerpt } from './excerpt.ts';
import { citationMark } from './sources.ts';

/**
 * Every quotation once, with its marks and the names that were put into it, but those whose words are already said; null
 * when none is left. Of a long one only the part that tells.
 */
export function quotations(
  { statements, ...answer }: Omit<Answered, 'statements'> & { readonly statements: readonly Statement[] },
  said: ReadonlySet<string>,
): FormattedString | null {
  const quoted = new Map<string, { readonly shown: string; readonly marks: FormattedString[] }>();
  const named = new Map(statements.map((one) => [oneLine(withoutReferences(one)), oneLine(one.text)]));
  for (const statement of statements) {
    for (const citation of statement.citations) {
      const quote = oneLine(citation.quote);
      if (said.has(quote)) continue;
      const mark = citationMark(numberOf(citation.article, answer.sources), citation);
      const { shown, marks } = quoted.get(quote) ?? {
        shown: excerpt(named.get(quote) ?? quote, toldBy(answer, statement)),
        marks: [],
      };
      if (!marks.some((other) => other.rawText === mark.rawText)) marks.push(mark);
      quoted.set(quote, { shown, marks });
    }
  }
  if (quoted.size === 0) return null;
  const lines = [...quoted.values()].map(({ shown, marks }) =>
    rightToLeft(fmt`«${sentence(shown)}»\u00A0${FormattedString.join(marks)}`),
  );
  return FormattedString.expandableBlockquote(FormattedString.join(lines, '\n'));
}

/** A statement with the marks of its sources after it, or where it names them itself. */
export function stated(statement: Statement, answer: Answered): FormattedString {
  const { sources } = answer;
  const marks = new Map<number, FormattedString>();
  for (const citation of statement.citations) {
    const number = numberOf(citation.article, sources);
    if (!marks.has(number)) marks.set(number, citationMark(number, citation));
  }
  const text = sentence(excerpt(oneLine(statement.text), toldBy(answer, statement)));
  if (!namesItsSources(statement, sources)) {
    return fmt`${text}\u00A0${FormattedString.join([...marks.values()])}`;
  }
  const pieces = text.split(/(\[\d+\])/u);
  return FormattedString.join(pieces.map((piece) => marks.get(Number(piece.slice(1, -1))) ?? piece));
}

function numberOf(article: Source, sources: readonly Source[]): number {
  const at = sources.findIndex((source) => source.id === article.id);
  if (at < 0) throw new Error(`article ${article.id} is cited and not among the sources of the answer`);
  return at + 1;
}

/** What a long quotation is cut round: the question, what answers it, and what is said by it. */
function toldBy(
  { question, answers }: Pick<Answered, 'question' | 'answers'>,
  statement: Statement,
): readonly string[] {
  const own = statement.citations.some(({ quote }) => quote === statement.text) ? [] : [statement.text];
  return [question, ...answers.map(({ text }) => text), ...own];
}
