import { readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Damage to an archive: what is done to its database or to its files, and what has to be said of it. */
export interface Damage {
  readonly name: string;
  readonly said: RegExp;
  readonly sql?: string;
  readonly files?: (folder: string) => void;
}

const cache = (folder: string): string => join(folder, 'vectors.hnsw');
const note = (folder: string): string => `${cache(folder)}.json`;

function flip(file: string, at: number): void {
  const bytes = readFileSync(file);
  const place = Math.floor(bytes.length * at);
  bytes[place] = (bytes[place] as number) ^ 0x20;
  writeFileSync(file, bytes);
}

const EXCHANGED = `UPDATE passages SET vector = (SELECT vector FROM passages AS other
  WHERE other.id = CASE passages.id WHEN 1 THEN 2 ELSE 1 END) WHERE id IN (1, 2)`;
const OTHER_WORDS =
  "DELETE FROM words WHERE rowid IN (1, 2); INSERT INTO words (rowid, title, text) VALUES (1, 'خبر', 'اخر'), (2, 'خبر', 'اخر')";
const OUT_OF_THE_MIDDLE =
  'DELETE FROM words WHERE rowid = 2; DELETE FROM days WHERE passage = 2; DELETE FROM passages WHERE id = 2';

/** Done with everything else left as it is. */
export const DAMAGES: readonly Damage[] = [
  {
    name: 'all meetings gone',
    sql: 'DELETE FROM meetingKeys; DELETE FROM meetings',
    said: /digests: .*its meetings are not as they were written/u,
  },
  {
    name: 'all keys of meetings gone',
    sql: 'DELETE FROM meetingKeys',
    said: /meetings: .*its keys are not those/u,
  },
  {
    name: 'nobody named by meetings',
    sql: 'DELETE FROM sightings',
    said: /meeting \d+ is not found by whom its record names/u,
  },
  {
    name: 'a name that is of no meeting',
    sql: "INSERT INTO labels (sort, text) VALUES ('name', 'قيس')",
    said: /the name «قيس» is of no meeting/u,
  },
  {
    name: 'names found by nothing',
    sql: 'DELETE FROM labelKeys',
    said: /the name «.+» has keys that are not its own/u,
  },
  {
    name: 'a meeting turned from held to denied',
    sql: `UPDATE meetings SET record = replace(record, '"held"', '"denied"') WHERE id = 1`,
    said: /digests: .*its meetings/u,
  },
  {
    name: 'a record that is no JSON',
    sql: "UPDATE meetings SET record = '{' WHERE id = 1",
    said: /meeting 1 has a record that is no JSON/u,
  },
  { name: 'all days gone', sql: 'DELETE FROM days', said: /digests: .*the days that it speaks of/u },
  {
    name: 'spellings and letters gone',
    sql: 'DELETE FROM spellings; DELETE FROM letters',
    said: /the spelling «.+», of a stem of the articles, is missing/u,
  },
  {
    name: 'an address changed',
    sql: "UPDATE articles SET url = url || 'x' WHERE number = 1",
    said: /its id is not that of its address/u,
  },
  {
    name: 'publisher and day changed',
    sql: "UPDATE articles SET publisher = 'غيره', published = '2020-02-02' WHERE number = 1",
    said: /its title, text, publisher, day or address/u,
  },
  {
    name: 'a text changed in its spaces',
    sql: "UPDATE articles SET text = replace(text, ' ', '  ') WHERE number = 1",
    said: /its title, text, publisher, day or address/u,
  },
  {
    name: 'two vectors exchanged',
    sql: EXCHANGED,
    said: /has another vector of passage 1 than the archive/u,
  },
  { name: 'words of two passages replaced', sql: OTHER_WORDS, said: /the words that passage 1 is found by/u },
  {
    name: 'a passage out of the middle',
    sql: OUT_OF_THE_MIDDLE,
    said: /of its text «.+» lies in no passage/u,
  },
  {
    name: 'a version of nothing',
    sql: "INSERT INTO versions (id, replaced, title, text) VALUES ('0123456789abcdef', '2024-01-01T00:00:00Z', 'x', 'y')",
    said: /the older version "0123456789abcdef" is of no article/u,
  },
  { name: 'an index dropped', sql: 'DROP INDEX articlesByDay', said: /lacks index articlesByDay/u },
  {
    name: 'a trigger made',
    sql: 'CREATE TRIGGER t AFTER INSERT ON articles BEGIN DELETE FROM days; END',
    said: /never made: trigger t/u,
  },
  {
    name: 'a column more',
    sql: 'ALTER TABLE articles ADD COLUMN more TEXT',
    said: /never made: table articles/u,
  },
  { name: 'a table more', sql: 'CREATE TABLE more (a)', said: /never made: table more/u },
  { name: 'a table less', sql: 'DROP TABLE signatures', said: /lacks table signatures/u },
  { name: 'no notes', sql: 'DROP TABLE meta', said: /meta/u },
  { name: 'another application', sql: 'PRAGMA application_id = 7', said: /another program/u },
  { name: 'no application', sql: 'PRAGMA application_id = 0', said: /application/u },
  {
    name: 'all words forgotten',
    sql: "INSERT INTO words (words) VALUES ('delete-all')",
    said: /the words that passage \d+ is found by/u,
  },
  {
    name: 'a passage forgotten',
    sql: 'DELETE FROM words WHERE rowid = 1',
    said: /the words that passage 1 is found by/u,
  },
  {
    name: 'all numbers given up',
    sql: "UPDATE sqlite_sequence SET seq = 0 WHERE name = 'passages'",
    said: /numbers of passages would be given twice/u,
  },
  {
    name: 'an article gone as its removal would have it, but for what it leaves',
    sql: 'DELETE FROM articles WHERE number = 2; DELETE FROM passages WHERE article = 2',
    said: /the index of words has a passage \d+, which is not there/u,
  },
  {
    name: 'the file torn',
    files: (folder) => truncateSync(join(folder, 'archive.sqlite'), 80_000),
    said: /malformed|damaged/u,
  },
  {
    name: 'a page overwritten',
    files: (folder) => {
      const file = join(folder, 'archive.sqlite');
      const bytes = readFileSync(file);
      bytes.fill(0x55, 4096 * 3, 4096 * 4);
      writeFileSync(file, bytes);
    },
    said: /malformed|damaged/u,
  },
  {
    name: 'no database at all',
    files: (folder) => writeFileSync(join(folder, 'archive.sqlite'), 'no database\n'.repeat(1000)),
    said: /not a database|no database/u,
  },
  {
    name: 'the cache changed in its vectors',
    files: (folder) => flip(cache(folder), 0.5),
    said: /cache .*torn/u,
  },
  { name: 'the cache changed in its head', files: (folder) => flip(cache(folder), 0), said: /cache .*torn/u },
  {
    name: 'the cache changed at its end',
    files: (folder) => flip(cache(folder), 0.999),
    said: /cache .*torn/u,
  },
  {
    name: 'the cache cut short',
    files: (folder) => truncateSync(cache(folder), 1000),
    said: /cache .*torn/u,
  },
  { name: 'the cache emptied', files: (folder) => truncateSync(cache(folder), 0), said: /cache .*torn/u },
  { name: 'the cache without its note', files: (folder) => rmSync(note(folder)), said: /cache .*torn/u },
  { name: 'the note without its cache', files: (folder) => rmSync(cache(folder)), said: /cache .*torn/u },
  { name: 'the note changed', files: (folder) => flip(note(folder), 0.5), said: /cache .*torn/u },
  { name: 'the note no JSON', files: (folder) => writeFileSync(note(folder), '{'), said: /cache .*torn/u },
  { name: 'the note emptied', files: (folder) => truncateSync(note(folder), 0), said: /cache .*torn/u },
];

/** Done by something that writes the digests, too: what is stored has to be seen by what it says. */
export const DIGESTED_DAMAGES: readonly Damage[] = [
  ...DAMAGES.filter(({ sql, said }) => sql !== undefined && !said.source.startsWith('digests')).filter(
    ({ name }) => !/^(?:no notes|another application)$/u.test(name),
  ),
  {
    name: 'a passage that ends behind its article',
    sql: 'UPDATE passages SET "end" = 99999 WHERE id = 1',
    said: /passage 1 lies outside its article/u,
  },
  {
    name: 'a passage that ends before it begins',
    sql: 'UPDATE passages SET "end" = start WHERE id = 1',
    said: /passage 1 lies outside its article/u,
  },
  {
    name: 'a vector of zeros',
    sql: 'UPDATE passages SET vector = zeroblob(length(vector)) WHERE id = 1',
    said: /passage 1 has a vector that is not of unit length/u,
  },
  {
    name: 'a vector cut short',
    sql: 'UPDATE passages SET vector = substr(vector, 1, 40) WHERE id = 1',
    said: /passage 1 has no vector of \d+ numbers/u,
  },
  {
    name: 'a signature of another text',
    sql: 'UPDATE signatures SET signature = (SELECT signature FROM signatures WHERE article = 2) WHERE article = 1',
    said: /its signature, by which copies are told/u,
  },
  {
    name: 'a meeting found by another day',
    sql: `UPDATE meetings SET "from" = '2001-01-01' WHERE id = 1`,
    said: /meeting 1 is found by the days 2001-01-01 to/u,
  },
  {
    name: 'a meeting told outside its article',
    sql: `UPDATE meetings SET record = json_set(record, '$.evidence.end', 99999) WHERE id = 1`,
    said: /meeting 1 is told outside its article/u,
  },
  {
    name: 'a record of something else',
    sql: `UPDATE meetings SET record = json_set(record, '$.kind', 'seen') WHERE id = 1`,
    said: /meeting 1 has a record that is none of a meeting \(kind/u,
  },
  {
    name: 'a key more',
    sql: "INSERT INTO meetingKeys VALUES ('n:غيره', 1)",
    said: /meeting 1 is not found by those who took part/u,
  },
  {
    name: 'letters of another stem',
    sql: "UPDATE letters SET stem = 'غيره' WHERE rowid = 1",
    said: /has the letters of «غيره»/u,
  },
  {
    name: 'a spelling with another key',
    sql: "UPDATE spellings SET key = 'غيره' WHERE number = 1",
    said: /has a key that is not its own/u,
  },
  {
    name: 'a spelling of nothing',
    sql: "INSERT INTO spellings VALUES (99999, 'مجهول', ''); INSERT INTO letters (rowid, stem) VALUES (99999, 'مجهول')",
    said: /the spelling «مجهول» is of no stem/u,
  },
  {
    name: 'a day that is none',
    sql: `UPDATE days SET "from" = '2024-02-31' WHERE rowid = 1`,
    said: /speaks of days that are none/u,
  },
  {
    name: 'a day before the first',
    sql: `UPDATE days SET "to" = '1999-01-01' WHERE rowid = 1`,
    said: /speaks of days that are none/u,
  },
  {
    name: 'a day of publication known from nowhere',
    sql: "UPDATE articles SET publishedBasis = 'guess' WHERE number = 1",
    said: /its row is not one of an article \(publishedBasis/u,
  },
  {
    name: 'a row of an article that is none',
    sql: "UPDATE articles SET text = x'00ff' WHERE number = 1",
    said: /its row is not one of an article \(text/u,
  },
  {
    name: 'another embedder noted',
    sql: "UPDATE meta SET value = 'other' WHERE key = 'model'",
    said: /notes other as its model/u,
  },
  {
    name: 'a note of no isnad',
    sql: "INSERT INTO meta VALUES ('x', 'y')",
    said: /notes what no isnad notes: "x"/u,
  },
  { name: 'no changes', sql: 'DELETE FROM changes', said: /the list of changes/u },
  {
    name: 'another last change',
    sql: "UPDATE changes SET token = '00112233445566778899aabbccddeeff' WHERE number = (SELECT max(number) FROM changes)",
    said: /the cache of vectors is of another archive/u,
  },
];
