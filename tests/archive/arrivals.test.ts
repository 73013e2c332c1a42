import { expect, it } from 'vitest';
import { arrivalsSince, markOf } from '../../src/archive/arrivals.ts';
import { writeArticle } from '../../src/archive/kept/kept-articles.ts';
import { idOf } from '../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../support/kept.ts';

it('are the articles that were not there, and of those changed the text that they had then', () => {
  const database = newDatabase();
  const add = (name: string, text: string) => writeArticle(database, keptEntry(name, text), TAKEN_IN);
  expect(markOf(database)).toEqual({ articles: 0, versions: 0 });
  add('a', 'نص أول.');
  add('b', 'نص باق.');
  const mark = markOf(database);
  expect(arrivalsSince(database, mark)).toEqual({ added: new Set(), changed: new Map() });
  add('a', 'نص ثان.');
  add('a', 'نص ثالث.');
  add('c', 'نص جديد.');
  add('c', 'نص جديد آخر.');
  expect(arrivalsSince(database, mark)).toEqual({
    added: new Set([idOf('c')]),
    changed: new Map([[idOf('a'), 'نص أول.']]),
  });
  expect(arrivalsSince(database, markOf(database))).toEqual({ added: new Set(), changed: new Map() });
  expect(arrivalsSince(database, { articles: 99, versions: 99 })).toEqual({
    added: new Set(),
    changed: new Map(),
  });
  database.close();
});
