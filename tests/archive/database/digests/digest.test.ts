import { expect, it } from 'vitest';
import { digest } from '../../../../src/archive/database/digests/digest.ts';

it('of rows is the same in whatever order their columns come, and with a column more that is null', () => {
  const made = digest([{ a: 1, b: 'ب' }]);
  expect(made).toMatch(/^[0-9a-f]{64}$/u);
  expect(digest([{ b: 'ب', a: 1 }])).toBe(made);
  expect(digest([{ a: 1, b: 'ب', c: null }])).toBe(made);
  expect(digest([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

it.each<[string, Record<string, unknown>[], Record<string, unknown>[]]>([
  ['another value', [{ a: 1 }], [{ a: 2 }]],
  ['a text for a number', [{ a: 1 }], [{ a: '1' }]],
  ['another column', [{ a: 1 }], [{ b: 1 }]],
  ['an empty text for none', [{ a: '' }], [{ a: null }]],
  ['another order of rows', [{ a: 1 }, { a: 2 }], [{ a: 2 }, { a: 1 }]],
  ['a row in two', [{ a: 1, b: 2 }], [{ a: 1 }, { b: 2 }]],
  ['bytes for the text that they are written as', [{ a: Buffer.from('abc') }], [{ a: 'YWJj' }]],
  ['other bytes', [{ a: Buffer.from([0]) }], [{ a: Buffer.from([0, 0]) }]],
])('tells %s', (_, one, other) => {
  expect(digest(one)).not.toBe(digest(other));
});
