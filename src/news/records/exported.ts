import { canonicalAddress } from '../article/address.ts';
import { type Article, PUBLISHED_BASES, type PublishedBasis } from '../article/article.ts';

/** What a record says of itself that `isnad export` printed. */
export const EXPORTED = 'isnad-article-1';

/**
 * An article as a record of JSON Lines. Its older versions come along for whoever wants them; ingestion passes them
 * over.
 */
export function exportedRecord(
  article: Article,
  versions: readonly object[],
): Readonly<Record<string, unknown>> {
  const { id, url, title, publisher, published, publishedBasis, language, text } = article;
  return {
    ...{ format: EXPORTED, id, url, title, publisher, published, publishedBasis, language, text },
    ...(versions.length === 0 ? {} : { versions }),
  };
}

/** How the day of an exported record was known; null where the record is none, or is not what was exported. */
export function exportedBasisOf(record: Readonly<Record<string, unknown>>): PublishedBasis | null {
  const { format, text, title, url, publishedBasis } = record;
  if (format !== EXPORTED || typeof text !== 'string' || typeof title !== 'string') return null;
  if (typeof url === 'string' && canonicalAddress(url) !== url) return null;
  return PUBLISHED_BASES.find((basis) => basis === publishedBasis) ?? null;
}
