import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { noteChange } from '../../../src/archive/database/changes.ts';
import { removeArticle, writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { nearestPassages } from '../../../src/archive/vectors/nearest-passages.ts';
import { passageIds } from '../../../src/archive/vectors/stored-vectors.ts';
import { idOf, newFolder, SMALL } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('finds the nearest of what was caught up with, and keeps and forgets its file', () => {
  const folder = newFolder();
  const database = newDatabase(folder);
  const cache = join(folder, 'vectors.hnsw');
  const nearest = nearestPassages(database, cache, SMALL.dimensions);
  const a = keptEntry('a', 'جملة أولى. جملة ثانية.');
  writeArticle(database, a, TAKEN_IN);
  noteChange(database);
  const [, second = 0] = passageIds(database);
  const asked = a.vectors[1] ?? new Float32Array(8);
  expect(nearest.nearest(asked, 1)).toEqual([]);
  nearest.catchUp();
  expect(nearest.nearest(asked, 1)).toEqual([{ id: second, score: expect.closeTo(1) }]);
  expect(nearest.nearest(asked, 9)).toHaveLength(2);
  expect([...nearest.nearestVectors(asked, 1)]).toEqual([[second, asked]]);

  const b = keptEntry('b', 'جملة أخرى.');
  writeArticle(database, b, TAKEN_IN);
  nearest.catchUp();
  // What nobody noted as a change is not looked for.
  expect(nearest.nearest(asked, 9)).toHaveLength(2);
  noteChange(database);
  nearest.catchUp();
  expect(nearest.nearest(asked, 9)).toHaveLength(3);
  removeArticle(database, idOf('a'));
  noteChange(database);
  nearest.catchUp();
  expect(nearest.nearest(asked, 9).map(({ id }) => id)).toEqual(passageIds(database));

  nearest.keep();
  expect([cache, `${cache}.json`].map(existsSync)).toEqual([true, true]);
  const again = nearestPassages(database, cache, SMALL.dimensions);
  again.catchUp();
  expect(again.nearest(asked, 9)).toHaveLength(1);
  again.forget();
  expect([cache, `${cache}.json`].map(existsSync)).toEqual([false, false]);
  expect(again.nearest(asked, 9)).toEqual([]);
  database.close();
});

it('finds nothing without a file of its own where the database keeps no vectors that it can search', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'جملة.'), TAKEN_IN);
  const nearest = nearestPassages(database, null, SMALL.dimensions);
  nearest.catchUp();
  nearest.keep();
  expect(nearest.nearest(new Float32Array(8), 3)).toEqual([]);
  expect(nearest.nearestVectors(new Float32Array(8), 3).size).toBe(0);
  nearest.forget();
  database.close();
});
