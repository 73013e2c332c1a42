import type { Article } from '../news/article/article.ts';
import { originText, UNKNOWN_ORIGIN } from '../news/article/origin.ts';
import { type LeftOut, shown } from '../news/files/files.ts';
import type { Archive } from './archive.ts';
import { ARCHIVE } from './constants.ts';
import { patiently, type Waiting } from './database/writing.ts';
import { derive, type Models } from './derive.ts';
import type { Entry } from './derived/derived.ts';
import type { Added } from './kept/kept-articles.ts';
import { LeftOutList, type ReasonCount } from './left-out.ts';

/** An article that is here already, as it is: whoever brings it has not read it again. */
export interface UnchangedArticle {
  /** Its address. */
  readonly unchanged: string;
}

export interface IngestReport {
  readonly added: number;
  readonly unchanged: number;
  readonly replaced: number;
  /** How many claim the address of another and were not let in its place. */
  readonly contested: number;
  /** Those, the first thousand. */
  readonly contests: readonly Contested[];
  /** What was left out, the first thousand. */
  readonly leftOut: readonly LeftOut[];
  /** How many were left out, by reason. */
  readonly reasons: readonly ReasonCount[];
}

/** An article that was not let in the place of another that has its address. */
export interface Contested {
  readonly url: string;
  /** Where it was read, and whom it calls its publisher. */
  readonly source: string;
  readonly publisher: string | null;
  /** The same of the article that is kept. */
  readonly kept: { readonly source: string; readonly publisher: string | null };
}

export interface IngestParts extends Models, Waiting {
  readonly archive: Archive;
  readonly now: () => Date;
  /** Told after each article that is safely kept, found unchanged, or left out. */
  readonly onDone: (outcome: Added | 'left-out', source: string) => void;
  /** When it is aborted, ingestion ends between articles with what is done kept. */
  readonly signal: AbortSignal;
  /** Believes what every article says is its address, wherever it comes from. */
  readonly trusted?: boolean;
}

/**
 * Takes articles into the archive as they come. One that cannot be taken in is left out with the reason and stops
 * nothing. An article counts as done only when it is on disk.
 */
export async function ingest(
  articles: AsyncIterable<Article | LeftOut | UnchangedArticle>,
  parts: IngestParts,
): Promise<IngestReport> {
  const { archive, signal } = parts;
  const arriving = new ArrivingArticles(parts);
  for await (const article of articles) {
    if (signal.aborted) break;
    await arriving.take(article);
  }
  if (!signal.aborted) await arriving.flush();
  archive.seal();
  archive.prepare();
  await arriving.noteUnwritten();
  return arriving.report();
}

/** Articles on their way into the archive: those that wait to be embedded together, and what became of the others. */
class ArrivingArticles {
  readonly #parts: IngestParts;
  readonly #counts = { added: 0, unchanged: 0, replaced: 0, contested: 0 };
  readonly #contests: Contested[] = [];
  /** Of those that are not written anew only that they were seen is noted. */
  readonly #unwritten = { unchanged: [] as Article[], contested: [] as Article[] };
  readonly #leftOut = new LeftOutList();
  #waiting: Article[] = [];
  #since = 0;
  #tokens = 0;

  constructor(parts: IngestParts) {
    this.#parts = parts;
  }

  async take(article: Article | LeftOut | UnchangedArticle): Promise<void> {
    if ('why' in article) return this.#leave(article.source, article.why);
    if ('unchanged' in article) {
      this.#counts.unchanged++;
      return this.#parts.onDone('unchanged', article.unchanged);
    }
    const standing = this.#parts.archive.standing(article, this.#parts.trusted ?? false);
    if (standing === 'unchanged' || standing === 'contested') {
      this.#unwritten[standing].push(article);
      if (this.#unwritten[standing].length >= ARCHIVE.together.articles) await this.noteUnwritten();
      this.#count(standing, article);
    } else await this.#wait(article);
  }

  /** Has an article wait for others to be embedded with, or all that wait go. */
  async #wait(article: Article): Promise<void> {
    const size = this.#tokensOf(article);
    if (size === null) return;
    if (this.#waiting.length === 0) this.#since = performance.now();
    this.#waiting.push(article);
    this.#tokens += size;
    const isLong = performance.now() - this.#since > ARCHIVE.together.ms;
    if (
      this.#tokens >= ARCHIVE.together.tokens ||
      this.#waiting.length >= ARCHIVE.together.articles ||
      isLong
    )
      await this.flush();
  }

  /** Writes all that wait. */
  async flush(): Promise<void> {
    const { archive, now, trusted = false } = this.#parts;
    const batch = this.#waiting;
    this.#waiting = [];
    this.#tokens = 0;
    const entries = await entriesOf(batch, this.#parts, (source, why) => this.#leave(source, why));
    const outcomes = await patiently(() => archive.add(entries, now(), trusted), this.#parts);
    if (outcomes === null) return;
    await this.noteUnwritten();
    for (const [i, outcome] of outcomes.entries()) this.#count(outcome, (entries[i] as Entry).article);
  }

  async noteUnwritten(): Promise<void> {
    const { archive, now } = this.#parts;
    const { unchanged, contested } = this.#unwritten;
    const noted = { unchanged: unchanged.splice(0), contested: contested.splice(0) };
    await patiently(() => archive.note(noted, now()), this.#parts);
  }

  report(): IngestReport {
    const { first, reasons } = this.#leftOut;
    return { ...this.#counts, contests: this.#contests, leftOut: first, reasons };
  }

  #leave(source: string, why: string): void {
    this.#leftOut.add({ source, why: shown(why) });
    this.#parts.onDone('left-out', source);
  }

  #count(outcome: Added, article: Article): void {
    this.#counts[outcome]++;
    if (outcome === 'contested' && this.#contests.length < ARCHIVE.contestsTold)
      this.#contests.push(contestOf(this.#parts.archive, article));
    this.#parts.onDone(outcome, nameOf(article));
  }

  #tokensOf(article: Article): number | null {
    try {
      return this.#parts.embedder.count(article.text);
    } catch (error) {
      this.#leave(nameOf(article), (error as Error).message);
      return null;
    }
  }
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

function contestOf(archive: Archive, { id, url, publisher, origin = UNKNOWN_ORIGIN }: Article): Contested {
  const kept = archive.article(id);
  return {
    url: url ?? id,
    source: originText(origin),
    publisher,
    kept: { source: originText(archive.origin(id)), publisher: kept?.publisher ?? null },
  };
}

function nameOf(article: Article): string {
  return article.url ?? article.title;
}
