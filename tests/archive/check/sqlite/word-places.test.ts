import { expect, it } from 'vitest';
import { isSamePlaces, type Terms, WordPlaces } from '../../../../src/archive/check/sqlite/word-places.ts';
import { ARCHIVE } from '../../../../src/archive/constants.ts';
import { memoryDatabase } from '../../../../src/archive/database/sqlite/archive-file.ts';

/** An index of passages with these words in title and text. */
function indexOf(passages: Readonly<Record<number, readonly [title: string, text: string]>>) {
  const database = memoryDatabase();
  const write = database.prepare('INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)');
  for (const [id, words] of Object.entries(passages)) write.run(Number(id), ...words);
  return database;
}

const at = (term: number, place: number, column: 'title' | 'text') =>
  term * 2 * ARCHIVE.wordPlaces + place * 2 + (column === 'title' ? 0 : 1);
const placesOf = (passages: Parameters<typeof indexOf>[0], terms: Terms = new Map()) =>
  new WordPlaces(indexOf(passages), terms).read();

it('reads of each passage which word stands where', () => {
  const terms: Terms = new Map();
  const places = placesOf({ 3: ['ميناء', 'سفن ميناء سفن'], 8: ['', 'سفن'] }, terms);
  const [ships, harbour] = [terms.get('سفن') as number, terms.get('ميناء') as number];
  expect(new Set([ships, harbour])).toEqual(new Set([0, 1]));
  expect([...places.keys()].sort()).toEqual([3, 8]);
  expect(new Set(places.get(3))).toEqual(
    new Set([at(ships, 0, 'text'), at(ships, 2, 'text'), at(harbour, 0, 'title'), at(harbour, 1, 'text')]),
  );
  expect(places.get(3)).toHaveLength(4);
  expect(places.get(8)).toEqual([at(ships, 0, 'text')]);
  expect(placesOf({})).toEqual(new Map());
});

it('reads anew what is there now, with the numbers that words have', () => {
  const terms: Terms = new Map([['غيره', 0]]);
  const database = indexOf({ 1: ['', 'سفن'] });
  const places = new WordPlaces(database, terms);
  expect(places.read().get(1)).toEqual([at(1, 0, 'text')]);
  database.exec("INSERT INTO words (words) VALUES ('delete-all')");
  expect(places.read()).toEqual(new Map());
  expect(new WordPlaces(database, terms).read()).toEqual(new Map());
  expect([...terms]).toEqual([
    ['غيره', 0],
    ['سفن', 1],
  ]);
});

const WORDS = ['ميناء', 'سفن بحر'] as const;

it.each<[string, readonly [string, string], boolean]>([
  ['the same', WORDS, true],
  ['another order', ['ميناء', 'بحر سفن'], false],
  ['another column', ['', 'ميناء سفن بحر'], false],
  ['a word more', ['ميناء', 'سفن بحر بحر'], false],
  ['a word less', ['ميناء', 'سفن'], false],
  ['another word', ['ميناء', 'سفن برّ'], false],
])('tells two indexes apart by their places: %s', (_, words, isSame) => {
  const terms: Terms = new Map();
  const [one, other] = [placesOf({ 1: WORDS }, terms), placesOf({ 1: words }, terms)];
  expect(isSamePlaces(one.get(1), other.get(1))).toBe(isSame);
});

it('takes a passage without words for one that is not there', () => {
  expect(isSamePlaces(undefined, [])).toBe(true);
  expect(isSamePlaces(undefined, [1])).toBe(false);
  expect(isSamePlaces([1], undefined)).toBe(false);
});
