import { expect, it } from 'vitest';
import { stems } from '../../../src/arabic/words/stems.ts';
import { articleRows, rowsOf } from '../../../src/archive/check/article-rows.ts';
import { writeArticle } from '../../../src/archive/kept/kept-articles.ts';
import { idOf, SMALL } from '../../support/archives.ts';
import { keptEntry, meetingOf, newDatabase, TAKEN_IN } from '../../support/kept.ts';

const TEXT = 'التقى سامر الحداد هاني القصار أمس. وعاد إلى الميناء اليوم.';
const MEETINGS = [meetingOf(['سامر الحداد', 'هاني القصار'], '2024-03-04'), meetingOf(['مها البيطار'], null)];
const ENTRY = keptEntry('a', TEXT, {}, MEETINGS);

function two() {
  const database = newDatabase();
  writeArticle(database, keptEntry('other', 'خبر آخر أمس.', {}, [meetingOf(['رنا'], null)]), TAKEN_IN);
  writeArticle(database, ENTRY, TAKEN_IN);
  return database;
}

it('gives what is stored of one article, and of that one only', () => {
  const database = two();
  const rows = rowsOf(database, 2);
  if (rows === null) throw new Error('There is no article 2.');
  expect(rows.wrong).toBeNull();
  expect(rows.number).toBe(2);
  expect(rows.article).toEqual(ENTRY.article);
  const { passages } = rows;
  expect(passages.map(({ start, end }) => ({ start, end }))).toEqual(
    ENTRY.passages.map(({ start, end }) => ({ start, end })),
  );
  expect(passages.map(({ vector }) => vector.length)).toEqual([SMALL.dimensions * 4, SMALL.dimensions * 4]);
  expect(rows.stems).toEqual({
    title: stems('خبر a'),
    passages: ENTRY.passages.map(({ start, end }) => stems(TEXT.slice(start, end))),
  });
  expect(rows.days).toEqual([
    { passage: passages[0]?.id, from: '2024-03-04', to: '2024-03-04' },
    { passage: passages[1]?.id, from: '2024-03-05', to: '2024-03-05' },
  ]);
  expect(rows.meetings.map(({ from, to, record }) => ({ from, to, meeting: JSON.parse(record) }))).toEqual([
    { from: '2024-03-04', to: '2024-03-04', meeting: MEETINGS[0] },
    { from: null, to: null, meeting: MEETINGS[1] },
  ]);
  const own = rows.meetings.map(({ id }) => id);
  expect(new Set(rows.keys.map(({ meeting }) => meeting))).toEqual(new Set(own));
  expect(rows.signature).toBeInstanceOf(Buffer);
  database.close();
});

it('gives nothing for what is not there', () => {
  const database = two();
  expect(rowsOf(database, 3)).toBeNull();
  database.exec('DELETE FROM signatures WHERE article = 2; DELETE FROM meetings WHERE article = 2');
  const rows = rowsOf(database, 2);
  expect(rows?.signature).toBeNull();
  expect(rows?.meetings).toEqual([]);
  expect(rows?.keys).toEqual([]);
  database.close();
});

it('says what is wrong with a row, and reads the rest all the same', () => {
  const database = two();
  database.exec("UPDATE articles SET published = 'غدًا' WHERE number = 2");
  const rows = rowsOf(database, 2);
  expect(rows?.wrong).toMatch(/^published: /u);
  expect(rows?.passages).toHaveLength(2);
  database.close();
});

it('goes through all articles in the order they came, past those that are gone meanwhile', () => {
  const database = two();
  writeArticle(database, keptEntry('c', 'خبر ثالث.'), TAKEN_IN);
  writeArticle(database, keptEntry('d', 'خبر رابع.'), TAKEN_IN);
  const seen: string[] = [];
  for (const { row } of articleRows(database)) {
    seen.push(row.id);
    if (seen.length === 1) database.exec('DELETE FROM articles WHERE number = 2');
  }
  expect(seen).toEqual(['other', 'c', 'd'].map(idOf));
  database.close();
});

it('goes through none where there is none', () => {
  const database = newDatabase();
  expect([...articleRows(database)]).toEqual([]);
  database.close();
});
