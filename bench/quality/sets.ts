import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Day } from '../../src/arabic/calendar/mention.ts';
import { knownDays } from '../../src/arabic/dates/known-days.ts';
import type { Article } from '../../src/news/article/article.ts';

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
  /** Where the words that answer stand in the first relevant article; such answers are judged as words or days. */
  readonly span: readonly [number, number] | null;
  /** The days that the answer's words mean in their article; null where they mean none. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
}

/** Questions over a collection; `distractors` stand among the articles and answer nothing. */
export interface QuestionSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly Asked[];
}

/** Folders of press articles with questions: each `DIR/NAME/*articles.jsonl[.gz]` with `DIR/NAME/questions*.jsonl`. */
const PRESS = ['news', 'gulf', 'written'];

/**
 * The sets under `directory`: those of the press, and each SQuAD-like file `qa/*.json`, its paragraphs among the
 * articles of `news` as distractors.
 */
export function questionSets(directory: string): QuestionSet[] {
  const press = PRESS.flatMap((name) => pressSet(directory, name));
  const distractors = press.find(({ name }) => name === 'news')?.articles ?? [];
  const squads = files(join(directory, 'qa'), /\.json$/u).map((file) => squad(file, distractors));
  return [...press, ...squads];
}

function pressSet(directory: string, name: string): QuestionSet[] {
  const articles = files(join(directory, name), /articles\.jsonl(?:\.gz)?$/u).flatMap(newsArticles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const questions = files(join(directory, name), /^questions.*\.jsonl$/u).flatMap((file) =>
    lines(file).map((record) => asked(record, byId)),
  );
  return articles.length === 0 ? [] : [{ name, articles, questions }];
}

/** The questions over the news under `directory`. */
export function newsQuestions(directory: string): readonly Asked[] {
  return pressSet(directory, 'news').flatMap(({ questions }) => questions);
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

function asked(record: Record<string, unknown>, articles: ReadonlyMap<string, Article>): Asked {
  const list = (key: string): string[] => ((record[key] as unknown[] | undefined) ?? []).map(String);
  const relevant = list('relevant_docs');
  const span = (record.span ?? null) as [number, number] | null;
  return {
    id: String(record.qid),
    type: String(record.type),
    question: String(record.question),
    answers: list('answers'),
    people: list('answers_people'),
    day: record.when ? String(record.when) : null,
    relevant,
    answerable: record.answerable !== false,
    span,
    days: span === null ? null : daysAt(articles.get(relevant[0] ?? ''), span),
  };
}

/** The days of the mention that takes up most of a span of an article. */
function daysAt(article: Article | undefined, [start, end]: readonly [number, number]): Asked['days'] {
  if (article === undefined) return null;
  const mentions = knownDays(article.text.slice(start, end), article.published);
  const [first] = mentions;
  return first === undefined || first.end - first.start < MOST * (end - start) ? null : first;
}

/** A span is a day when a mention of one has this share of it. */
const MOST = 0.5;

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
        const right = {
          answers: qa.answers.map(({ text }) => text),
          people: [],
          day: null,
          relevant: [id],
          span: null,
          days: null,
        };
        questions.push({ id: qa.id, type: 'squad', question: qa.question, answerable: true, ...right });
      }
    }
  }
  return { name, articles: [...articles, ...distractors], questions };
}
