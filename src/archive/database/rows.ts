import { createHash } from 'node:crypto';
import type { Article } from '../../news/article/article.ts';
import type { Near } from './parts.ts';

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

/** Passages by the inner product of their vectors with `asked`, nearest first; of equals the earlier first. */
export function nearestOf(
  passages: Iterable<readonly [id: number, vector: Float32Array]>,
  asked: Float32Array,
): Near[] {
  return Array.from(passages, ([id, vector]) => ({ id, score: product(asked, vector) })).sort(
    (a, b) => b.score - a.score || a.id - b.id,
  );
}

/** The vectors of the `k` passages that have the greatest inner product with `asked`, each by its id, nearest first. */
export function nearestVectorsOf(
  vectors: ReadonlyMap<number, Float32Array>,
  asked: Float32Array,
  k: number,
): ReadonlyMap<number, Float32Array> {
  const best = nearestOf(vectors, asked).slice(0, k);
  return new Map(best.map(({ id }) => [id, vectors.get(id) as Float32Array]));
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return Math.fround(sum);
}
