import { expect, it } from 'vitest';
import { held, inOrder, ROW } from '../../../../src/archive/database/ranking/posting-list.ts';

it('rows are put in the order of their passages, whole', () => {
  const rows = Int32Array.of(5, 9, 0, 1, 2, 8, 1, 0, 7, 7, 1, 1);
  expect([...inOrder(rows)]).toEqual([2, 8, 1, 0, 5, 9, 0, 1, 7, 7, 1, 1]);
  const already = Int32Array.of(1, 9, 0, 1, 2, 8, 1, 0);
  expect(inOrder(already)).toBe(already);
  expect(inOrder(new Int32Array(0))).toHaveLength(0);
});

it('a list holds as many passages as it has rows', () => {
  expect(held({ rows: new Int32Array(3 * ROW) })).toBe(3);
});
