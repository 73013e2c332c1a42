import { writeAllArticleDigests } from '../digests/article-digests.ts';
import { type Migration, takeSteps } from '../formats.ts';
import { writeAllSightings } from '../sightings.ts';
import type { Sqlite } from './sqlite.ts';

/**
 * From the first format on. One that was released is never changed.
 *
 * To 2: the first format noted no maker but the model and the versions of stems and, later, of meetings. The stems,
 * spellings, name keys, passages and signatures that version 0.1.0 made are those of today (compared over 1,500
 * articles); since then vowel signs are hidden from the embedder, and days and meetings are read otherwise.
 */
const MIGRATIONS: readonly Migration<Sqlite>[] = [
  {
    to: 2,
    name: 'say whose it is, what made what is read of each article, each change of the passages, what is gone, and where articles came from',
    sql: `
CREATE TABLE made (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  passages TEXT NOT NULL,
  days TEXT NOT NULL,
  meetings TEXT NOT NULL
);
CREATE TABLE changes (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  token TEXT NOT NULL DEFAULT (lower(hex(randomblob(16))))
);
CREATE TABLE remade (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  content TEXT NOT NULL,
  makers TEXT NOT NULL,
  spans TEXT,
  vectors BLOB,
  meetings TEXT
);
CREATE TABLE IF NOT EXISTS gone (id TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS origins (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  file TEXT,
  place TEXT,
  fetched TEXT,
  urlBy TEXT,
  publisherBy TEXT
);
CREATE TABLE IF NOT EXISTS contests (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  seen TEXT NOT NULL,
  PRIMARY KEY (article, source)
);
INSERT INTO changes DEFAULT VALUES;
INSERT INTO made
  SELECT number, '1', '0', coalesce((SELECT value FROM meta WHERE key = 'reading'), '0') FROM articles;
INSERT INTO meta SELECT 'vectors', iif(EXISTS (SELECT 1 FROM meta WHERE key = 'reading'), '1', '0')
  WHERE EXISTS (SELECT 1 FROM meta WHERE key = 'model');
INSERT INTO meta SELECT 'words', value FROM meta WHERE key = 'analysis';
INSERT INTO meta SELECT column1, '1' FROM (VALUES ('spellings'), ('keys'), ('signatures'))
  WHERE EXISTS (SELECT 1 FROM meta WHERE key = 'model');
DELETE FROM meta WHERE key IN ('analysis', 'reading');
PRAGMA application_id = 0x69736e64;
`,
  },
  {
    to: 3,
    name: 'digest what is kept and what is derived of each article',
    sql: `
CREATE TABLE articleDigests (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  kept TEXT NOT NULL,
  passages TEXT NOT NULL,
  days TEXT NOT NULL,
  meetings TEXT NOT NULL
);
CREATE TABLE tableDigests (name TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
`,
    after: writeAllArticleDigests,
  },
  {
    to: 4,
    name: 'note under which ids articles were known before their publishers moved them',
    sql: `
CREATE TABLE moved (id TEXT PRIMARY KEY, "to" TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX movedTo ON moved ("to");
`,
  },
  { to: 5, name: 'digest the tables row by row, so that writing does not read all of them', sql: '' },
  {
    to: 6,
    name: 'note whom meetings name, to be found by name and by office',
    sql: `
CREATE TABLE labels (
  number INTEGER PRIMARY KEY,
  sort TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (sort, text)
);
CREATE TABLE labelKeys (
  key TEXT NOT NULL,
  label INTEGER NOT NULL REFERENCES labels (number) ON DELETE CASCADE,
  PRIMARY KEY (key, label)
) WITHOUT ROWID;
CREATE INDEX labelKeysByLabel ON labelKeys (label);
CREATE TABLE sightings (
  meeting INTEGER NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
  participant INTEGER NOT NULL,
  name INTEGER NOT NULL REFERENCES labels (number),
  title INTEGER REFERENCES labels (number),
  day TEXT,
  PRIMARY KEY (meeting, participant)
) WITHOUT ROWID;
CREATE INDEX sightingsByName ON sightings (name);
CREATE INDEX sightingsByTitle ON sightings (title, day, name);
INSERT INTO meta SELECT 'sightings', '1' WHERE EXISTS (SELECT 1 FROM meta WHERE key = 'model');
`,
    after: writeAllSightings,
  },
];

/** Brings the database at `file` to the format of now: see `takeSteps`. */
export function migrate(database: Sqlite, file: string): void {
  takeSteps(database, file, MIGRATIONS);
}
