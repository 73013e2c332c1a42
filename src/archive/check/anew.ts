import { ARCHIVE } from '../constants.ts';
import type { Database } from '../database/database.ts';
import type { ArchiveNetworks } from '../derived/rebuild.ts';
import { rowsOf } from './article-rows.ts';
import { differencesOf, type Stored } from './differences.ts';
import type { Problem } from './problem.ts';

/** The name of this check. */
export const ANEW = 'anew';

export interface AnewOptions {
  /** So many articles, chosen by `random`; all when that is not said. */
  readonly sample?: { readonly articles: number; readonly random: () => number };
  /** Told how many articles of how many are made. */
  readonly onDone: (articles: number, of: number) => void;
  readonly signal: AbortSignal;
}

/** What was made anew, and what is not as it is stored. */
export interface Anew {
  readonly articles: number;
  readonly problems: readonly Problem[];
}

/**
 * Makes what networks and the reading of days derive from articles anew, and says where it is not what is stored.
 * Articles whose row is none are left out. When `signal` is aborted, what was compared until then is what it gives.
 */
export async function compareAnew(
  database: Database,
  networks: ArchiveNetworks,
  { sample, onDone, signal }: AnewOptions,
): Promise<Anew> {
  const all = database.prepare('SELECT number FROM articles ORDER BY number').pluck().all() as number[];
  const numbers = sample === undefined ? all : chosen(all, sample.articles, sample.random);
  const problems: Problem[] = [];
  for (let from = 0; from < numbers.length && !signal.aborted; from += ARCHIVE.anewTogether) {
    const batch = numbers
      .slice(from, from + ARCHIVE.anewTogether)
      .flatMap((number) => stored(database, number));
    const articles = batch.map(({ article }) => article);
    const embedded = await networks.embed(articles);
    const meetings = await networks.meetings(articles);
    for (const [i, one] of batch.entries()) {
      const { id, title } = one.article;
      for (const found of differencesOf(one, { embedded: embedded[i], meetings: meetings[i] })) {
        problems.push({ check: ANEW, article: { id, title }, ...found });
      }
    }
    onDone(from + batch.length, numbers.length);
  }
  return { articles: numbers.length, problems };
}

/** So many of the numbers, each as likely as another, in their order. */
function chosen(numbers: readonly number[], count: number, random: () => number): number[] {
  const left = [...numbers];
  const picked: number[] = [];
  while (picked.length < count && left.length > 0) {
    picked.push(...left.splice(Math.floor(random() * left.length), 1));
  }
  return picked.sort((a, b) => a - b);
}

/** What is stored of the article of that number, all of one moment; none where its row is not an article's. */
function stored(database: Database, number: number): Stored[] {
  const rows = rowsOf(database, number);
  if (rows === null || rows.wrong !== null) return [];
  const { article, passages, days, meetings } = rows;
  return [{ article, passages, days, meetings }];
}
