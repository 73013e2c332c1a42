import { expect, it } from 'vitest';
import { removeArticle, writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import {
  passageIds,
  passageVector,
  passageVectors,
  somePassages,
  storedVectors,
} from '../../../src/archive/vectors/stored-vectors.ts';
import { idOf } from '../../support/archives.ts';
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

it('takes some of the ids evenly, over gaps too', () => {
  const database = newDatabase();
  expect(somePassages(database, 3)).toEqual([]);
  for (const name of 'abcdefghijklmnopqrst') {
    writeArticle(database, keptEntry(name, 'جملة أولى. جملة ثانية.'), TAKEN_IN);
  }
  const all = passageIds(database);
  expect(all).toHaveLength(40);
  expect(somePassages(database, 100)).toEqual(all);
  expect(somePassages(database, 10)).toEqual(all.filter((_, i) => i % 4 === 0));
  for (const name of 'cdefgh') removeArticle(database, idOf(name));
  const left = passageIds(database);
  const some = somePassages(database, 10);
  expect(left).toEqual(expect.arrayContaining(some));
  expect(some).toEqual([...new Set(some)].sort((a, b) => a - b));
  expect(some.length).toBeGreaterThan(6);
  const stored = storedVectors(database);
  expect(stored.count()).toBe(left.length);
  expect(stored.ids(left[10] as number)).toEqual(left.slice(11));
  database.close();
});
