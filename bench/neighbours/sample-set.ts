import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE } from '../../src/ingesting.ts';
import type { Article } from '../../src/news/article/article.ts';
import { type ArticleFile, articleFiles } from '../../src/news/files/files.ts';
import { readArticles } from '../../src/news/reading/read.ts';
import { wholeFile } from '../../src/news/reading/whole-file.ts';
import { ROOT } from '../../src/root.ts';
import type { Asked, QuestionSet } from '../quality/sets.ts';

/** The day on which the sample is read and asked. */
export const SAMPLE_DAY = '2024-12-31';

interface Golden {
  readonly question: string;
  readonly type: string;
  readonly answers: readonly string[];
  readonly day: string | null;
  readonly articles: readonly string[];
}

const NOW = new Date(SAMPLE_DAY);

/** The pages of `data/articles`: what is no list of records. */
export async function samplePages(): Promise<ArticleFile[]> {
  const files = await articleFiles([SAMPLE]);
  return files.flatMap((file) =>
    'why' in file || !['text', 'html', 'markdown'].includes(file.form) ? [] : [file],
  );
}

/** The articles of `data/articles` with the questions of `tests/golden/sample-questions.jsonl`. */
export async function sampleSet(): Promise<QuestionSet> {
  const articles: Article[] = [];
  for await (const article of readArticles([SAMPLE], { now: NOW, stdin: process.stdin })) {
    if (!('why' in article)) articles.push(article);
  }
  const idOf = new Map(articles.flatMap(({ id, url }) => (url === null ? [] : [[url, id] as const])));
  for (const file of await samplePages()) {
    for (const article of await wholeFile(file, {}, NOW))
      if (!('why' in article)) idOf.set(file.place, article.id);
  }
  const golden = readFileSync(join(ROOT, 'tests', 'golden', 'sample-questions.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Golden);
  return { name: 'sample', articles, questions: golden.map((one, at) => asked(one, at, idOf)) };
}

/** «أ | ب» are two ways to write one answer; two answers are two people. */
function asked(golden: Golden, at: number, idOf: ReadonlyMap<string, string>): Asked {
  const { question, type, answers, day, articles } = golden;
  return {
    id: `sample-${at}`,
    type,
    question,
    answers: answers.flatMap((one) => one.split(' | ')),
    people: answers.length > 1 ? answers.map((one) => one.split(' | ')[0] ?? one) : [],
    day,
    relevant: articles.flatMap((name) => idOf.get(name) ?? []),
    answerable: type !== 'unanswerable',
    span: null,
    days: null,
  };
}
