import { expect, it } from 'vitest';
import { figures } from '../../../src/archive/kept/figures.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { keptEntry, meetingOf, newDatabase, TAKEN_IN } from '../../support/kept.ts';

it('counts articles, passages and meetings, and tells the newest day', () => {
  const database = newDatabase();
  expect(figures(database)).toEqual({ articles: 0, passages: 0, meetings: 0, newest: null });
  const meetings = [meetingOf(['أ', 'ب'], '2024-03-01')];
  writeArticle(
    database,
    keptEntry('a', 'جملة أولى. جملة ثانية.', { published: '2024-03-05T10:00:00Z' }, meetings),
    TAKEN_IN,
  );
  writeArticle(database, keptEntry('b', 'جملة.', { published: '2024-03-04' }, meetings), TAKEN_IN);
  writeArticle(database, keptEntry('c', 'جملة.', { published: null, publishedBasis: 'unknown' }), TAKEN_IN);
  expect(figures(database)).toEqual({ articles: 3, passages: 4, meetings: 2, newest: '2024-03-05' });
  database.close();
});
