import { createHash } from 'node:crypto';
import type { Origin } from './origin.ts';

/**
 * How the day of publication is known. `operator` is the word of whoever keeps the articles (an option of the
 * command, a sidecar, front matter, a header line, or the field of a JSON record, which is the operator's own
 * data) and goes before all others. The rest surest first: the page's structured data, its meta tags, the feed,
 * a dated line that the page shows, the dated lead of the text itself, the name of the file or a day in the
 * address (before a lead that it follows within three days), or not at all. The time
 * a file was written is never taken for a day of publication.
 */
export const PUBLISHED_BASES = [
  'json-ld',
  'meta',
  'feed',
  'visible-line',
  'lead',
  'operator',
  'file',
  'unknown',
] as const;
export type PublishedBasis = (typeof PUBLISHED_BASES)[number];

/** What an article is cited by. This is also its form in every `--json` output. */
export interface Source {
  /** The first 16 hex digits of SHA-256 of the canonical address, or of title and text where there is none. */
  readonly id: string;
  /** The canonical address, with Arabic letters as letters; see `canonicalAddress`. */
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  /**
   * An ISO day, or an instant with the offset it was given with, so that its first ten characters are the day
   * at its publisher; null exactly when `publishedBasis` is `unknown`.
   */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
}

/** An article as isnad keeps it. Every offset anywhere counts UTF-16 units into `text`. */
export interface Article extends Source {
  /** Paragraphs, one a line, without blank lines and without the title. */
  readonly text: string;
  /** BCP 47 primary subtag, `ar` for Arabic, `und` where it cannot be told. */
  readonly language: string;
  /** Where it was read; absent where that was never noted, and of one that the archive gives back. */
  readonly origin?: Origin;
}

/** The citable part of an article, without its text. */
export function sourceOf(article: Source): Source {
  const { id, url, title, publisher, published, publishedBasis } = article;
  return { id, url, title, publisher, published, publishedBasis };
}

/** The id of an article: it depends on its canonical address alone, or without one on its title and text. */
export function articleId(article: Pick<Article, 'url' | 'title' | 'text'>): string {
  return createHash('sha256')
    .update(article.url ?? `${article.title}\n${article.text}`)
    .digest('hex')
    .slice(0, 16);
}
