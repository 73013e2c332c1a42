import { expect, it } from 'vitest';
import { documentOf } from '../../../src/news/markup/document.ts';
import { pageAddress } from '../../../src/news/pages/page-address.ts';

const address = (html: string, ...given: (string | null | undefined)[]) =>
  pageAddress(html, documentOf(html), given);
const A = 'https://naba.example/a';

it.each([
  ['the first whole one', '', [null, '/x', A, 'https://naba.example/b'], A],
  ['one without a scheme', '', ['//naba.example/a'], A],
  ['that of the program that saved it', `<!-- saved from url=(0020)${A} -->`, ['/b'], A],
  [
    'before that, what the page says',
    `<!-- saved from url=(0020)${A} -->`,
    ['https://naba.example/b'],
    'https://naba.example/b',
  ],
  [
    'a relative one, against its base',
    '<base href="https://naba.example/x/">',
    ['a'],
    'https://naba.example/x/a',
  ],
  ['a relative one, against a front page', '', ['/a', 'https://naba.example/'], A],
  ['none that is only relative', '', ['/a'], null],
  ['none of a front page', '', ['https://naba.example/', 'https://naba.example'], null],
  ['none of another kind', '', ['javascript:0', 'ftp://naba.example/a', '#a', ''], null],
  ['none of a place in itself', '<base href="https://naba.example/x">', ['#a', ''], null],
  ['none', '', [undefined, null], null],
])('a page has %s', (_what, html, given, wanted) => {
  expect(address(html, ...given)).toBe(wanted);
});
