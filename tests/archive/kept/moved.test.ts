import { expect, it } from 'vitest';
import { forgetMove, forgetMovesTo, movedFrom, movedTo, noteMoved } from '../../../src/archive/kept/moved.ts';
import { newDatabase } from '../../support/kept.ts';

it('leads from each former id to the last, however often an article moved', () => {
  const database = newDatabase();
  noteMoved(database, 'aa1', 'bb1');
  noteMoved(database, 'bb1', 'cc1');
  expect(['aa1', 'bb1', 'cc1', 'x'].map((id) => movedTo(database, id))).toEqual(['cc1', 'cc1', null, null]);
  // Back to where it was: nothing leads elsewhere from there.
  noteMoved(database, 'cc1', 'aa1');
  expect(['aa1', 'bb1', 'cc1'].map((id) => movedTo(database, id))).toEqual([null, 'aa1', 'aa1']);
  database.close();
});

it('is found by the beginning of a former id, each article once, and forgotten', () => {
  const database = newDatabase();
  noteMoved(database, 'aa1', 'dd1');
  noteMoved(database, 'aa2', 'dd1');
  noteMoved(database, 'aa3', 'cc1');
  noteMoved(database, 'ab1', 'ee1');
  expect(movedFrom(database, 'aa', 5)).toEqual(['cc1', 'dd1']);
  expect(movedFrom(database, 'aa', 1)).toEqual(['cc1']);
  expect(movedFrom(database, 'b', 5)).toEqual([]);
  forgetMove(database, 'aa3');
  forgetMovesTo(database, 'dd1');
  expect(movedFrom(database, 'a', 5)).toEqual(['ee1']);
  database.close();
});
