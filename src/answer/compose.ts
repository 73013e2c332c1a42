import type { KeptMeeting } from '../archive/kept-meetings.ts';
import { type Article, type Source, sourceOf } from '../news/article.ts';
import type { Match } from '../search/match.ts';
import type { Question } from '../search/question.ts';
import { type Found, hitOf } from '../search/retrieve.ts';
import type { Answer, Citation, Statement, Unanswered } from './answer.ts';
import { coverage, type Evidence, evidence, type StemWeights } from './evidence.ts';
import { meetingAnswer } from './meeting-answer.ts';

/** What an answer is made from. */
export interface Material {
  readonly question: Question;
  readonly weights: StemWeights;
  /** The articles found, best first. */
  readonly found: readonly Found[];
  /** The meetings that the question may be about, likeliest first. */
  readonly matches: readonly Match[];
}

/** The most statements in an answer, and articles whose sentences are looked at. */
const STATEMENTS = 3;
const MOST = 5;
const ARTICLES = 3;
/** Under this share of what was asked in article and title together, the article does not say it. */
const SAID = 0.5;
/** Under this share nothing is near. */
const NEAR = 0.25;
/** A further sentence is said when it bears this much of what the best one bears. */
const FURTHER = 0.7;

/** The answer to a question: statements with citations, or that there is none. */
export function compose(material: Material, ms: number): Answer {
  const { question } = material;
  const { text, asOf, understood } = question;
  const told = meetingAnswer(question, material.matches);
  const statements =
    told === null ? fromPassages(material) : told.meetings.slice(0, MOST).map(meetingStatement);
  const [first, ...rest] = distinct(statements);
  if (first === undefined) return unanswered(material, ms);
  const all = [first, ...rest] as const;
  const sources = sourcesOf(all);
  const answers = told?.answers ?? [];
  return { kind: 'answered', question: text, asOf, understood, answers, statements: all, sources, ms };
}

function unanswered({ question, weights, found }: Material, ms: number): Unanswered {
  const best = Math.max(0, ...found.slice(0, ARTICLES).map(({ passage }) => share(passage.article, weights)));
  return {
    kind: 'unanswered',
    question: question.text,
    asOf: question.asOf,
    understood: question.understood,
    why: best < NEAR ? 'nothing-near' : 'not-said',
    nearest: best < NEAR ? [] : found.slice(0, ARTICLES).map(hitOf),
    choices: [],
    ms,
  };
}

function share(article: Article, weights: StemWeights): number {
  return coverage(`${article.title}\n${article.text}`, weights);
}

/** Sentences of the articles that say most of what was asked. */
function fromPassages({ weights, found }: Material): Statement[] {
  const near = found.slice(0, ARTICLES).map(({ passage }) => passage.article);
  const shares = near.map((article) => share(article, weights));
  const best = Math.max(0, ...shares);
  const said = near.filter((_, i) => (shares[i] as number) >= Math.max(SAID, FURTHER * best));
  return chosen(said, weights).map(statementOf);
}

function meetingStatement({ article, evidence: { start, end } }: KeptMeeting): Statement {
  return statementOf({ article, span: { start, end } });
}

/** Each statement once. */
function distinct(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}

function chosen(articles: readonly Article[], weights: StemWeights): Evidence[] {
  const all = articles.flatMap((article) => evidence(article, weights));
  const best = Math.max(0, ...all.map((sentence) => sentence.coverage));
  return all.filter((sentence) => sentence.coverage >= FURTHER * best).slice(0, STATEMENTS);
}

function statementOf({ article, span }: Pick<Evidence, 'article' | 'span'>): Statement {
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
