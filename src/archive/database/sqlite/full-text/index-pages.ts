import { prepared } from '../../prepared.ts';
import type { Sqlite } from '../sqlite.ts';

/** Where a number was read, and what comes after it. */
export class PageBytes {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The number that is at a place. */
  numberAt(at: number): number {
    this.at = at;
    return this.number();
  }

  /** A number of one to nine bytes, seven bits each, those of most weight first. */
  number(): number {
    const first = this.bytes[this.at] as number;
    if (first < 128) {
      this.at++;
      return first;
    }
    let value = 0;
    for (let i = 0; i < 8; i++) {
      const byte = this.bytes[this.at++] as number;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
    return value * 256 + (this.bytes[this.at++] as number);
  }
}

/** A page of the index, or of what stands beside its parts; undefined where there is none. */
export function blockOf(database: Sqlite, segment: number, page: number): Buffer | undefined {
  return prepared(
    database,
    `SELECT block FROM words_data WHERE id = CAST(? AS INTEGER) * ${2 ** 37} + CAST(? AS INTEGER)`,
  )
    .pluck()
    .get(segment, page) as Buffer | undefined;
}

/** The pages of a part of the index after one, up to the first that is missing. */
export function* blocksAfter(
  database: Sqlite,
  { id, last }: { readonly id: number; readonly last: number },
  page: number,
): Generator<Buffer> {
  const all = prepared(
    database,
    `SELECT id & ${2 ** 31 - 1}, block FROM words_data WHERE id BETWEEN CAST(@id AS INTEGER) * ${2 ** 37} + CAST(@from AS INTEGER)
       AND CAST(@id AS INTEGER) * ${2 ** 37} + CAST(@last AS INTEGER) ORDER BY id`,
  ).raw();
  let expected = page + 1;
  for (const row of all.iterate({ id, from: expected, last })) {
    const [own, block] = row as [number, Buffer];
    if (own !== expected++) return;
    yield block;
  }
}
