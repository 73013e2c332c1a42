/** The number by which SQLite's header tells that a database is an archive of isnad: «isnd» in ASCII. */
export const APPLICATION = 0x69736e64;

/**
 * The layout of the database. Every change of `SCHEMA` raises it and adds to `MIGRATIONS` what makes an older one so.
 *
 * `articles.rowid` and `passages.id` are never used twice, so a cache keyed by them cannot mistake one text for
 * another. `words` holds stems, joined by spaces, of a passage and of its article's title. A meeting's `record` is the
 * `Meeting` as JSON; `meetingKeys` holds the name keys and title stems of those who took part. `sightings` says
 * whom of them it names, by which name and title of `labels`, on the day of its article; `labelKeys` finds those.
 * `signatures` says what an article's text is compared by, to find copies of one story.
 * `meta` notes the format and what made that which is compared, `made` what made that which is read in each article.
 * `changes` has a random token for each change of the passages, the last thousand; `moved` says which id an
 * article has now that had another before its publisher moved it; `remade` is what a rebuild has made
 * and not yet put in place, of the article's `content`. The digests tell what was written from what has become
 * of it since.
 */
export const FORMAT = 6;

/** A new database, but for what made it. */
export const ARCHIVE_SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE articles (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  url TEXT,
  title TEXT NOT NULL,
  publisher TEXT,
  published TEXT,
  publishedBasis TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  content TEXT NOT NULL,
  added TEXT NOT NULL
);
CREATE INDEX articlesByDay ON articles (substr(published, 1, 10));
CREATE TABLE versions (
  id TEXT NOT NULL,
  replaced TEXT NOT NULL,
  title TEXT NOT NULL,
  published TEXT,
  text TEXT NOT NULL
);
CREATE INDEX versionsById ON versions (id);
CREATE TABLE passages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  vector BLOB NOT NULL
);
CREATE INDEX passagesByArticle ON passages (article);
CREATE TABLE days (
  passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL
);
CREATE INDEX daysByPassage ON days (passage);
CREATE INDEX daysByFrom ON days ("from");
CREATE TABLE meetings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  "from" TEXT,
  "to" TEXT,
  record TEXT NOT NULL
);
CREATE INDEX meetingsByArticle ON meetings (article);
CREATE TABLE meetingKeys (
  key TEXT NOT NULL,
  meeting INTEGER NOT NULL REFERENCES meetings (id) ON DELETE CASCADE,
  PRIMARY KEY (key, meeting)
) WITHOUT ROWID;
CREATE INDEX meetingKeysByMeeting ON meetingKeys (meeting);
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
CREATE TABLE signatures (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  signature BLOB NOT NULL
);
CREATE TABLE spellings (number INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE INDEX spellingsByKey ON spellings (key);
CREATE TABLE made (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  passages TEXT NOT NULL,
  days TEXT NOT NULL,
  meetings TEXT NOT NULL
);
CREATE TABLE gone (id TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE moved (id TEXT PRIMARY KEY, "to" TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX movedTo ON moved ("to");
CREATE TABLE origins (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  file TEXT,
  place TEXT,
  fetched TEXT,
  urlBy TEXT,
  publisherBy TEXT
);
CREATE TABLE contests (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  source TEXT NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  seen TEXT NOT NULL,
  PRIMARY KEY (article, source)
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
CREATE TABLE articleDigests (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  kept TEXT NOT NULL,
  passages TEXT NOT NULL,
  days TEXT NOT NULL,
  meetings TEXT NOT NULL
);
CREATE TABLE tableDigests (name TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE VIRTUAL TABLE letters USING fts5 (stem, tokenize = 'trigram');
CREATE VIRTUAL TABLE words USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
INSERT INTO changes DEFAULT VALUES;
INSERT INTO meta VALUES ('format', '${FORMAT}');
PRAGMA application_id = ${APPLICATION};
`;
