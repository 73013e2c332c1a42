import { expect, it } from 'vitest';
import { keepRemade } from '../../../src/archive/derived/remade.ts';
import { begun, staleness } from '../../../src/archive/derived/staleness.ts';
import { writeMade } from '../../../src/archive/derived/versions.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { SMALL } from '../../support/archives.ts';
import { keptEntry, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('says what is stale of how many articles, how far a rebuild has come, or nothing', () => {
  const database = newDatabase();
  expect(staleness(database, SMALL)).toBeNull();
  for (const name of ['a', 'b']) writeArticle(database, keptEntry(name, 'نص.'), TAKEN_IN);
  writeMade(database, 1, SMALL);
  writeMade(database, 2, { ...SMALL, readers: 'others' });
  expect(staleness(database, SMALL)).toBe(
    'the meetings of one article were read by another version of isnad or of its networks, and are used as they are: run "isnad rebuild" to read them again',
  );
  const content = database.prepare('SELECT content FROM articles WHERE number = 1').pluck().get() as string;
  keepRemade(database, { number: 1, content, makers: 'm' }, { embedded: null, meetings: [] });
  expect(staleness(database, SMALL)).toMatch(/read them again \(one article are made already\)$/u);
  writeMade(database, 2, SMALL);
  expect(staleness(database, SMALL)).toBe(
    'a rebuild was stopped: "isnad rebuild" ends it (one article are made already)',
  );
  database.close();
});

it('tells how many are made', () => {
  expect(begun(0)).toBe('');
  expect(begun(3)).toBe(' (3 articles are made already)');
});
