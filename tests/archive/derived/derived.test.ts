import { expect, it } from 'vitest';
import { stems } from '../../../src/arabic/words/stems.ts';
import { engineOf } from '../../../src/archive/database/engine.ts';
import type { Sqlite } from '../../../src/archive/database/sqlite/sqlite.ts';
import {
  removeAllDerived,
  removeDerived,
  removePassages,
  writeDerived,
  writeKeys,
} from '../../../src/archive/derived/derived.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptEntry, meetingOf, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const TEXT = 'التقى سامر الحداد هاني القصار أمس. وعاد إلى الميناء.';
const MEETINGS = [meetingOf(['سامر الحداد', 'هاني القصار'], '2024-03-04')];

const counts = (database: Sqlite) =>
  Object.fromEntries(
    ['passages', 'words', 'days', 'meetings', 'meetingKeys', 'signatures'].map((table) => [
      table,
      database.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
    ]),
  );

const ALL = { passages: 2, words: 2, days: 1, meetings: 1, meetingKeys: 4, signatures: 1 };
const NONE = { passages: 0, words: 0, days: 0, meetings: 0, meetingKeys: 0, signatures: 0 };

it('is passages, words, days, meetings with their keys, and a signature, and all of it goes', () => {
  const database = newDatabase();
  const entry = keptEntry('a', TEXT, {}, MEETINGS);
  writeArticle(database, entry, TAKEN_IN);
  expect(counts(database)).toEqual(ALL);
  const [harbour = ''] = stems('الميناء');
  expect(engineOf(database).words.frequencies([harbour]).get(harbour)).toBe(1);
  expect(database.prepare('SELECT count(*) FROM spellings WHERE stem = ?').pluck().get(harbour)).toBe(1);
  removeDerived(database, 1);
  expect(counts(database)).toEqual(NONE);
  expect(database.prepare('SELECT count(*) FROM spellings').pluck().get()).toBe(0);
  writeDerived(database, 1, entry);
  expect(counts(database)).toEqual(ALL);
  database.close();
});

it('keeps of the spellings those that other articles have', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'زار الميناء.'), TAKEN_IN);
  writeArticle(database, keptEntry('b', 'غادر الميناء.'), TAKEN_IN);
  removeDerived(database, 1);
  const known = database.prepare('SELECT stem FROM spellings').pluck().all();
  expect(known).toContain(stems('الميناء')[0]);
  expect(known).not.toContain(stems('زار')[0]);
  database.close();
});

it('goes passage by passage, or of every article', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', TEXT, {}, MEETINGS), TAKEN_IN);
  removePassages(database, 1);
  expect(counts(database)).toEqual({ ...ALL, passages: 0, words: 0, days: 0 });
  removeAllDerived(database);
  expect(counts(database)).toEqual(NONE);
  expect(database.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
  database.close();
});

it('writes what a meeting is found by once', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', TEXT, {}, MEETINGS), TAKEN_IN);
  const id = database.prepare('SELECT id FROM meetings').pluck().get() as number;
  writeKeys(database, id, MEETINGS[0] ?? expect.fail());
  expect(database.prepare('SELECT key FROM meetingKeys ORDER BY key').pluck().all()).toEqual(
    ['n:حداد', 'n:سامر', 'n:قصار', 'n:هاني'].sort(),
  );
  database.close();
});
