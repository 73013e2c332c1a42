import type { Day } from '../arabic/mention.ts';
import { type Article, type Source, sourceOf } from '../news/article.ts';
import { type Found, hitOf } from '../search/retrieve.ts';
import type { Understood } from '../search/understood.ts';
import type { Answer, Citation, Statement } from './answer.ts';
import { coverage, type Evidence, evidence, type StemWeights } from './evidence.ts';

/** What an answer is made from. */
export interface Question {
  readonly question: string;
  readonly asOf: Day;
  readonly understood: Understood;
  readonly weights: StemWeights;
}

/** The most statements in an answer, and articles whose sentences are looked at. */
const STATEMENTS = 3;
const ARTICLES = 3;
/** Under this share of what was asked in article and title together, the article does not say it. */
const SAID = 0.5;
/** Under this share nothing is near. */
const NEAR = 0.25;
/** A further sentence is said when it bears this much of what the best one bears. */
const FURTHER = 0.7;

/** The answer to a question from what was found for it, best first: statements with citations, or that there is none. */
export function compose(asked: Question, found: readonly Found[], ms: number): Answer {
  const { question, asOf, understood } = asked;
  const near = found.slice(0, ARTICLES).map(({ passage }) => passage.article);
  const shares = near.map((article) => coverage(`${article.title}\n${article.text}`, asked.weights));
  const best = Math.max(0, ...shares);
  const said = near.filter((_, i) => (shares[i] as number) >= Math.max(SAID, FURTHER * best));
  const [first, ...rest] = chosen(said, asked.weights).map(statementOf);
  if (first === undefined) {
    const why = best < NEAR ? 'nothing-near' : 'not-said';
    const nearest = found.slice(0, ARTICLES).map(hitOf);
    return { kind: 'unanswered', question, asOf, understood, why, nearest, choices: [], ms };
  }
  const statements = [first, ...rest] as const;
  return {
    kind: 'answered',
    question,
    asOf,
    understood,
    answers: [],
    statements,
    sources: sourcesOf(statements),
    ms,
  };
}

function chosen(articles: readonly Article[], weights: StemWeights): Evidence[] {
  const all = articles.flatMap((article) => evidence(article, weights));
  const best = Math.max(0, ...all.map((sentence) => sentence.coverage));
  return all.filter((sentence) => sentence.coverage >= FURTHER * best).slice(0, STATEMENTS);
}

function statementOf({ article, span }: Evidence): Statement {
  const quote = article.text.slice(span.start, span.end);
  const citation: Citation = { article: sourceOf(article), start: span.start, end: span.end, quote };
  return { text: quote, citations: [citation] };
}

/** Each cited article once, in order of first citation. */
export function sourcesOf(statements: readonly Statement[]): Source[] {
  const sources = new Map<string, Source>();
  for (const { citations } of statements) {
    for (const { article } of citations) if (!sources.has(article.id)) sources.set(article.id, article);
  }
  return [...sources.values()];
}
