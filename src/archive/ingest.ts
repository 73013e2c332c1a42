import type { Meeting } from '../meetings/meeting.ts';
import { meetings, type Networks } from '../meetings/read.ts';
import type { Embedder } from '../model/embedder.ts';
import type { Article } from '../news/article.ts';
import { type LeftOut, shown } from '../news/files.ts';
import { embeddingText, passages } from '../news/passages.ts';
import type { Archive } from './archive.ts';
import type { Entry } from './derived.ts';
import type { Added } from './kept-articles.ts';
import { LeftOutList, type ReasonCount } from './left-out.ts';

/** An article that is here already, as it is: whoever brings it has not read it again. */
export interface Unchanged {
  /** Its address. */
  readonly unchanged: string;
}

export interface IngestReport {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  /** What was left out, the first thousand. */
  readonly leftOut: readonly LeftOut[];
  /** How many were left out, by reason. */
  readonly reasons: readonly ReasonCount[];
}

/** What makes vectors and meetings. */
export interface Models extends Networks {
  readonly embedder: Embedder;
}

export interface IngestParts extends Models {
  readonly archive: Archive;
  readonly now: () => Date;
  /** Told after each article that is safely kept, found unchanged, or left out. */
  readonly onDone: (outcome: Added | 'left-out', source: string) => void;
  /** When it is aborted, ingestion ends between articles with what is done kept. */
  readonly signal: AbortSignal;
}

/**
 * Articles are embedded together up to so many, so that rows of like length share a run: with 12,000 tokens together
 * ingestion took a tenth longer. More would keep whoever stops it waiting.
 */
const TOGETHER = { tokens: 40_000, articles: 160 };

/**
 * Takes articles into the archive as they come. One that cannot be taken in is left out with the reason and stops
 * nothing. An article counts as done only when it is on disk.
 */
export async function ingest(
  articles: AsyncIterable<Article | LeftOut | Unchanged>,
  parts: IngestParts,
): Promise<IngestReport> {
  const { archive, embedder, onDone, signal } = parts;
  const counts = { added: 0, unchanged: 0, replaced: 0 };
  const leftOut = new LeftOutList();
  let waiting: Article[] = [];
  let tokens = 0;
  const leave = (source: string, why: string): void => {
    leftOut.add({ source, why: shown(why) });
    onDone('left-out', source);
  };
  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    tokens = 0;
    const entries = await entriesOf(batch, parts, leave);
    const outcomes = archive.add(entries, parts.now());
    for (const [i, outcome] of outcomes.entries()) {
      counts[outcome]++;
      onDone(outcome, nameOf((entries[i] as Entry).article));
    }
  };
  const tokensOf = (article: Article): number | null => {
    try {
      return embedder.count(article.text);
    } catch (error) {
      leave(nameOf(article), (error as Error).message);
      return null;
    }
  };
  for await (const article of articles) {
    if (signal.aborted) break;
    if ('why' in article) {
      leave(article.source, article.why);
    } else if ('unchanged' in article) {
      counts.unchanged++;
      onDone('unchanged', article.unchanged);
    } else if (archive.holds(article)) {
      counts.unchanged++;
      onDone('unchanged', nameOf(article));
    } else {
      const size = tokensOf(article);
      if (size === null) continue;
      waiting.push(article);
      tokens += size;
      if (tokens >= TOGETHER.tokens || waiting.length >= TOGETHER.articles) await flush();
    }
  }
  if (!signal.aborted) await flush();
  archive.prepare();
  return { ...counts, leftOut: leftOut.first, reasons: leftOut.reasons };
}

/**
 * Articles with all that is derived from them: passages and their vectors, and the meetings they tell of. All
 * together, since rows of like length are run together.
 */
export async function derive(articles: readonly Article[], models: Models): Promise<Entry[]> {
  const { embedder } = models;
  const cut = articles.map((article) => passages(article, embedder));
  const texts = articles.flatMap((article, i) =>
    (cut[i] ?? []).map((passage) => embeddingText(article, passage, embedder)),
  );
  const vectors = await embedder.passages(texts);
  const told: Meeting[][] = [];
  for (const article of articles) told.push(await meetings(article, models));
  let at = 0;
  return articles.map((article, i) => {
    const own = cut[i] ?? [];
    const entry = {
      article,
      passages: own,
      vectors: vectors.slice(at, at + own.length),
      meetings: told[i] ?? [],
    };
    at += own.length;
    return entry;
  });
}

/** The entries of a batch; when one of it cannot be derived, each alone, so that only that one is left out. */
async function entriesOf(
  batch: readonly Article[],
  models: Models,
  leave: (source: string, why: string) => void,
): Promise<Entry[]> {
  try {
    return await derive(batch, models);
  } catch {
    const entries: Entry[] = [];
    for (const article of batch) {
      try {
        entries.push(...(await derive([article], models)));
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
