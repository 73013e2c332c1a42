import { expect, it } from 'vitest';
import { usedAgain } from '../../../src/archive/check/used-again.ts';
import { articleAt } from '../../support/archives.ts';
import { databaseOf } from '../../support/databases.ts';

it.each([
  ['the last of each', () => 1, []],
  ['a later one', () => 9, []],
  ['an earlier one', (table: string) => (table === 'articles' ? 0 : 1), ['articles']],
  ['none', (table: string) => (table === 'passages' ? undefined : 1), ['passages']],
  ['no number', (table: string) => (table === 'articles' ? 'many' : 1), ['articles']],
])('numbers would be given twice where the last that is noted is %s', (_, lastOf, tables) => {
  const database = databaseOf(articleAt('a', 'زار الوزير المدينة.'));
  const found = [...usedAgain(database, lastOf)];
  expect(found.map(({ what }) => /^numbers of (\w+) would/u.exec(what)?.[1])).toEqual(tables);
  expect(found.every(({ mend }) => mend === 'restore')).toBe(true);
});
