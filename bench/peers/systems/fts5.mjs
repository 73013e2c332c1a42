import Database from 'better-sqlite3';

/** @import { Open } from '../systems.mjs' */

/** @type {Open} */
export async function open() {
  const database = new Database(':memory:');
  database.exec('CREATE VIRTUAL TABLE articles USING fts5 (id UNINDEXED, title, text)');
  const insert = database.prepare('INSERT INTO articles (id, title, text) VALUES (?, ?, ?)');
  const match = database
    .prepare('SELECT id FROM articles WHERE articles MATCH ? ORDER BY bm25(articles) LIMIT ?')
    .pluck();
  return {
    add: async (articles) => {
      database.transaction(() => {
        for (const { id, title, text } of articles) insert.run(id, title, text);
      })();
    },
    search: async (question, limit) => {
      const words = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
      return match.all(words.map((word) => `"${word}"`).join(' OR '), limit);
    },
  };
}
