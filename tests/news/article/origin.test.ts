import { expect, it } from 'vitest';
import { originText, saidFirst, UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';

it('is told by the first who says a field, else by the last', () => {
  const speakers = [
    ['option', { publisher: 'النهر' }],
    ['sidecar', { publisher: 'غيره', url: null }],
    ['header', { url: 'https://naba.example/' }],
  ] as const;
  expect(saidFirst('publisher', speakers, 'page')).toBe('option');
  expect(saidFirst('url', speakers, 'page')).toBe('sidecar');
  expect(saidFirst('url', speakers.slice(0, 1), 'page')).toBe('page');
  expect(saidFirst('url', [], 'record')).toBe('record');
});

it.each([
  [{ fetched: 'https://naba.example/', file: '/a.html' }, 'https://naba.example/'],
  [{ file: '/a.html' }, '/a.html'],
  [{ file: '-' }, 'standard input'],
  [{}, 'an unknown source'],
])('%j reads «%s»', (origin, text) => {
  expect(originText({ ...UNKNOWN_ORIGIN, ...origin })).toBe(text);
});
