import { wrongSignatures } from './signatures.ts';
import type { Sqlite } from './sqlite.ts';
import type { VectorIndex } from './vectors.ts';

/**
 * What is unsound in an archive, a line each. It holds against each other: the file's own structure, articles and
 * passages, passages and words, texts and signatures, vectors and their length, and the cache of vectors.
 */
export function checkDatabase(database: Sqlite, dimensions: number, index: VectorIndex): string[] {
  const problems: string[] = [];
  const integrity = database.pragma('integrity_check', { simple: true });
  if (integrity !== 'ok') problems.push(`the database file is damaged: ${String(integrity)}`);
  for (const [what, query] of QUERIES) {
    const count = database
      .prepare(query)
      .pluck()
      .get(...(query.includes('?') ? [dimensions * 4] : [])) as number;
    if (count > 0) problems.push(`${count} ${what}`);
  }
  const ids = database.prepare('SELECT id FROM passages').pluck().all() as number[];
  const missing = ids.filter((id) => !index.has(id)).length;
  if (missing > 0 || index.size !== ids.length) {
    problems.push(`the cache holds ${index.size} vectors, ${missing} of ${ids.length} are missing`);
  }
  problems.push(...wrongSignatures(database), ...crooked(database));
  return problems;
}

const QUERIES: readonly (readonly [string, string])[] = [
  [
    'passages of no article',
    'SELECT count(*) FROM passages WHERE article NOT IN (SELECT number FROM articles)',
  ],
  [
    'articles with text and no passage',
    "SELECT count(*) FROM articles WHERE text <> '' AND number NOT IN (SELECT article FROM passages)",
  ],
  [
    'passages outside their article',
    `SELECT count(*) FROM passages JOIN articles ON number = article
     WHERE start < 0 OR end <= start OR end > length(CAST(text AS BLOB))`,
  ],
  ['passages without words', 'SELECT count(*) FROM passages WHERE id NOT IN (SELECT rowid FROM words)'],
  ['words of no passage', 'SELECT count(*) FROM words WHERE rowid NOT IN (SELECT id FROM passages)'],
  [
    'signatures of no article',
    'SELECT count(*) FROM signatures WHERE article NOT IN (SELECT number FROM articles)',
  ],
  ['vectors of a wrong length', 'SELECT count(*) FROM passages WHERE length(vector) <> ?'],
];

/** Vectors that are not of unit length: torn, or never made. */
function crooked(database: Sqlite): string[] {
  let count = 0;
  for (const blob of database.prepare('SELECT vector FROM passages').pluck().iterate() as Iterable<Buffer>) {
    let sum = 0;
    for (let at = 0; at + 4 <= blob.length; at += 4) sum += blob.readFloatLE(at) ** 2;
    if (!(Math.abs(sum - 1) < 1e-3)) count++;
  }
  return count === 0 ? [] : [`${count} vectors that are not of unit length`];
}
