import type { Article } from '../news/article.ts';
import { type Entry, removeAllDerived, writeDerived } from './derived.ts';
import { keptArticles, numberOf } from './kept-articles.ts';
import type { Sqlite } from './sqlite.ts';
import { type ArchiveModel, writeVersions } from './versions.ts';

/** How many articles are derived together. */
const TOGETHER = 32;

/**
 * Remakes all that is derived from the articles, in one transaction that an error or `signal` takes back; `onDone` is
 * told how many articles are made.
 */
export async function remakeDerived(
  database: Sqlite,
  derive: (articles: readonly Article[]) => Promise<Entry[]>,
  options: {
    readonly model: ArchiveModel;
    readonly onDone: (articles: number) => void;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { model, onDone, signal } = options;
  database.exec('BEGIN IMMEDIATE');
  try {
    removeAllDerived(database);
    let batch: Article[] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      for (const entry of await derive(batch)) {
        writeDerived(database, numberOf(database, entry.article.id) as number, entry);
      }
      done += batch.length;
      batch = [];
      onDone(done);
    };
    for (const article of keptArticles(database)) {
      signal.throwIfAborted();
      batch.push(article);
      if (batch.length === TOGETHER) await flush();
    }
    await flush();
    writeVersions(database, model);
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
