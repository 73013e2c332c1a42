/**
 * How the day of publication is known, surest first: the page's structured data, its meta tags, the feed,
 * a dated line that the page shows, the dated lead of the text itself, the operator's word, the file's name,
 * or not at all.
 */
export type PublishedBasis =
  | 'json-ld'
  | 'meta'
  | 'feed'
  | 'visible-line'
  | 'lead'
  | 'operator'
  | 'file'
  | 'unknown';

/** What an article is cited by. This is also its form in every `--json` output. */
export interface Source {
  /** The first 16 hex digits of SHA-256 of the canonical address, or of title and text where there is none. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  /** An ISO day or instant; null exactly when `publishedBasis` is `unknown`. */
  readonly published: string | null;
  readonly publishedBasis: PublishedBasis;
}

/** An article as isnad keeps it. Every offset anywhere counts UTF-16 units into `text`. */
export interface Article extends Source {
  readonly text: string;
  /** BCP 47 primary subtag, `ar` for Arabic. */
  readonly language: string;
}

/** The citable part of an article, without its text. */
export function sourceOf(article: Source): Source {
  const { id, url, title, publisher, published, publishedBasis } = article;
  return { id, url, title, publisher, published, publishedBasis };
}
