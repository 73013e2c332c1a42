import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourceStore } from '../../../src/fetch/rounds/store.ts';
import { newFolder } from '../../support/archives.ts';

const NOW = new Date('2024-03-20T12:00:00Z');
const FEED = 'https://a.example/feed';
let folder: string;
let store: SourceStore;
beforeEach(() => {
  folder = join(newFolder(), 'archive');
  store = new SourceStore(folder, () => NOW);
});
afterEach(() => store.close());

const lists = () => store.pages.waiting('sources', 1);

describe('the sources', () => {
  it('are kept in a file of their own, each once', () => {
    expect([store.add(FEED), store.add(FEED), store.add('/a/folder')]).toEqual([true, false, true]);
    store.close();
    store = new SourceStore(folder, () => NOW);
    expect(store.sources()).toEqual([
      { address: '/a/folder', kept: 0, gone: 0, waiting: 0, refused: 0 },
      { address: FEED, kept: 0, gone: 0, waiting: 0, refused: 0 },
    ]);
    expect(existsSync(join(folder, 'sources.sqlite'))).toBe(true);
  });

  it('tell how their pages were found', () => {
    store.add(FEED);
    const entries = ['1', '2', '3'].map((one) => ({ address: `https://a.example/${one}`, updated: null }));
    store.pages.listed({ source: FEED, depth: 0 }, entries as never, false);
    const page = store.pages.take('sources', 'a.example', 1, 2);
    if (page === null) throw new Error('no page');
    store.pages.settle(page, { state: 'refused', due: null, misses: 0, failures: 1 });
    expect(store.sources()[0]).toMatchObject({ kept: 0, waiting: 2, refused: 1 });
  });

  it('go with all that is known of their pages', () => {
    store.add(FEED);
    store.wantLists([FEED]);
    expect(lists()).toBe(1);
    expect([store.remove(FEED), store.remove(FEED), lists()]).toEqual([true, false, 0]);
  });

  it('have their lists asked for in each round', () => {
    store.add(FEED);
    store.wantLists([FEED]);
    const list = store.pages.take('sources', 'a.example', 1, 0);
    if (list === null) throw new Error('no list');
    store.pages.settle(list, { state: 'kept', due: null, misses: 0, failures: 0 });
    expect(lists()).toBe(0);
    store.wantLists([FEED]);
    expect(lists()).toBe(1);
  });
});
