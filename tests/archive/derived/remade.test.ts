import { expect, it } from 'vitest';
import { countRemade, keepRemade, keptRemade } from '../../../src/archive/derived/remade.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptEntry, meetingOf, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('is kept as it was made until it is put in place, of the article as it is', () => {
  const database = newDatabase();
  const entry = keptEntry('a', 'جملة أولى. جملة ثانية.');
  writeArticle(database, entry, TAKEN_IN);
  const content = database.prepare('SELECT content FROM articles').pluck().get() as string;
  const making = { number: 1, content, makers: 'm' };
  const embedded = { passages: entry.passages, vectors: entry.vectors };
  const meetings = [meetingOf(['أ', 'ب'], null)];
  expect(keptRemade(database, 1)).toEqual({ embedded: null, meetings: null });
  keepRemade(database, making, { embedded, meetings });
  expect(keptRemade(database, 1)).toEqual({ embedded, meetings });
  keepRemade(database, making, { embedded: null, meetings: [] });
  expect(keptRemade(database, 1)).toEqual({ embedded: null, meetings: [] });
  expect(countRemade(database)).toBe(1);
  keepRemade(database, { ...making, content: 'other' }, { embedded, meetings });
  keepRemade(database, { ...making, number: 9 }, { embedded, meetings });
  expect(keptRemade(database, 1)).toEqual({ embedded: null, meetings: [] });
  expect(countRemade(database)).toBe(1);
  keepRemade(database, making, { embedded: { passages: [], vectors: [] }, meetings: null });
  expect(keptRemade(database, 1)).toEqual({ embedded: { passages: [], vectors: [] }, meetings: null });
  database.close();
});
