import { createHash } from 'node:crypto';

/**
 * SHA-256 of rows, as hexadecimal digits. A column that is null adds nothing, so that a new one that is null in rows of
 * before leaves their digest as it is.
 */
export function digest(rows: Iterable<Readonly<Record<string, unknown>>>): string {
  const hash = createHash('sha256');
  for (const row of rows) {
    const columns = Object.entries(row)
      .filter(([, value]) => value !== null)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([column, value]) => [column, Buffer.isBuffer(value) ? [value.toString('base64')] : value]);
    hash.update(`${JSON.stringify(columns)}\n`);
  }
  return hash.digest('hex');
}
