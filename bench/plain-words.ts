import Database from 'better-sqlite3';
import type { Article } from '../src/news/article/article.ts';

/**
 * Light stemming as the field knows it: light10 (Larkey, Ballesteros & Connell 2007), the baseline that isnad's own
 * stems are measured against.
 */
export function light10(word: string): string {
  let stem = word
    .normalize('NFKC')
    .replace(/[\u064B-\u0652\u0640]/gu, '')
    .replace(/[أإآ]/gu, 'ا')
    .replace(/ى$/u, 'ي')
    .replace(/ة$/u, 'ه');
  if (stem.length >= 4 && stem.startsWith('و')) stem = stem.slice(1);
  for (const prefix of ['وال', 'بال', 'كال', 'فال', 'ال', 'لل']) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 2) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي']) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 2) stem = stem.slice(0, -suffix.length);
  }
  return stem;
}

export function plainStems(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}\u064B-\u0652\u0640]+/gu)].map(([word]) => light10(word));
}

/** Whole articles in SQLite's FTS5 with `bm25()`, title and text joined, over light10 stems. */
export class PlainWords {
  readonly #database = new Database(':memory:');
  readonly #ids: string[] = [];

  constructor(articles: readonly Article[]) {
    this.#database.exec(
      "CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = 'unicode61 remove_diacritics 0')",
    );
    const insert = this.#database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)');
    this.#database.transaction(() => {
      for (const { id, title, text } of articles) {
        insert.run(this.#ids.push(id), plainStems(`${title}\n${text}`).join(' '));
      }
    })();
  }

  /** The ids of the `k` articles BM25 puts first, best first. */
  search(question: string, k: number): string[] {
    return this.scored(question, k).map(({ id }) => id);
  }

  /** As `search`, with their scores, positive. */
  scored(question: string, k: number): { id: string; score: number }[] {
    const query = [...new Set(plainStems(question))].map((stem) => `"${stem}"`).join(' OR ');
    if (query === '') return [];
    const rows = this.#database
      .prepare(
        'SELECT rowid AS row, -bm25(words) AS score FROM words WHERE words MATCH ? ORDER BY score DESC, row LIMIT ?',
      )
      .all(query, k) as { row: number; score: number }[];
    return rows.map(({ row, score }) => ({ id: this.#ids[row - 1] as string, score }));
  }
}
