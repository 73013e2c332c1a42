import { expect, it } from 'vitest';
import { knownPageOf, type PageRow } from '../../../src/fetch/rounds/schema.ts';

const ROW: PageRow = {
  key: 'https://a.example/1',
  kind: 'page',
  address: 'https://a.example/1',
  host: 'a.example',
  source: 'https://a.example/feed',
  depth: 1,
  state: 'kept',
  listed: null,
  needsDay: 1,
  articles: '["x","y"]',
  validators: null,
  changed: null,
  misses: 0,
  failures: 0,
  rank: 2,
};

it('a page is read as it was noted', () => {
  expect(knownPageOf(ROW)).toEqual({ ...ROW, needsDay: true, articles: ['x', 'y'] });
  const listed = { address: 'https://a.example/1', updated: '2024-03-01' };
  const validators = { at: 'https://a.example/1', etag: '"1"', lastModified: null };
  expect(
    knownPageOf({
      ...ROW,
      needsDay: 0,
      listed: JSON.stringify(listed),
      validators: JSON.stringify(validators),
    }),
  ).toMatchObject({ needsDay: false, listed, validators });
});

it('what is no note is told as an error', () => {
  expect(() => knownPageOf({ ...ROW, articles: '[' })).toThrow(SyntaxError);
});
