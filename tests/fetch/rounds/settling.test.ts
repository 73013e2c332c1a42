import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { FETCH } from '../../../src/fetch/constants.ts';
import type { KnownPage } from '../../../src/fetch/rounds/schema.ts';
import { Settling } from '../../../src/fetch/rounds/settling.ts';
import { SourceStore } from '../../../src/fetch/rounds/store.ts';
import type { Article } from '../../../src/news/article/article.ts';
import { articleAt, entryOf, idOf, newArchive, newFolder, random } from '../../support/archives.ts';

const FEED = { source: 'https://akhbar.example/feed', depth: 0 };
const DAY = 86_400_000;
let time: number;
let store: SourceStore;
let archive: Archive;
let settling: Settling;
beforeEach(() => {
  time = Date.parse('2024-03-20T12:00:00Z');
  const now = () => new Date(time);
  store = new SourceStore(newFolder(), now);
  archive = newArchive();
  settling = new Settling({ store, archive, now });
  store.add(FEED.source);
  store.pages.listed(FEED, [{ address: 'https://akhbar.example/a', updated: null }] as never, false);
});
afterEach(() => {
  store.close();
  archive.close();
});

const take = (at = time + 1): KnownPage | null => store.pages.take('sources', 'akhbar.example', at, 2);
function page(at?: number): KnownPage {
  const taken = take(at);
  if (taken === null) throw new Error('no page');
  return taken;
}
function keep(article: Article, of = page()): void {
  archive.add([entryOf(article, random(1))], new Date(time));
  settling.awaiting(of, {
    validators: { at: '', etag: '"1"', lastModified: null },
    address: of.address,
    articles: [article],
  });
  settling.settled('added', article.url ?? '');
}
const ARTICLE = articleAt('a', 'وصل الوزير إلى المدينة.');

describe('a page that brought articles', () => {
  it('is kept when all of them are', () => {
    const one = page();
    const other = articleAt('b', 'غادر الوزير المدينة.');
    settling.awaiting(one, {
      validators: { at: '', etag: null, lastModified: null },
      address: one.address,
      articles: [ARTICLE, other],
    });
    settling.settled('added', ARTICLE.url ?? '');
    expect(store.sources()[0]).toMatchObject({ kept: 0, waiting: 1 });
    settling.settled('left-out', other.url ?? '');
    expect(store.sources()[0]).toMatchObject({ kept: 1, waiting: 0 });
    expect(page()).toMatchObject({ articles: [ARTICLE.id, other.id], changed: time });
  });

  it('is refused where none is, and asked for again later and later', () => {
    for (const days of [0, 0, 1, 2]) {
      const one = page();
      settling.awaiting(one, {
        validators: { at: '', etag: null, lastModified: null },
        address: one.address,
        articles: [ARTICLE],
      });
      settling.settled('left-out', ARTICLE.url ?? '');
      expect(store.sources()[0]).toMatchObject({ refused: 1 });
      expect(take(time + days * DAY)).toBeNull();
      time += days * DAY + 1;
    }
  });

  it('has its article moved where the page moved', () => {
    keep(ARTICLE);
    const moved = articleAt('new', 'وصل الوزير إلى المدينة.');
    settling.awaiting(page(), {
      validators: { at: '', etag: null, lastModified: null },
      address: 'https://akhbar.example/new',
      articles: [moved],
    });
    expect(archive.named(idOf('a')).id).toBe(moved.id);
  });

  it('was new when its article last was', () => {
    keep(ARTICLE);
    const first = time;
    time += DAY;
    const again = page();
    settling.awaiting(again, {
      validators: { at: '', etag: null, lastModified: null },
      address: again.address,
      articles: [ARTICLE],
    });
    settling.settled('unchanged', ARTICLE.url ?? '');
    expect(page(time + DAY)).toMatchObject({ changed: first });
  });

  it('is not told of by what nobody waits for', () => {
    settling.settled('added', 'https://other.example/');
    expect(store.sources()[0]).toMatchObject({ waiting: 1 });
  });
});

describe('a page that is as it was', () => {
  it('is looked at again after a tenth of the time for which it was', () => {
    keep(ARTICLE);
    time += 10 * DAY;
    settling.unchanged(page(), null);
    expect(take(time + DAY)).toBeNull();
    expect(take(time + DAY + 1)).not.toBeNull();
  });
});

describe('a page that is not there', () => {
  it('is gone when it was missed often enough, and comes back when it is there', () => {
    keep(ARTICLE);
    for (let miss = 1; miss < FETCH.goneAfter; miss++) settling.missing(page());
    expect([settling.gone, store.sources()[0]?.gone]).toEqual([0, 0]);
    settling.missing(page());
    expect([settling.gone, store.sources()[0]?.gone]).toEqual([1, 1]);
    expect(take()).toBeNull();
  });
});

describe('a page that could not be had by no fault of its own', () => {
  it('is asked for in the next round as it was', () => {
    const one = page();
    settling.postponed(one);
    time += 1;
    expect(page()).toMatchObject({ state: 'waiting', failures: 0 });
  });
});

describe('a list', () => {
  it('is kept with its marks, and waits to be wanted again', () => {
    store.wantLists([FEED.source]);
    const list = page();
    settling.listed(list, null, { at: FEED.source, etag: '"7"', lastModified: null });
    store.wantLists([FEED.source]);
    expect(page()).toMatchObject({ kind: 'list', state: 'kept', validators: { etag: '"7"' } });
  });
});
