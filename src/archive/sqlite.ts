import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';

// The library takes addresses of files, which alone can say `immutable`, where this is set before it is first used.
process.env.SQLITE_USE_URI = '1';

export type Sqlite = Database.Database;
export type Statement = Database.Statement;

/**
 * The layout of the database. A change that an older isnad cannot read raises it.
 *
 * `articles.rowid` and `passages.id` are never used twice, so a cache keyed by them cannot mistake one text for
 * another. `words` holds stems, joined by spaces, of a passage and of its article's title. A meeting's `record` is the
 * `Meeting` as JSON; `meetingKeys` holds the name keys and title stems of those who took part.
 * `signatures` says what an article's text is compared by, to find copies of one story.
 */
export const FORMAT = 1;

const SCHEMA = `
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
CREATE TABLE signatures (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  signature BLOB NOT NULL
);
CREATE TABLE spellings (number INTEGER PRIMARY KEY, stem TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE INDEX spellingsByKey ON spellings (key);
CREATE VIRTUAL TABLE letters USING fts5 (stem, tokenize = 'trigram');
CREATE VIRTUAL TABLE words USING fts5 (
  title, text, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
);
`;

/** Of tables that came after the first archives: an older isnad passes them over. */
const LATER = `
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
`;

/** The archive's database at `file` (made, empty, when it is not there), every commit on disk before it returns. */
export function openSqlite(file: string): Sqlite {
  return openWritable(file, 'FULL', (database) => {
    const made = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").get();
    if (made === undefined) database.transaction(() => database.exec(SCHEMA)).immediate();
    if (database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'contests'").get() === undefined)
      database.exec(LATER);
  });
}

/**
 * A database at `file` in WAL mode, whose tables `make` makes where they are not there. With `NORMAL` a power cut may
 * take back the last commits, never part of one.
 */
export function openWritable(
  file: string,
  synchronous: 'FULL' | 'NORMAL',
  make: (database: Sqlite) => void,
): Sqlite {
  const database = new Database(resolve(file));
  try {
    database.pragma('busy_timeout = 5000');
    database.pragma('journal_mode = WAL');
    database.pragma(`synchronous = ${synchronous}`);
    database.pragma('foreign_keys = ON');
    database.pragma('cache_size = -32768');
    make(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * The database at `file` for reading alone. Beside a log of changes (`hasLog`) SQLite needs the file that it shares
 * with other processes, which is there as long as one of them lives or where it was killed; without a log nobody
 * writes, and nothing beside the file is needed.
 */
export function openReadOnly(file: string, hasLog: boolean): Sqlite {
  const path = hasLog ? resolve(file) : `${pathToFileURL(file).href}?immutable=1`;
  const database = new Database(path, { readonly: true });
  try {
    database.pragma('cache_size = -32768');
    database.prepare('SELECT 1 FROM sqlite_master').get();
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * A small database beside the archive at `file`, with `schema` (its tables, each IF NOT EXISTS). Every commit is on disk
 * before it returns, and what is taken out is overwritten there.
 */
export function openBeside(file: string, schema: string): Sqlite {
  const database = new Database(file);
  try {
    // No WAL: its file would keep what was taken out for a while.
    database.pragma('journal_mode = TRUNCATE');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('busy_timeout = 5000');
    database.exec(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
