import { memoryDatabase } from '../../src/archive/database/sqlite/archive-file.ts';
import type { Sqlite } from '../../src/archive/database/sqlite/sqlite.ts';
import { writeArticle } from '../../src/archive/kept/kept-articles.ts';
import type { Meeting } from '../../src/meetings/meeting.ts';
import type { Article } from '../../src/news/article/article.ts';
import { entryOf, random } from './archives.ts';

/** When the articles of `databaseOf` were taken in. */
export const ADDED = new Date('2024-03-06T00:00:00Z');

/** A database in no file that holds those articles, cut into sentences, and nothing of what made it. */
export function databaseOf(...articles: readonly Article[]): Sqlite {
  const database = memoryDatabase();
  const next = random(1);
  for (const article of articles) writeArticle(database, entryOf(article, next), ADDED);
  return database;
}

/** A meeting of one person with another on a Sunday. */
export const MET: Meeting = {
  participants: [
    {
      name: 'سامر الحداد',
      person: 'سامر الحداد',
      title: 'وزير الخارجية',
      side: 'host',
      sort: 'person',
      attends: true,
    },
    {
      name: 'نادية السالم',
      person: 'نادية السالم',
      title: null,
      side: 'guest',
      sort: 'person',
      attends: true,
    },
  ],
  kind: 'received',
  status: 'held',
  from: '2024-03-03',
  to: '2024-03-03',
  basis: 'weekday',
  place: 'قصر الزهور',
  topic: null,
  evidence: { start: 0, end: 40 },
};
