import { expect, it } from 'vitest';
import { stems } from '../../../src/arabic/words/stems.ts';
import {
  nearlyTyped,
  removeSpellings,
  sameNames,
  writeSpellings,
} from '../../../src/archive/derived/spellings.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('finds other spellings of a name, and what a word may have been meant for', () => {
  const database = newDatabase();
  writeSpellings(database, ['ميركل', 'ماركل', 'ميركل', 'القصباوي', 'القصبازي', 'برلمان']);
  expect(sameNames(database, ['ميركل', 'برلمان', 'ماركل', 'برلمان', ''])).toEqual(
    new Map([
      ['ميركل', ['ماركل']],
      ['برلمان', []],
      ['ماركل', ['ميركل']],
      ['', []],
    ]),
  );
  expect(nearlyTyped(database, 'برلنان')).toEqual(['برلمان']);
  expect(nearlyTyped(database, 'القصبلوي')).toEqual(['القصباوي']);
  expect(nearlyTyped(database, 'القسبلوي')).toEqual(['القصباوي']);
  // Two letters of six are another word; short words and figures may be anything.
  expect(nearlyTyped(database, 'بلرنان')).toEqual([]);
  expect(nearlyTyped(database, 'مي')).toEqual([]);
  expect(nearlyTyped(database, 'برلمان2')).toEqual([]);
  database.close();
});

it('forgets those that no passage has any more', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', 'زار الميناء.'), TAKEN_IN);
  const [harbour = ''] = stems('الميناء');
  writeSpellings(database, ['غريبه']);
  removeSpellings(database, [harbour, 'غريبه', 'غريبه']);
  const known = database.prepare('SELECT stem FROM spellings').pluck().all();
  expect(known).toContain(harbour);
  expect(known).not.toContain('غريبه');
  database.close();
});
