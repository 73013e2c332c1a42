import type { Source } from '../../news/article/article.ts';
import type { Answer, Answered, Citation } from '../answer.ts';
import { citationLink } from '../evidence/link.ts';
import { namesItsSources } from '../evidence/sources.ts';
import { understoodLine } from './understood-line.ts';
import {
  missingLine,
  NEAREST,
  publication,
  REMARKS,
  SOURCE,
  SOURCES,
  UNANSWERED,
  WHICH,
  WORDED_BY_MODEL,
} from './wording.ts';

/** An answer as plain text for a terminal: statements with `[n]`, then each source once with its link. */
export function plainText(answer: Answer): string {
  if (answer.kind === 'remark') return REMARKS[answer.about];
  if (answer.kind === 'answered') return answeredText(answer);
  const understood = understoodLine(answer, 'latin');
  const choices = answer.choices.map((choice) => `• ${choice}`);
  const nearest = answer.nearest.map(({ article }) =>
    `• ${sourceLine(article)}\n  ${article.url ?? ''}`.trimEnd(),
  );
  return [
    UNANSWERED[answer.why],
    ...(answer.missing.length === 0 ? [] : [missingLine(answer.missing)]),
    ...(understood === null ? [] : [understood]),
    ...(choices.length === 0 ? [] : [WHICH, ...choices]),
    ...(nearest.length === 0 ? [] : ['', NEAREST, ...nearest]),
  ].join('\n');
}

function answeredText(answer: Answered): string {
  const { answers, statements, sources, notes = [], wordedBy } = answer;
  const understood = understoodLine(answer, 'latin');
  const number = new Map(sources.map(({ id }, i) => [id, i + 1]));
  const short = answers.map(({ text }) => text).join('، ');
  const said = statements.map((statement) => {
    const text = statement.text.replaceAll('\n', ' ');
    if (namesItsSources(statement, sources)) return text;
    const marks = statement.citations.map(({ article }) => `[${number.get(article.id)}]`);
    return `${text} ${[...new Set(marks)].join('')}`;
  });
  const first = new Map<string, Citation>();
  for (const citation of statements.flatMap((statement) => statement.citations)) {
    if (!first.has(citation.article.id)) first.set(citation.article.id, citation);
  }
  const listed = sources.map((source, i) => {
    const link = citationLink(first.get(source.id) as Citation);
    return `[${i + 1}] ${sourceLine(source)}${link === null ? '' : `\n    ${link}`}`;
  });
  return [
    ...(short === '' ? [] : [short, '']),
    // What a model worded is one paragraph.
    said.join(wordedBy === undefined ? '\n\n' : ' '),
    '',
    ...(wordedBy === undefined ? [] : [WORDED_BY_MODEL, '']),
    ...(understood === null ? [] : [understood, '']),
    ...(notes.length === 0 ? [] : [...notes.map(({ text }) => text), '']),
    sources.length === 1 ? SOURCE : SOURCES,
    ...listed,
  ].join('\n');
}

function sourceLine(source: Source): string {
  const publisher = source.publisher === null ? '' : `، ${source.publisher}`;
  return `«${source.title}»${publisher}، ${publication(source, 'latin')}`;
}
