import type { Article } from '../../news/article/article.ts';
import type { Signed } from '../../news/copies/alike.ts';
import { type Signature, signature } from '../../news/copies/signature.ts';
import type { Database } from '../database/database.ts';

/** Writes the signature of the article of that number. */
export function writeSignature(database: Database, number: number, { text }: Pick<Article, 'text'>): void {
  database
    .prepare('INSERT INTO signatures (article, signature) VALUES (?, ?)')
    .run(number, bytesOf(signature(text)));
}

/** The articles of those ids with their signatures, without their texts; in no order. */
export function signedArticles(database: Database, ids: readonly string[]): Signed[] {
  const rows = database
    .prepare(
      `SELECT id, url, publisher, published, signature FROM articles JOIN signatures ON article = number
       WHERE id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids)) as (Omit<Signed, 'signature'> & { signature: Buffer })[];
  return rows.map((row) => ({ ...row, signature: signatureIn(row.signature) }));
}

/** Whether what the database holds is the signature of that text. */
export function isSignatureOf({ text }: Pick<Article, 'text'>, kept: unknown): boolean {
  return Buffer.isBuffer(kept) && bytesOf(signature(text)).equals(kept);
}

/** The count and then the hashes, 32 bits each, as the machine writes them. */
function bytesOf({ count, lowest }: Signature): Buffer {
  return Buffer.from(Uint32Array.of(count, ...lowest).buffer);
}

function signatureIn({ buffer, byteOffset, byteLength }: Buffer): Signature {
  const numbers = new Uint32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  return { count: numbers[0] ?? 0, lowest: numbers.subarray(1) };
}
