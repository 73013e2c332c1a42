import type { Embedder } from '../model/embedder.ts';
import type { Article } from '../news/article.ts';
import type { LeftOut } from '../news/files.ts';
import { embeddingText, passages } from '../news/passages.ts';
import type { Added, Archive } from './archive.ts';
import type { Entry } from './derived.ts';

export interface IngestReport {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly leftOut: readonly LeftOut[];
}

export interface IngestParts {
  readonly archive: Archive;
  readonly embedder: Embedder;
  readonly now: () => Date;
  /** Told after each article that is safely kept, found unchanged, or left out. */
  readonly onDone: (outcome: Added | 'left-out', source: string) => void;
  /** When it is aborted, ingestion ends between articles with what is done kept. */
  readonly signal: AbortSignal;
}

/** Articles are embedded together up to this many tokens, so that rows of like length share a run. */
const TOGETHER = 12_000;

/**
 * Takes articles into the archive as they come. One that cannot be taken in is left out with the reason and stops
 * nothing. An article counts as done only when it is on disk.
 */
export async function ingest(
  articles: AsyncIterable<Article | LeftOut>,
  parts: IngestParts,
): Promise<IngestReport> {
  const { archive, embedder, onDone, signal } = parts;
  const counts = { added: 0, unchanged: 0, replaced: 0 };
  const leftOut: LeftOut[] = [];
  let waiting: Article[] = [];
  let tokens = 0;
  const leave = (source: string, why: string): void => {
    leftOut.push({ source, why });
    onDone('left-out', source);
  };
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    tokens = 0;
    const entries = await entriesOf(batch, embedder, leave);
    const outcomes = archive.add(entries, parts.now());
    for (const [i, outcome] of outcomes.entries()) {
      counts[outcome]++;
      onDone(outcome, nameOf((entries[i] as Entry).article));
    }
  };
  for await (const article of articles) {
    if (signal.aborted) break;
    if ('why' in article) {
      leave(article.source, article.why);
    } else if (archive.holds(article)) {
      counts.unchanged++;
      onDone('unchanged', nameOf(article));
    } else {
      waiting.push(article);
      tokens += embedder.count(article.text);
      if (tokens >= TOGETHER) await flush();
    }
  }
  await flush();
  return { ...counts, leftOut };
}

/** An article with its passages and their vectors; all together, since rows of like length are run together. */
export async function derive(articles: readonly Article[], embedder: Embedder): Promise<Entry[]> {
  const cut = articles.map((article) => passages(article, embedder));
  const texts = articles.flatMap((article, i) =>
    (cut[i] ?? []).map((passage) => embeddingText(article, passage, embedder)),
  );
  const vectors = await embedder.passages(texts);
  let at = 0;
  return articles.map((article, i) => {
    const own = cut[i] ?? [];
    const entry = { article, passages: own, vectors: vectors.slice(at, at + own.length) };
    at += own.length;
    return entry;
  });
}

/** The entries of a batch; when one of it cannot be derived, each alone, so that only that one is left out. */
async function entriesOf(
  batch: readonly Article[],
  embedder: Embedder,
  leave: (source: string, why: string) => void,
): Promise<Entry[]> {
  try {
    return await derive(batch, embedder);
  } catch {
    const entries: Entry[] = [];
    for (const article of batch) {
      try {
        entries.push(...(await derive([article], embedder)));
      } catch (error) {
        leave(nameOf(article), (error as Error).message);
      }
    }
    return entries;
  }
}

function nameOf(article: Article): string {
  return article.url ?? article.title;
}
