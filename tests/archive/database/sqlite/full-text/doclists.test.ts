import fc from 'fast-check';
import { expect, it } from 'vitest';
import { memoryDatabase } from '../../../../../src/archive/database/sqlite/archive-file.ts';
import {
  doclistOf,
  postingsIn,
  TIMES,
} from '../../../../../src/archive/database/sqlite/full-text/doclists.ts';
import {
  goneFrom,
  segmentsOf,
} from '../../../../../src/archive/database/sqlite/full-text/full-text-segments.ts';
import { fts5Words } from '../../../../../src/archive/database/sqlite/full-text/full-text-words.ts';
import type { Sqlite } from '../../../../../src/archive/database/sqlite/sqlite.ts';

/** The passages that hold a stem, with how often it stands in their titles and texts. */
function read(database: Sqlite, stem: string): number[][] {
  return segmentsOf(database).flatMap((segment) => {
    const doclist = doclistOf(database, segment, stem);
    const gone = goneFrom(database, segment);
    const rows = doclist === undefined ? [] : [...postingsIn(doclist)];
    return rows.flatMap((passage, at) =>
      at % TIMES !== 0 || gone.has(passage) ? [] : [rows.slice(at, at + TIMES)],
    );
  });
}

it('a stem has the passages that were written with it, and no other stem has them', () => {
  const database = memoryDatabase();
  const words = fts5Words(database);
  words.write(7, ['خبر', 'قصر'], ['وزير', 'قصر', 'وزير']);
  words.write(300, [], ['وزير']);
  words.write(301, ['وزير'], []);
  words.remove(300);
  for (const isOne of [false, true]) {
    if (isOne) words.purge();
    expect(read(database, 'وزير')).toEqual([
      [7, 0, 2],
      [301, 1, 0],
    ]);
    expect(read(database, 'قصر')).toEqual([[7, 1, 1]]);
    expect(read(database, 'وز')).toEqual([]);
    expect(read(database, 'وزيره')).toEqual([]);
  }
});

it('ids far apart, and places far on in a text, are numbers of several bytes', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.integer({ min: 1, max: 2 ** 31 - 1 }), { minLength: 1, maxLength: 12 }),
      fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 12, maxLength: 12 }),
      fc.nat(400),
      (ids, inTitle, inText, before) => {
        const database = memoryDatabase();
        const words = fts5Words(database);
        const sorted = ids.sort((a, b) => a - b);
        database.transaction(() => {
          for (const [i, id] of sorted.entries()) {
            const text = [...Array(before).fill('خبر'), ...Array(inText[i]).fill('قصر')];
            words.write(id, Array(inTitle[i]).fill('قصر'), text);
          }
        })();
        expect(read(database, 'قصر')).toEqual(sorted.map((id, i) => [id, inTitle[i], inText[i]]));
        database.close();
      },
    ),
    { numRuns: 20 },
  );
});
