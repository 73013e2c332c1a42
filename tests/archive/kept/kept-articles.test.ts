import { describe, expect, it } from 'vitest';
import {
  keptArticle,
  keptArticles,
  moveArticle,
  newestArticles,
  numberOf,
  olderVersions,
  publishers,
  readableArticles,
  removeArticle,
  writeArticle,
} from '../../../src/archive/kept/kept-articles.ts';
import { contestsOf } from '../../../src/archive/kept/kept-origins.ts';
import { movedTo } from '../../../src/archive/kept/moved.ts';
import { UNKNOWN_ORIGIN } from '../../../src/news/article/origin.ts';
import { idOf } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const LATER = new Date('2024-03-07T00:00:00Z');

describe('an article', () => {
  it('is added, unchanged, replaced or contested, and its older versions stay', () => {
    const database = newDatabase();
    const add = (text: string, over = {}, now = TAKEN_IN) =>
      writeArticle(database, keptEntry('a', text, over), now);
    const file = (name: string) => ({
      origin: { ...UNKNOWN_ORIGIN, file: name, place: name, urlBy: 'page' as const },
    });
    expect(add('أول.', file('/a'))).toBe('added');
    expect(add('أول.', file('/a'))).toBe('unchanged');
    expect(add('ثان.', file('/a'), LATER)).toBe('replaced');
    expect(add('ثالث.', file('/b'))).toBe('contested');
    expect(keptArticle(database, idOf('a'))?.text).toBe('ثان.');
    expect(contestsOf(database, idOf('a'))).toHaveLength(1);
    expect(olderVersions(database, idOf('a'))).toEqual([
      { replaced: LATER.toISOString(), title: 'خبر a', published: '2024-03-05', text: 'أول.' },
    ]);
    expect([numberOf(database, idOf('a')), numberOf(database, 'none')]).toEqual([1, undefined]);
    expect(keptArticle(database, 'none')).toBeUndefined();
    database.close();
  });

  it('is taken out with all that is of it', () => {
    const database = newDatabase();
    writeArticle(database, keptEntry('a', 'أول.'), TAKEN_IN);
    writeArticle(database, keptEntry('a', 'ثان.'), LATER);
    expect(removeArticle(database, idOf('a'))).toBe(true);
    expect(removeArticle(database, idOf('a'))).toBe(false);
    expect(olderVersions(database, idOf('a'))).toEqual([]);
    for (const table of ['articles', 'passages', 'words', 'signatures'])
      expect(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(), table).toBe(0);
    database.close();
  });

  it('moves to another address with its versions, or gives way to the article that is there', () => {
    const database = newDatabase();
    const url = (name: string) => `https://akhbar.example/${name}`;
    writeArticle(database, keptEntry('a', 'أول.'), TAKEN_IN);
    writeArticle(database, keptEntry('a', 'ثان.'), LATER);
    expect(moveArticle(database, idOf('a'), url('b'))).toBe(idOf('b'));
    expect(keptArticle(database, idOf('b'))).toMatchObject({ text: 'ثان.', url: url('b') });
    expect(olderVersions(database, idOf('b'))).toHaveLength(1);
    expect(movedTo(database, idOf('a'))).toBe(idOf('b'));
    expect(moveArticle(database, idOf('b'), url('b'))).toBe(idOf('b'));
    expect(moveArticle(database, 'none', url('c'))).toBe('none');
    writeArticle(database, keptEntry('c', 'غيره.'), LATER);
    expect(moveArticle(database, idOf('b'), url('c'))).toBe(idOf('c'));
    expect(keptArticle(database, idOf('c'))?.text).toBe('غيره.');
    expect(keptArticle(database, idOf('b'))).toBeUndefined();
    expect(movedTo(database, idOf('a'))).toBe(idOf('c'));
    // What is at an address again was never moved from there.
    writeArticle(database, keptEntry('a', 'جديد.'), LATER);
    expect(movedTo(database, idOf('a'))).toBeNull();
    database.close();
  });
});

describe('all articles', () => {
  const database = newDatabase();
  const add = (name: string, over = {}) =>
    writeArticle(database, keptEntry(name, `نص ${name}.`, over), TAKEN_IN);
  add('a', { published: '2024-03-05T10:00:00Z' });
  add('b', { published: '2024-03-09', publisher: 'النهر' });
  add('c', { published: null, publishedBasis: 'unknown', publisher: null });
  add('d', { published: '2024-03-01' });

  it('come in the order in which they came, one at a time', () => {
    expect([...keptArticles(database)].map(({ text }) => text)).toEqual(['نص a.', 'نص b.', 'نص c.', 'نص d.']);
  });

  it('are the newest first, without those of unknown day', () => {
    const newest = (limit: number) => newestArticles(database, limit).map(({ text }) => text);
    expect(newest(9)).toEqual(['نص b.', 'نص a.', 'نص d.']);
    expect(newest(1)).toEqual(['نص b.']);
  });

  it('are of their publishers, those with most first', () => {
    const all = publishers(database);
    expect(all[0]).toEqual({ name: 'الأخبار', articles: 2, from: '2024-03-01', to: '2024-03-05' });
    expect(all).toContainEqual({ name: 'النهر', articles: 1, from: '2024-03-09', to: '2024-03-09' });
    expect(all).toContainEqual({ name: null, articles: 1, from: null, to: null });
  });
});

it('reads on where older versions cannot be read, and tells of it', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'أول.'), TAKEN_IN);
  writeArticle(database, keptEntry('a', 'ثان.'), LATER);
  const lost: string[] = [];
  const read = () => [...readableArticles(database, (what) => lost.push(what))];
  expect(read()).toMatchObject([{ article: { text: 'ثان.' }, versions: [{ text: 'أول.' }] }]);
  expect(lost).toEqual([]);
  database.exec('DROP TABLE versions');
  expect(read()).toMatchObject([{ article: { text: 'ثان.' }, versions: [] }]);
  expect(lost).toEqual(['versions']);
  database.close();
});
