import { expect, it } from 'vitest';
import { PassagesWithin } from '../../../../src/archive/database/postgres/passages-within.ts';
import { archiveInPglite } from '../../../support/homes.ts';

const database = archiveInPglite();

it('finds what speaks of days, and what was published then or two days after, also of what came since', () => {
  database().exec(
    `INSERT INTO articles (number, id, url, title, publisher, published, "publishedBasis", language, text, content, added)
       VALUES (1, 'a', NULL, 't', NULL, '2024-03-05T10:00:00Z', 'page', 'ar', '', '', ''),
         (2, 'b', NULL, 't', NULL, NULL, 'unknown', 'ar', '', '', ''), (3, 'c', NULL, 't', NULL, 'x', 'unknown', 'ar', '', '', '');
     INSERT INTO passages (id, article, start, "end", vector) VALUES (1, 1, 0, 1, ''), (2, 2, 0, 1, ''), (3, 3, 0, 1, '');
     INSERT INTO days (passage, "from", "to") VALUES (2, '2024-02-01', '2024-02-29'), (3, '2021-12-31', '2024-03-01')`,
  );
  const within = new PassagesWithin(database());
  const found = (from: string, to: string): number[] => [1, 2, 3, 4].filter(within.passages({ from, to }));
  expect(found('2024-02-29', '2024-03-03')).toEqual([1, 2, 3]);
  expect(found('2022-01-01', '2022-12-31')).toEqual([3]);
  expect(found('2020-01-01', '2021-12-30')).toEqual([]);
  database().exec(
    `INSERT INTO passages (id, article, start, "end", vector) VALUES (4, 1, 0, 1, '');
     INSERT INTO days (passage, "from", "to") VALUES (4, '2021-01-01', '2021-01-31')`,
  );
  expect(found('2021-01-31', '2021-01-31')).toEqual([4]);
  expect(found('2024-03-03', '2024-03-03')).toEqual([1, 4]);
  database().exec(
    `DELETE FROM days WHERE passage = 2; INSERT INTO days (passage, "from", "to") VALUES (2, '2018-01-01', '2018-01-01')`,
  );
  expect(found('2018-01-01', '2018-01-01')).toEqual([2]);
  expect(found('2024-02-29', '2024-02-29')).toEqual([3]);
});
