import { expect, it } from 'vitest';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { isMarkedGone, markGone, publisherChanges } from '../../../src/archive/kept/publisher-changes.ts';
import { idOf } from '../../support/archives.ts';
import { keptEntry, newDatabase } from '../../support/kept.ts';

const day = (at: number) => new Date(Date.UTC(2024, 2, at));

it('tells when an article’s words were last changed, and of no other change', () => {
  const database = newDatabase();
  const add = (at: number, text: string, over = {}) =>
    writeArticle(database, keptEntry('a', text, over), day(at));
  const revised = () => publisherChanges(database, idOf('a')).revised;
  add(1, 'نص أول.');
  expect(revised()).toBeNull();
  add(2, 'نص أول.', { published: '2024-01-01' });
  expect(revised()).toBeNull();
  add(3, 'نص ثان.');
  expect(revised()).toBe(day(3).toISOString());
  add(4, 'نص ثان.', { title: 'عنوان آخر' });
  expect(revised()).toBe(day(4).toISOString());
  expect(publisherChanges(database, 'none')).toEqual({ revised: null, gone: null });
  database.close();
});

it('notes since when an article is gone, once, and that it is back', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'نص.'), day(1));
  const id = idOf('a');
  expect(isMarkedGone(database, id)).toBe(false);
  expect(markGone(database, id, day(2))).toBe(true);
  expect(markGone(database, id, day(3))).toBe(false);
  expect(isMarkedGone(database, id)).toBe(true);
  expect(publisherChanges(database, id).gone).toBe(day(2).toISOString());
  expect(markGone(database, id, null)).toBe(true);
  expect(markGone(database, id, null)).toBe(false);
  expect(publisherChanges(database, id).gone).toBeNull();
  expect(markGone(database, 'none', day(2))).toBe(false);
  database.close();
});
