import { expect, it } from 'vitest';
import { searchText } from '../../../src/cli/terminal/search-text.ts';
import { source } from '../../support/answers.ts';

it('numbers hits with their article, score and ranks, each passage on one line', () => {
  const hit = {
    article: source('a1'),
    start: 0,
    end: 5,
    text: 'التقى\nالحداد',
    score: 0.5,
    ranks: { words: 1, vectors: null },
    copies: [],
  };
  const other = { ...hit, article: source('b2', { publisher: null, published: null }) };
  expect(searchText([hit, other]).split('\n')).toEqual([
    `1. «${hit.article.title}»، وكالة الأفق، نُشر في 27 أيلول/سبتمبر 2020`,
    '   a1  score 0.500  words #1  vectors #–',
    '   التقى الحداد',
    '',
    `2. «${hit.article.title}»، –، لا يُعرف يوم نشره`,
    '   b2  score 0.500  words #1  vectors #–',
    '   التقى الحداد',
  ]);
});

it('says that there are none', () => {
  expect(searchText([])).toBe('لا نتائج.');
});
