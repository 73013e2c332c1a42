import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Database from 'better-sqlite3';
import { fold } from '../../src/arabic/letters/fold.ts';
import { sentences } from '../../src/arabic/sentences/sentences.ts';
import { withoutProclitics } from '../../src/arabic/words/clitics.ts';
import { withoutEndings } from '../../src/arabic/words/endings.ts';
import { stem, stems } from '../../src/arabic/words/stems.ts';
import { words } from '../../src/arabic/words/words.ts';
import { light10 } from '../plain-words.ts';

/** A text to be found: in the collection of news an article, in ARCD a paragraph. */
interface Document {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

interface Question {
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}

interface Collection {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly questions: readonly Question[];
}

/** A text's terms, in order. */
type Analysis = (text: string) => string[];

/** How documents are cut into rows of the index: whole, or windows of three sentences that overlap by one. */
const CUTS: Record<string, (text: string) => string[]> = {
  whole: (text) => [text],
  'windows of 3': (text) => {
    const spans = sentences(text);
    const windows: string[] = [];
    for (let at = 0; at === 0 || at < spans.length - 1; at += 2)
      windows.push(text.slice(spans[at]?.start ?? 0, spans[Math.min(at + 2, spans.length - 1)]?.end ?? 0));
    return windows;
  },
};

const perWord =
  (stem: (word: string) => string): Analysis =>
  (text) =>
    words(text).map((word) => stem(word.text));

/** A title weighs as its text: 0.5, 1.5 and 2 were no better on the development questions. */
const TITLE_WEIGHT = 1;

/** The analyses compared: what is known, then the steps to ours. */
const ANALYSES: Record<string, Analysis> = {
  'folded words': perWord(fold),
  'plain light stemming (light10)': perWord(light10),
  'clitics peeled': perWord(withoutProclitics),
  'endings taken': perWord((word) => withoutEndings(fold(word))),
  'clitics peeled, endings taken': perWord(stem),
  'stems(): stop words left out too': stems,
};

/**
 * Prints hit@1, hit@5 and MRR of BM25 over each analysis, on the development news in `folder`/news, articles whole and
 * in windows, and on the paragraphs of `folder`/qa/arcd-train.json.
 */
export async function benchRetrieval(folder: string): Promise<void> {
  console.log('SQLite FTS5, bm25() over title and text, no vectors');
  console.log('| collection | rows | analysis | hit@1 | hit@5 | MRR |');
  console.log('|---|---|---|---|---|---|');
  for (const collection of [news(folder), arcd(folder)])
    for (const [rows, cut] of Object.entries(CUTS)) {
      if (collection.name === 'ARCD' && rows !== 'whole') continue;
      for (const [name, analysis] of Object.entries(ANALYSES)) {
        const ranks = ranksOf(collection, cut, analysis);
        const figures = [share(ranks, 1), share(ranks, 5), reciprocal(ranks)].map((figure) =>
          figure.toFixed(3),
        );
        console.log(`| ${collection.name} | ${rows} | ${name} | ${figures.join(' | ')} |`);
      }
    }
}

/** The rank of the first relevant document of each question; Infinity where it is not among the first fifty. */
export function ranksOf(
  { documents, questions }: Collection,
  cut: (text: string) => string[],
  analysis: Analysis,
  titleWeight = TITLE_WEIGHT,
): number[] {
  const db = new Database(':memory:');
  db.exec(
    `CREATE VIRTUAL TABLE rows USING fts5(id UNINDEXED, title, text, tokenize = "unicode61 remove_diacritics 0")`,
  );
  const insert = db.prepare('INSERT INTO rows VALUES (?, ?, ?)');
  db.transaction(() => {
    for (const { id, title, text } of documents) {
      const titleStems = analysis(title).join(' ');
      for (const piece of cut(text)) insert.run(id, titleStems, analysis(piece).join(' '));
    }
  })();
  // An article's rank is that of its best row.
  const search = db
    .prepare(
      `SELECT id FROM rows WHERE rows MATCH ? ORDER BY bm25(rows, 0, ${titleWeight}, 1), rowid LIMIT 500`,
    )
    .pluck();
  return questions.map(({ text, relevant }) => {
    const terms = [...new Set(analysis(text))].map((term) => `"${term}"`);
    if (terms.length === 0) return Number.POSITIVE_INFINITY;
    const found = [...new Set(search.all(terms.join(' OR ')) as string[])].slice(0, 50);
    const at = found.findIndex((id) => relevant.has(id));
    return at < 0 ? Number.POSITIVE_INFINITY : at + 1;
  });
}

export function news(dir: string): Collection {
  const documents = linesOf<Document>(
    gunzipSync(readFileSync(join(dir, 'news/ant.dev.articles.jsonl.gz'))).toString(),
  );
  const questions = ['questions.dev.jsonl', 'questions.dev2.jsonl']
    .flatMap((file) =>
      linesOf<{ question: string; answerable: boolean; relevant_docs: string[] }>(
        readFileSync(join(dir, 'news', file), 'utf8'),
      ),
    )
    .filter((question) => question.answerable && question.relevant_docs.length > 0)
    .map(({ question, relevant_docs }) => ({ text: question, relevant: new Set(relevant_docs) }));
  return { name: 'news', documents, questions };
}

export function arcd(dir: string): Collection {
  interface Squad {
    data: { title: string; paragraphs: { context: string; qas: { question: string }[] }[] }[];
  }
  const { data } = JSON.parse(readFileSync(join(dir, 'qa/arcd-train.json'), 'utf8')) as Squad;
  const documents: Document[] = [];
  const questions: Question[] = [];
  const ids = new Map<string, string>();
  for (const { paragraphs } of data)
    for (const { context, qas } of paragraphs) {
      const id = ids.get(context) ?? String(ids.size);
      if (!ids.has(context)) documents.push({ id, title: '', text: context });
      ids.set(context, id);
      for (const { question } of qas) questions.push({ text: question, relevant: new Set([id]) });
    }
  return { name: 'ARCD', documents, questions };
}

function linesOf<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

const share = (ranks: readonly number[], within: number): number =>
  ranks.filter((rank) => rank <= within).length / ranks.length;

const reciprocal = (ranks: readonly number[]): number =>
  ranks.reduce((sum, rank) => sum + 1 / rank, 0) / ranks.length;
