import { expect, it } from 'vitest';
import { memoryDatabase } from '../../../../../src/archive/database/sqlite/archive-file.ts';
import { segmentsOf } from '../../../../../src/archive/database/sqlite/full-text/full-text-segments.ts';
import { fts5Words } from '../../../../../src/archive/database/sqlite/full-text/full-text-words.ts';
import {
  blockOf,
  blocksAfter,
  PageBytes,
} from '../../../../../src/archive/database/sqlite/full-text/index-pages.ts';

it('numbers have one to nine bytes, seven bits each, and eight in the ninth', () => {
  const bytes = new PageBytes(
    Buffer.from([5, 0x81, 0x00, 0x82, 0x80, 0x01, ...Array(8).fill(0x80), 0xff, 7]),
    0,
  );
  expect([bytes.number(), bytes.number(), bytes.number(), bytes.number(), bytes.number()]).toEqual([
    5, 128, 32_769, 255, 7,
  ]);
  expect([bytes.numberAt(1), bytes.at]).toEqual([128, 3]);
});

it('the pages of a part follow one another up to its last, or to one that is missing', () => {
  const database = memoryDatabase();
  const words = fts5Words(database);
  database.transaction(() => {
    for (let id = 1; id <= 400; id++)
      words.write(
        id,
        [],
        Array.from({ length: 60 }, (_, i) => `خبر${(id * 31 + i * 7) % 997}`),
      );
  })();
  words.purge();
  const [segment = { id: 0, first: 0, last: 0 }] = segmentsOf(database);
  const count = segment.last - segment.first;
  expect(count).toBeGreaterThan(5);
  const all = [...blocksAfter(database, segment, segment.first)];
  expect(all).toHaveLength(count);
  expect(all[2]).toEqual(blockOf(database, segment.id, segment.first + 3));
  expect([...blocksAfter(database, segment, segment.last)]).toEqual([]);
  database.unsafeMode(true);
  database
    .prepare('DELETE FROM words_data WHERE id = CAST(? AS INTEGER) * 137438953472 + CAST(? AS INTEGER)')
    .run(segment.id, segment.first + 3);
  expect([...blocksAfter(database, segment, segment.first)]).toHaveLength(2);
  expect(blockOf(database, segment.id, segment.first + 3)).toBeUndefined();
});
