import { describe, expect, it } from 'vitest';
import {
  articleDigest,
  DIGESTED,
  type Digested,
  writeAllArticleDigests,
  writeArticleDigests,
  writtenDigests,
} from '../../../../src/archive/database/digests/article-digests.ts';
import type { Sqlite } from '../../../../src/archive/database/sqlite/sqlite.ts';
import { writeMeetings } from '../../../../src/archive/derived/derived.ts';
import { articleAt } from '../../../support/archives.ts';
import { databaseOf, MET } from '../../../support/databases.ts';

const TEXT = 'استقبل الوزير ضيفه في القصر يوم الأحد. وبحث الجانبان التجارة.';

/** Two articles, the first of which tells of a meeting. */
function digested(): Sqlite {
  const database = databaseOf(articleAt('a', TEXT), articleAt('b', TEXT));
  writeMeetings(database, 1, { article: articleAt('a', TEXT), meetings: [MET] });
  writeArticleDigests(database, 1, ['meetings']);
  return database;
}

/** The parts of an article that are no longer what was digested. */
function altered(database: Sqlite, number: number): Digested[] {
  const written = writtenDigests(database, number);
  return DIGESTED.filter((part) => written?.[part] !== articleDigest(database, number, part));
}

describe('the digests of an article', () => {
  it('are those of what is stored of it', () => {
    const database = digested();
    expect([altered(database, 1), altered(database, 2)]).toEqual([[], []]);
  });

  it.each<[string, Digested]>([
    ["UPDATE articles SET title = 'غيره' WHERE number = 1", 'kept'],
    ["INSERT INTO versions SELECT id, '', title, published, text FROM articles WHERE number = 1", 'kept'],
    ['UPDATE passages SET "end" = "end" + 1 WHERE id = 1', 'passages'],
    [`UPDATE days SET "to" = '2024-03-04' WHERE passage = 1`, 'days'],
    [`UPDATE meetings SET "from" = NULL`, 'meetings'],
  ])('tell after %s that its %s are altered, and no other article is', (sql, part) => {
    const database = digested();
    expect(database.prepare(sql).run().changes).toBe(1);
    expect(altered(database, 1)).toEqual([part]);
    expect(altered(database, 2)).toEqual([]);
  });

  it('are written of those parts that are named, and of all where there are none', () => {
    const database = digested();
    database.exec("UPDATE articles SET title = 'غيره'; DELETE FROM days");
    writeArticleDigests(database, 1, ['days']);
    expect(altered(database, 1)).toEqual(['kept']);
    database.exec('DELETE FROM articleDigests WHERE article = 1');
    expect(writtenDigests(database, 1)).toBeUndefined();
    writeArticleDigests(database, 1, ['days']);
    expect(altered(database, 1)).toEqual([]);
    writeAllArticleDigests(database);
    expect(altered(database, 2)).toEqual([]);
  });
});
