import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/**
 * @typedef {{ id: string, title: string, text: string, record: Record<string, unknown> }} Article
 * @typedef {{ question: string, relevant: string[] }} Asked what is asked, and the ids of the articles that answer it
 * @typedef {{ name: string, articles: Article[], questions: Asked[] }} QuestionSet
 */

/**
 * The sets under `directory`, each asked over its own articles and those of the sets before it: the news with the
 * questions that it answers, then each SQuAD-like file's paragraphs with theirs.
 * @param {string} directory
 * @returns {QuestionSet[]}
 */
export function questionSets(directory) {
  const news = join(directory, 'news');
  const articles = files(news, /articles\.jsonl(?:\.gz)?$/u)
    .flatMap(records)
    .map(article);
  const questions = files(news, /^questions.*\.jsonl$/u)
    .flatMap(records)
    .filter(({ answerable }) => answerable !== false)
    .map(({ question, relevant_docs: relevant = [] }) => ({ question, relevant: relevant.map(String) }))
    .filter(({ relevant }) => relevant.length > 0);
  const sets = [
    { name: 'news', articles, questions },
    ...files(join(directory, 'qa'), /\.json$/u).map(squad),
  ];
  return sets.filter((set) => set.articles.length > 0);
}

/** @param {string} folder @param {RegExp} name @returns {string[]} */
function files(folder, name) {
  try {
    return readdirSync(folder)
      .filter((file) => name.test(file))
      .sort()
      .map((file) => join(folder, file));
  } catch (error) {
    if (error.code === 'ENOENT') return [];
    throw error;
  }
}

/** @param {string} file */
function records(file) {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** @param {Record<string, unknown>} record @returns {Article} */
function article(record) {
  return { id: String(record.id), title: String(record.title), text: String(record.text), record };
}

/** @param {string} file @returns {QuestionSet} */
function squad(file) {
  const name = basename(file, '.json');
  const articles = [];
  const questions = [];
  for (const { title, paragraphs } of JSON.parse(readFileSync(file, 'utf8')).data) {
    for (const { context, qas } of paragraphs) {
      const id = `${name}-${articles.length}`;
      articles.push({ id, title, text: context, record: {} });
      for (const { question } of qas) questions.push({ question, relevant: [id] });
    }
  }
  return { name, articles, questions };
}
