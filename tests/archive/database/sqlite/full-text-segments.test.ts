import { expect, it } from 'vitest';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import {
  doclistOf,
  goneFrom,
  indexTotals,
  readDoclist,
  segmentsOf,
} from '../../../../src/archive/database/sqlite/full-text-segments.ts';
import { fts5Words } from '../../../../src/archive/database/sqlite/full-text-words.ts';

it('the index tells its parts, what each holds of a stem, and what is gone from it', () => {
  const database = memoryDatabase();
  expect(segmentsOf(database)).toEqual([]);
  expect(indexTotals(database)).toEqual({ passages: 0, stems: 0 });
  const words = fts5Words(database);
  words.write(7, ['خبر', 'قصر'], ['وزير', 'قصر', 'وزير']);
  words.write(300, [], ['وزير']);
  words.write(301, ['وزير'], []);
  words.remove(300);
  expect(indexTotals(database)).toEqual({ passages: 3, stems: 7 });
  const read = (stem: string): number[][] => {
    const found: number[][] = [];
    for (const segment of segmentsOf(database)) {
      const doclist = doclistOf(database, segment, stem);
      const gone = goneFrom(database, segment);
      if (doclist !== undefined)
        readDoclist(doclist, (passage, ...times) => {
          if (!gone.has(passage)) found.push([passage, ...times]);
        });
    }
    return found;
  };
  expect(read('وزير')).toEqual([
    [7, 0, 2],
    [301, 1, 0],
  ]);
  expect(read('قصر')).toEqual([[7, 1, 1]]);
  expect(read('وز')).toEqual([]);
  expect(read('وزيره')).toEqual([]);
  words.purge();
  expect(segmentsOf(database)).toHaveLength(1);
  expect(read('وزير')).toEqual([
    [7, 0, 2],
    [301, 1, 0],
  ]);
});
