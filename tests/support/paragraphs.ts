import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge } from '../../bench/quality/judge.ts';
import type { Answer } from '../../src/answer/answer.ts';
import type { App } from '../../src/app.ts';
import { knownDays } from '../../src/arabic/dates/known-days.ts';
import { type Article, articleId } from '../../src/news/article/article.ts';
import { ROOT } from '../../src/root.ts';
import { articlesTakenIn, newConfig } from './taken-in.ts';

/** What became of a question. Where no paragraph answers it, refusing is right. */
export type Outcome = 'right' | 'refused' | 'wrong';

/** A question about a paragraph, or one that none of the paragraphs answers, with what becomes of it today. */
export interface Asked {
  readonly question: string;
  readonly type: string;
  /** Accepted wordings of the one short answer; none where no paragraph has it. */
  readonly answers: readonly string[];
  readonly outcome: Outcome;
  /** What was said instead, or why nothing was; only where the outcome is not right. */
  readonly why?: string;
  readonly text?: string;
}

/** The day on which the questions are asked. */
export const TODAY = '2024-12-31';

export const PARAGRAPHS = join(ROOT, 'tests', 'golden', 'paragraphs.jsonl');

/** The share of words that the short answer and an accepted one have in common from which it is right; F1. */
const RIGHT = 0.6;

export function paragraphQuestions(): Asked[] {
  return readFileSync(PARAGRAPHS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Asked);
}

/** isnad over the paragraphs, which have no title, no address and no day, with the models that it ships. */
export function paragraphApp(): Promise<App> {
  return articlesTakenIn(newConfig(), articles(paragraphQuestions()));
}

/**
 * What became of a question: right is a short answer with the words of an accepted one, or of its days, or its yes or no,
 * that cites the paragraph asked about.
 */
export function outcomeOf({ question, answers, text }: Asked, answer: Answer): Outcome {
  const relevant = text === undefined ? [] : [articleOf(text).id];
  const { answered, overlap, cited } = judge(
    {
      id: question,
      type: 'squad',
      question,
      answers,
      people: [],
      day: null,
      relevant,
      answerable: text !== undefined,
      span: [0, 0],
      days: answers.flatMap((one) => knownDays(one, null))[0] ?? null,
    },
    answer,
  );
  if (!answered) return text === undefined ? 'right' : 'refused';
  return overlap >= RIGHT && cited ? 'right' : 'wrong';
}

/** The short answers that are given and the sentence that they rest on, or why there are none. */
export function saidIn(answer: Answer): string {
  if (answer.kind === 'remark') return answer.about;
  if (answer.kind === 'unanswered') return answer.why;
  return `«${answer.answers.map(({ text }) => text).join('، ')}»: ${answer.statements[0].text}`;
}

function articleOf(text: string): Article {
  const bare = { url: null, title: '', text };
  return {
    ...bare,
    id: articleId(bare),
    publisher: null,
    published: null,
    publishedBasis: 'unknown',
    language: 'ar',
  };
}

async function* articles(asked: readonly Asked[]): AsyncGenerator<Article> {
  for (const { text } of asked) if (text !== undefined) yield articleOf(text);
}
