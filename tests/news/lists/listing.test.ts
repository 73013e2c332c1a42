import { expect, it } from 'vitest';
import { resolvedAddress } from '../../../src/news/lists/listing.ts';

const BASE = 'https://naba.example/a/list.xml';

it.each([
  ['/b', 'https://naba.example/b'],
  ['b?c=1', 'https://naba.example/a/b?c=1'],
  [' ../b ', 'https://naba.example/b'],
  ['//other.example/b', 'https://other.example/b'],
  ['HTTPS://Naba.example/ب', 'HTTPS://Naba.example/ب'],
  ['mailto:a@b', 'mailto:a@b'],
  ['', null],
  [' ', null],
  [null, null],
  [undefined, null],
  ['https://', null],
])('%j on a list is %s', (written, address) => {
  expect(resolvedAddress(written, BASE)).toBe(address);
});
