import { expect, it } from 'vitest';
import { countOf, LeftOutList } from '../../src/archive/left-out.ts';

it('counts by the first words of reasons, the most frequent first', () => {
  const list = new LeftOutList();
  for (const why of [
    'no text',
    'too little text: 7 letters',
    'too little text: 9 letters',
    'binary: a PNG',
    'no text (x)',
    'too little text',
  ])
    list.add({ source: 'a', why });
  expect(list.reasons).toEqual([
    { why: 'too little text', count: 3 },
    { why: 'no text', count: 2 },
    { why: 'binary', count: 1 },
  ]);
  expect(countOf(list.reasons)).toBe(6);
  expect(countOf([])).toBe(0);
});

it('keeps the first thousand, and a hundred reasons', () => {
  const list = new LeftOutList();
  const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  for (let i = 0; i < 1200; i++) list.add({ source: String(i), why: `reason ${letters(i)}` });
  expect(list.first).toHaveLength(1000);
  expect(list.first[0]?.source).toBe('0');
  expect(list.reasons).toHaveLength(101);
  expect(list.reasons[0]).toEqual({ why: 'other reasons', count: 1100 });
  list.add({ source: 'x', why: 'reason a' });
  expect(list.reasons[1]).toEqual({ why: 'reason a', count: 2 });
});
