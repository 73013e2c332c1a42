import type { Listed } from '../../news/lists/listing.ts';
import type { Validators } from '../web/response.ts';

/**
 * The layout of `sources.sqlite`: where articles come from, and what was learned of each page when it was last asked for.
 * Times are milliseconds since 1970; `due` is when a page may be asked for again (null: never). All of it can be lost
 * without losing an article: the next round asks for every page anew.
 */
export const SOURCES_SCHEMA = `
CREATE TABLE IF NOT EXISTS sources (address TEXT PRIMARY KEY, added INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pages (
  key TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  address TEXT NOT NULL,
  host TEXT NOT NULL,
  source TEXT NOT NULL,
  depth INTEGER NOT NULL,
  state TEXT NOT NULL,
  listed TEXT,
  updated TEXT,
  needsDay INTEGER NOT NULL,
  articles TEXT NOT NULL DEFAULT '[]',
  validators TEXT,
  changed INTEGER,
  due INTEGER,
  rank INTEGER NOT NULL,
  misses INTEGER NOT NULL DEFAULT 0,
  failures INTEGER NOT NULL DEFAULT 0,
  byHand INTEGER NOT NULL DEFAULT 0,
  holder TEXT
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS pagesDue ON pages (host, rank, due) WHERE due IS NOT NULL AND holder IS NULL;
CREATE INDEX IF NOT EXISTS pagesBySource ON pages (source);
CREATE TABLE IF NOT EXISTS hosts (
  host TEXT PRIMARY KEY, next INTEGER NOT NULL DEFAULT 0, rests INTEGER NOT NULL DEFAULT 0, holder TEXT
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS holders (
  holder TEXT PRIMARY KEY, machine TEXT NOT NULL, process INTEGER NOT NULL, seen INTEGER NOT NULL
) WITHOUT ROWID;
`;

/** Lists are asked for before pages, pages never seen before those that may have changed. */
export const RANK = { list: 0, fresh: 1, known: 2 } as const;

/** A page or a list as it is known. */
export interface KnownPage {
  readonly key: string;
  readonly kind: 'list' | 'page';
  /** Where it is asked for. */
  readonly address: string;
  readonly host: string;
  /** The source that led to it; empty for a page that was named by hand. */
  readonly source: string;
  /** How many lists lead to it. */
  readonly depth: number;
  /** `waiting` for its first answer, `kept`, `gone`, or `refused`: there was no article in it. */
  readonly state: 'waiting' | 'kept' | 'gone' | 'refused';
  readonly listed: Listed | null;
  readonly needsDay: boolean;
  /** The ids of its articles. */
  readonly articles: readonly string[];
  readonly validators: Validators | null;
  /** When its article was last new. */
  readonly changed: number | null;
  /** How often, one behind the other, it was not there. */
  readonly misses: number;
  /** In how many rounds, one behind the other, it could not be had. */
  readonly failures: number;
  readonly rank: number;
}

/** A row of `pages` as the database gives it. */
export type PageRow = Omit<KnownPage, 'listed' | 'needsDay' | 'articles' | 'validators'> & {
  readonly listed: string | null;
  readonly needsDay: number;
  readonly articles: string;
  readonly validators: string | null;
};

export function knownPageOf(row: PageRow): KnownPage {
  return {
    ...row,
    listed: row.listed === null ? null : (JSON.parse(row.listed) as Listed),
    needsDay: row.needsDay === 1,
    articles: JSON.parse(row.articles) as string[],
    validators: row.validators === null ? null : (JSON.parse(row.validators) as Validators),
  };
}
