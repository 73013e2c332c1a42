import { expect, it } from 'vitest';
import { place } from '../../../src/archive/derived/place.ts';
import { keepRemade } from '../../../src/archive/derived/remade.ts';
import { staleRead } from '../../../src/archive/derived/versions.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptMeetings } from '../../../src/archive/kept/kept-meetings.ts';
import { passageIds, passageVector } from '../../../src/archive/vectors/stored-vectors.ts';
import { SMALL } from '../../support/archives.ts';
import { keptEntry, meetingOf, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const TEXT = 'التقى سامر الحداد هاني القصار أمس. وعاد إلى الميناء.';

it('puts what was made anew in the place of the old, those parts alone, and notes the maker', () => {
  const database = newDatabase();
  writeArticle(database, keptEntry('a', TEXT, {}, [meetingOf(['أ', 'ب'], null)]), TAKEN_IN);
  const content = database.prepare('SELECT content FROM articles').pluck().get() as string;
  const { passages, vectors } = keptEntry('a', TEXT);
  const count = (table: string) => database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
  const before = passageIds(database);
  expect(() => place(database, 1, new Set(['passages']), SMALL)).toThrow('nothing was made for article 1');
  expect(() => place(database, 1, new Set(['meetings']), SMALL)).toThrow(
    'no meetings were made for article 1',
  );

  database.exec('DELETE FROM days; DELETE FROM meetingKeys; DELETE FROM signatures');
  place(database, 1, new Set(['days', 'words', 'keys', 'signatures']), SMALL);
  expect(['days', 'meetingKeys', 'signatures', 'words'].map(count)).toEqual([1, 2, 1, 2]);
  expect(passageIds(database)).toEqual(before);
  expect(staleRead(database, SMALL).size).toBe(0);

  const meetings = [meetingOf(['ج', 'د'], '2024-03-04')];
  keepRemade(database, { number: 1, content, makers: 'm' }, { embedded: { passages, vectors }, meetings });
  place(database, 1, new Set(['passages', 'meetings']), SMALL);
  const after = passageIds(database);
  expect(after).toHaveLength(2);
  expect(passageVector(database, after[0] ?? 0)).toEqual(vectors[0]);
  expect(keptMeetings(database, { limit: 9 }).map(({ participants }) => participants[0]?.name)).toEqual([
    'ج',
  ]);
  database.close();
});
