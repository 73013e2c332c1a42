import { createHash } from 'node:crypto';
import type { Article } from '../../news/article/article.ts';

/** An article as the database gives it back. */
export type StoredArticle = Article & { readonly number: number };

export function articleOf(row: StoredArticle): Article {
  const { id, url, title, publisher, published, publishedBasis, language, text } = row;
  return { id, url, title, publisher, published, publishedBasis, language, text };
}

/** A digest of all that is kept of an article: equal when nothing has changed. */
export function contentOf(article: Article): string {
  const { url, title, publisher, published, publishedBasis, language, text } = article;
  return createHash('sha256')
    .update(JSON.stringify([url, title, publisher, published, publishedBasis, language, text]))
    .digest('hex');
}

/** The numbers of 32 bits that bytes of a database are, as the machine writes them. */
export function floatsOf({ buffer, byteOffset, byteLength }: Buffer): Float32Array {
  return new Float32Array(buffer.slice(byteOffset, byteOffset + byteLength));
}
