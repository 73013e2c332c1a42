import { expect, it } from 'vitest';
import { GatheredPostings } from '../../../../src/archive/database/ranking/gathered-postings.ts';
import { RememberedLists } from '../../../../src/archive/database/ranking/remembered-lists.ts';

const listOf = (passages: number) => {
  const postings = new GatheredPostings();
  for (let id = 1; id <= passages; id++) postings.add(id, 1, 0, 1);
  return postings.list();
};

it('the lists asked for last are remembered, up to so many postings', () => {
  const lists = new RememberedLists(10);
  const [a, b, c] = [listOf(3), listOf(3), listOf(3)];
  lists.set('a', a);
  lists.set('b', b);
  expect(lists.get('a')).toBe(a);
  lists.set('c', c);
  expect(lists.get('b')).toBeUndefined();
  expect(lists.get('a')).toBe(a);
  expect(lists.get('c')).toBe(c);
  lists.clear();
  expect(lists.get('a')).toBeUndefined();
});

it('one that takes the place of another counts once, and one that is too long is not kept', () => {
  const lists = new RememberedLists(10);
  for (let i = 0; i < 9; i++) lists.set('a', listOf(4));
  lists.set('b', listOf(4));
  expect(lists.get('a')).toBeDefined();
  lists.set('long', listOf(40));
  expect(lists.get('long')).toBeUndefined();
  lists.set('a', listOf(1));
  expect(lists.get('a')).toBeDefined();
});
