/** What a list says of one thing in it. */
export interface Listed {
  /** Where it is, as a browser would go there; null where the list does not say. */
  readonly address: string | null;
  readonly title: string | null;
  /** An ISO day or instant. */
  readonly published: string | null;
  /** When it was last changed, as the list writes it: another word than before says that it changed. */
  readonly updated: string | null;
  /** Who published it, where the list gathers from many. */
  readonly publisher: string | null;
  /** All of its text as HTML or plain, where the list brings it along. */
  readonly text: string | null;
}

/** A feed, a sitemap of pages or of sitemaps, or a page that names its feeds; or why it is none of these. */
export type Listing =
  | { readonly kind: 'feed' | 'news-sitemap' | 'sitemap'; readonly entries: readonly Listed[] }
  | { readonly kind: 'sitemaps'; readonly entries: readonly Listed[] }
  | { readonly kind: 'page'; readonly lists: readonly string[] }
  | { readonly why: string };

/** An address of a list, resolved as a browser would; null where it is none of the web. */
export function resolvedAddress(written: string | null | undefined, base: string): string | null {
  const bare = written?.trim() ?? '';
  if (bare === '' || !URL.canParse(bare, base)) return null;
  // The address as it is written, where it is whole: a parsed one no longer shows how it was spelled.
  return /^[a-z][a-z\d+.-]*:/iu.test(bare) ? bare : new URL(bare, base).href;
}
