import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import { KnownPages, type Outcome } from '../../../src/fetch/rounds/known-pages.ts';
import type { KnownPage } from '../../../src/fetch/rounds/schema.ts';
import type { Listed } from '../../../src/news/lists/listing.ts';
import { newSources } from './stored.ts';

const SOURCE = { source: 'https://a.example/feed', depth: 0 };
const NOW = 1000;
let database: Sqlite;
let pages: KnownPages;
beforeEach(() => {
  database = newSources();
  pages = new KnownPages(database, 'me');
});
afterEach(() => database.close());

const listed = (address: string | null, updated: string | null = null): Listed =>
  ({ address, updated }) as Listed;
const take = (scope: 'sources' | 'by-hand' = 'sources', highest = 2) =>
  pages.take(scope, 'a.example', NOW, highest);
const settled = (page: KnownPage | null, given: Partial<Outcome> = {}) => {
  if (page === null) throw new Error('no page');
  pages.settle(page, { state: 'kept', due: null, misses: 0, failures: 0, ...given });
};

describe('the pages that are known', () => {
  it('are taken one by one, lists first, and by nobody else meanwhile', () => {
    pages.listed(SOURCE, [listed('https://a.example/1'), listed(null), listed('https://a.example/1')], false);
    pages.list(SOURCE, [{ address: 'https://a.example/map.xml', updated: null }]);
    expect(pages.hosts('sources', NOW)).toEqual(['a.example']);
    expect(pages.waiting('sources', NOW)).toBe(2);
    expect(take()).toMatchObject({
      kind: 'list',
      address: 'https://a.example/map.xml',
      source: SOURCE.source,
    });
    expect(take('sources', 0)).toBeNull();
    const page = take();
    expect(page).toMatchObject({ kind: 'page', state: 'waiting', depth: 1, host: 'a.example' });
    expect(take()).toBeNull();
    pages.release(page as KnownPage);
    expect(take()?.key).toBe(page?.key);
  });

  it('are asked for again when their time comes, or their list says that they changed', () => {
    pages.listed(SOURCE, [listed('https://a.example/1', '2024-03-01')], false);
    settled(take(), { due: NOW + 500, articles: ['x'] });
    expect(take()).toBeNull();
    const again = pages.take('sources', 'a.example', NOW + 501, 2);
    expect(again).toMatchObject({ state: 'kept', articles: ['x'] });
    settled(again);
    pages.listed(SOURCE, [listed('https://a.example/1', '2024-03-01')], false);
    expect(take()).toBeNull();
    pages.listed(SOURCE, [listed('https://a.example/1', '2024-03-05')], false);
    expect(take()).not.toBeNull();
  });

  it('keep where they were found, what to ask with, and how often they failed', () => {
    pages.listed(SOURCE, [listed('https://a.example/1')], true);
    const validators = { at: 'https://a.example/2', etag: '"1"', lastModified: null };
    settled(take(), {
      address: 'https://a.example/2',
      validators,
      changed: 77,
      due: 0,
      misses: 1,
      failures: 2,
    });
    expect(take()).toMatchObject({
      address: 'https://a.example/2',
      validators,
      changed: 77,
      misses: 1,
      failures: 2,
      needsDay: true,
    });
  });
});

describe('a page that was named by hand', () => {
  it('is of no source, and asked for once each time it is named', () => {
    pages.want(['https://a.example/1']);
    expect([pages.hosts('sources', NOW), pages.hosts('by-hand', NOW)]).toEqual([[], ['a.example']]);
    const page = take('by-hand');
    expect(page).toMatchObject({ source: '' });
    settled(page, { due: 5 });
    expect(take('by-hand')).toBeNull();
    pages.want(['https://a.example/1']);
    expect(take('by-hand')?.key).toBe(page?.key);
  });

  it('becomes one of the source that lists it', () => {
    pages.want(['https://a.example/1']);
    pages.listed(SOURCE, [listed('https://a.example/1')], false);
    expect(take('sources')).toMatchObject({ source: SOURCE.source });
  });
});
