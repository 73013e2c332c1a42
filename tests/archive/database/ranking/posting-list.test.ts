import { expect, it } from 'vitest';
import { GatheredPostings } from '../../../../src/archive/database/ranking/gathered-postings.ts';
import { held, heldInText, lastOf } from '../../../../src/archive/database/ranking/posting-list.ts';

const postings = new GatheredPostings();
postings.add(7, 9, 1, 0);
postings.add(70_000, 9, 0, 2);
postings.add(70_001, 9, 1, 1);

it('a list tells how many passages hold its stem, how many in their text, and which is the last', () => {
  const list = postings.list();
  expect([held(list), heldInText(list), lastOf(list)]).toEqual([3, 2, 70_001]);
});

it('an empty list has no passage and no last one', () => {
  const list = new GatheredPostings().list();
  expect([held(list), heldInText(list), lastOf(list)]).toEqual([0, 0, 0]);
});
