import { expect, it } from 'vitest';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';
import { DaysWithin } from '../../../../src/archive/database/sqlite/days-within.ts';

it('finds what speaks of days, also over the ends of years, and what was published then or two days after', () => {
  const database = memoryDatabase();
  database.exec(
    `INSERT INTO articles (number, id, title, published, publishedBasis, language, text, content, added)
       VALUES (1, 'a', '', '2024-03-05T10:00:00Z', 'page', 'ar', '', '', ''), (2, 'b', '', NULL, 'unknown', 'ar', '', '', '');
     INSERT INTO passages VALUES (1, 1, 0, 0, ''), (2, 2, 0, 0, ''), (3, 2, 0, 0, ''), (4, 2, 0, 0, '');
     INSERT INTO days VALUES (2, '2024-02-01', '2024-02-29'), (3, '2021-12-31', '2024-03-01'), (4, '2024-01-01', '2025-01-01')`,
  );
  const within = new DaysWithin(database);
  const found = (from: string, to: string, version = '1'): number[] =>
    [1, 2, 3, 4, 5].filter(within.passages({ from, to }, version));
  expect(found('2024-02-29', '2024-03-03')).toEqual([1, 2, 3, 4]);
  expect(found('2024-03-05', '2024-03-05')).toEqual([1, 4]);
  expect(found('2024-03-02', '2024-03-02')).toEqual([4]);
  expect(found('2022-01-01', '2022-12-31')).toEqual([3]);
  expect(found('2020-01-01', '2021-12-30')).toEqual([]);
  expect(found('2025-01-01', '2025-01-02')).toEqual([4]);
  database.exec(
    `INSERT INTO passages VALUES (5, 1, 0, 0, ''); INSERT INTO days VALUES (5, '2019-01-01', '2020-01-01')`,
  );
  expect(found('2020-01-01', '2020-01-01')).toEqual([]);
  expect(found('2020-01-01', '2020-01-01', '2')).toEqual([5]);
  expect(found('2024-03-05', '2024-03-05', '2')).toEqual([1, 4, 5]);
  database.exec(
    `DELETE FROM days WHERE passage = 2; INSERT INTO days VALUES (2, '2018-01-01', '2018-01-01')`,
  );
  expect(found('2018-01-01', '2018-01-01', '3')).toEqual([2]);
  expect(found('2024-02-29', '2024-02-29', '3')).toEqual([3, 4]);
});
