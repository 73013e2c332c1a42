import type { Answered, Citation, Statement, Unanswered } from '../../src/answer/answer.ts';
import type { Source } from '../../src/news/article/article.ts';
import type { Understood } from '../../src/search/question/understood.ts';

const UNDERSTOOD: Understood = { kind: 'open', people: [], titles: [], from: null, to: null, place: null };

/** A source about which only what is given differs from the rest. */
export function source(id: string, given: Partial<Source> = {}): Source {
  return {
    id,
    url: `https://ufuq.example/news/${id}`,
    title: 'الحداد يستقبل وفد المزارعين في وادي النخيل',
    publisher: 'وكالة الأفق',
    published: '2020-09-27',
    publishedBasis: 'json-ld',
    ...given,
  };
}

/** A citation of `article` by the words `quote`. */
export function citation(article: Source, quote: string): Citation {
  return { article, quote, start: 0, end: quote.length };
}

/** A statement and its citations. */
export function statement(text: string, first: Citation, ...others: readonly Citation[]): Statement {
  return { text, citations: [first, ...others] };
}

/** An answer of these statements, with its sources in order of first citation. */
export function answered(
  statements: readonly [Statement, ...Statement[]],
  given: Partial<Answered> = {},
): Answered {
  const cited = statements.flatMap((each) => each.citations.map((one) => one.article));
  return {
    kind: 'answered',
    question: 'سؤال',
    asOf: '2026-11-23',
    understood: UNDERSTOOD,
    answers: [],
    statements,
    sources: [...new Map(cited.map((article) => [article.id, article])).values()],
    confidence: 0.9,
    ms: 1,
    ...given,
  };
}

/** A refusal. */
export function unanswered(why: Unanswered['why'], given: Partial<Unanswered> = {}): Unanswered {
  return {
    kind: 'unanswered',
    question: 'سؤال',
    asOf: '2026-11-23',
    understood: UNDERSTOOD,
    why,
    nearest: [],
    missing: [],
    choices: [],
    confidence: 0.2,
    ms: 1,
    ...given,
  };
}
