import { expect, it } from 'vitest';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { passageIds, passageVector, passageVectors } from '../../../src/archive/vectors/stored-vectors.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('gives the vectors that were written, by the ids of their passages', () => {
  const database = newDatabase();
  expect(passageIds(database)).toEqual([]);
  expect(passageVectors(database, [1]).size).toBe(0);
  const entry = keptEntry('a', 'جملة أولى. جملة ثانية. جملة ثالثة.');
  writeArticle(database, entry, TAKEN_IN);
  const ids = passageIds(database);
  expect(ids).toHaveLength(3);
  expect(ids).toEqual([...ids].sort((a, b) => a - b));
  expect(ids.map((id) => passageVector(database, id))).toEqual(entry.vectors);
  const [first = 0, , last = 0] = ids;
  expect(passageVectors(database, [last, first, 999])).toEqual(
    new Map([
      [first, entry.vectors[0]],
      [last, entry.vectors[2]],
    ]),
  );
  database.close();
});
