import { expect, it } from 'vitest';
import { isFeed } from '../../../src/news/lists/is-feed.ts';

it.each([
  ['<?xml version="1.0"?><rss version="2.0">', true],
  ['<feed xmlns="http://www.w3.org/2005/Atom">', true],
  ['<rdf:RDF xmlns="x">', true],
  ['{"version":"https://jsonfeed.org/version/1.1"}', true],
  [' { "title": "x", "version" : "http://www.jsonfeed.org/version/1" }', true],
  ['{"version":"1"}', false],
  ['<html><p>rss feed</p>', false],
  ['<feedback>', false],
  ['قال: <rssx>', false],
  ['', false],
])('«%s» is a feed: %s', (text, feed) => {
  expect(isFeed(text)).toBe(feed);
});

it('is looked for in the head of a text', () => {
  expect(isFeed(`${' '.repeat(100)}<rss>`)).toBe(true);
  expect(isFeed(`${' '.repeat(100_000)}<rss>`)).toBe(false);
});
