import { expect, it } from 'vitest';
import { memoryDatabase } from '../../../../../src/archive/database/sqlite/archive-file.ts';
import {
  goneFrom,
  indexTotals,
  segmentsOf,
} from '../../../../../src/archive/database/sqlite/full-text/full-text-segments.ts';
import { fts5Words } from '../../../../../src/archive/database/sqlite/full-text/full-text-words.ts';

it('the index tells its parts, what they hold together, and what is gone from them', () => {
  const database = memoryDatabase();
  expect(segmentsOf(database)).toEqual([]);
  expect(indexTotals(database)).toEqual({ passages: 0, stems: 0 });
  const words = fts5Words(database);
  words.write(7, ['خبر', 'قصر'], ['وزير', 'قصر', 'وزير']);
  words.write(300, [], ['وزير']);
  words.write(301, ['وزير'], []);
  words.remove(300);
  expect(indexTotals(database)).toEqual({ passages: 3, stems: 7 });
  expect(segmentsOf(database).flatMap((segment) => [...goneFrom(database, segment)])).toEqual([300]);
  words.purge();
  expect(segmentsOf(database)).toHaveLength(1);
  expect(segmentsOf(database).flatMap((segment) => [...goneFrom(database, segment)])).toEqual([]);
});
