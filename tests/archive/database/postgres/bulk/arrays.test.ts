import fc from 'fast-check';
import { expect, it } from 'vitest';
import { arrayLiteral } from '../../../../../src/archive/database/postgres/bulk/arrays.ts';
import { archiveInPglite } from '../../../../support/homes.ts';

const database = archiveInPglite();

/** What the server makes of a list of values. */
function read(values: readonly unknown[], type: string): unknown {
  return database()
    .prepare(`SELECT unnest(CAST(CAST(? AS text) AS ${type}[]))`)
    .pluck()
    .all(arrayLiteral(values));
}

it('is read by the server as the values that it was made of', () => {
  expect(arrayLiteral([1, null, 'a'])).toBe('{1,NULL,"a"}');
  expect(read([1, -2, null], 'integer')).toEqual([1, -2, null]);
  expect(read([], 'text')).toEqual([]);
  expect(read([Buffer.from([0, 255, 92, 34]), Buffer.alloc(0), null], 'bytea')).toEqual([
    Buffer.from([0, 255, 92, 34]),
    Buffer.alloc(0),
    null,
  ]);
  const texts = ['', 'null', 'NULL', '{a,"b"}', '\\', '\\"', ' a ', 'سامر\nالحداد\t𐌰'];
  expect(read(texts, 'text')).toEqual(texts);
  fc.assert(
    fc.property(
      fc.array(
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', '')),
        { minLength: 1 },
      ),
      (some) => {
        expect(read(some, 'text')).toEqual(some);
      },
    ),
    { numRuns: 30 },
  );
});
