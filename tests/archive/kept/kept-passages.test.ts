import { expect, it } from 'vitest';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptPassages, passageDays, passageHeads } from '../../../src/archive/kept/kept-passages.ts';
import { passageIds } from '../../../src/archive/vectors/stored-vectors.ts';
import { idOf } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('are read in the order of their ids as asked, with their article, and with their days', () => {
  const database = newDatabase();
  const text = 'التقى الوزير السفير أمس. وعاد في 1 آذار 2024.';
  writeArticle(database, keptEntry('a', text), TAKEN_IN);
  writeArticle(database, keptEntry('b', 'جملة.'), TAKEN_IN);
  const [first = 0, second = 0, third = 0] = passageIds(database);
  const all = keptPassages(database, [third, 999, second, first]);
  expect(all.map(({ article, start, end }) => article.text.slice(start, end))).toEqual([
    'جملة.',
    'وعاد في 1 آذار 2024.',
    'التقى الوزير السفير أمس.',
  ]);
  expect(all[1]?.article).toBe(all[2]?.article);
  expect(passageHeads(database, [first, third, 999]).sort((a, b) => a.id - b.id)).toEqual([
    { id: first, article: idOf('a'), published: '2024-03-05' },
    { id: third, article: idOf('b'), published: '2024-03-05' },
  ]);
  expect(passageDays(database, [first, second, third]).sort((a, b) => a.passage - b.passage)).toEqual([
    { passage: first, from: '2024-03-04', to: '2024-03-04' },
    { passage: second, from: '2024-03-01', to: '2024-03-01' },
  ]);
  expect([keptPassages(database, []), passageHeads(database, []), passageDays(database, [])]).toEqual([
    [],
    [],
    [],
  ]);
  database.close();
});
