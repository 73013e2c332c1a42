import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/news/article.ts';

/** A question with what is known to be right. */
export interface Asked {
  readonly id: string;
  readonly type: string;
  readonly question: string;
  /** Acceptable answers; for lists, each is one of them. */
  readonly answers: readonly string[];
  /** Names that count for a list, spelling variants mixed in. */
  readonly people: readonly string[];
  readonly day: string | null;
  readonly relevant: readonly string[];
  readonly answerable: boolean;
}

/** Questions over a collection; `distractors` stand among the articles and answer nothing. */
export interface QuestionSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly Asked[];
}

/**
 * The sets under `directory`: `news/*.articles.jsonl.gz` with `news/questions*.jsonl`, and each SQuAD-like file
 * `qa/*.json`, its paragraphs among the news articles as distractors.
 */
export function questionSets(directory: string): QuestionSet[] {
  const articles = files(join(directory, 'news'), /articles\.jsonl(?:\.gz)?$/u).flatMap(newsArticles);
  const questions = newsQuestions(directory);
  const news = articles.length > 0 ? [{ name: 'news', articles, questions }] : [];
  const squads = files(join(directory, 'qa'), /\.json$/u).map((file) => squad(file, articles));
  return [...news, ...squads];
}

/** The questions over the news under `directory`. */
export function newsQuestions(directory: string): Asked[] {
  return files(join(directory, 'news'), /^questions.*\.jsonl$/u).flatMap((file) => lines(file).map(asked));
}

function files(folder: string, name: RegExp): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => name.test(file))
      .sort()
      .map((file) => join(folder, file));
  } catch {
    return [];
  }
}

function lines(file: string): Record<string, unknown>[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

function newsArticles(file: string): Article[] {
  return lines(file).map((record) => ({
    id: String(record.id),
    url: record.url ? String(record.url) : null,
    title: String(record.title),
    publisher: record.publisher ? String(record.publisher) : null,
    published: record.published ? String(record.published) : null,
    publishedBasis: record.published ? 'operator' : 'unknown',
    text: String(record.text),
    language: 'ar',
  }));
}

function asked(record: Record<string, unknown>): Asked {
  const list = (key: string): string[] => ((record[key] as unknown[] | undefined) ?? []).map(String);
  return {
    id: String(record.qid),
    type: String(record.type),
    question: String(record.question),
    answers: list('answers'),
    people: list('answers_people'),
    day: record.when ? String(record.when) : null,
    relevant: list('relevant_docs'),
    answerable: record.answerable !== false,
  };
}

interface Squad {
  readonly data: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { id: string; question: string; answers: readonly { text: string }[] }[];
    }[];
  }[];
}

function squad(file: string, distractors: readonly Article[]): QuestionSet {
  const name = basename(file, '.json');
  const articles: Article[] = [];
  const questions: Asked[] = [];
  for (const { title, paragraphs } of (JSON.parse(readFileSync(file, 'utf8')) as Squad).data) {
    for (const { context, qas } of paragraphs) {
      const id = `${name}-${articles.length}`;
      const unknown = {
        url: null,
        publisher: null,
        published: null,
        publishedBasis: 'unknown',
        language: 'ar',
      } as const;
      articles.push({ id, title, text: context, ...unknown });
      for (const qa of qas) {
        const right = { answers: qa.answers.map(({ text }) => text), people: [], day: null, relevant: [id] };
        questions.push({ id: qa.id, type: 'squad', question: qa.question, answerable: true, ...right });
      }
    }
  }
  return { name, articles: [...articles, ...distractors], questions };
}
