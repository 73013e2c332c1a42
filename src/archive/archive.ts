import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../arabic/mention.ts';
import type { Span } from '../arabic/span.ts';
import type { People } from '../meetings/people.ts';
import type { Signed } from '../news/alike.ts';
import type { Article } from '../news/article.ts';
import { checkDatabase } from './check.ts';
import { type Entry, removeAllDerived, removeDerived, writeDerived } from './derived.ts';
import { ArchiveError } from './error.ts';
import { type KeptMeeting, keptMeetings, type MeetingQuery } from './kept-meetings.ts';
import { articleOf, contentOf, type Row } from './rows.ts';
import { signedArticles } from './signatures.ts';
import { nearlyTyped, sameName } from './spellings.ts';
import { openSqlite, type Sqlite } from './sqlite.ts';
import { type Near, VectorIndex } from './vectors.ts';
import { type ArchiveModel, checkVersions, notedModel, writeVersions } from './versions.ts';
import { whoIsWho } from './who-is-who.ts';

export type Added = 'added' | 'replaced' | 'unchanged';

export interface Passage extends Span {
  readonly id: number;
  readonly article: Article;
}

/** What is known of a passage without reading it. */
export interface PassageHead {
  readonly id: number;
  readonly article: string;
  readonly published: string | null;
}

export interface OpenOptions {
  /** Makes the archive when there is none; otherwise that is an error. */
  readonly create?: boolean;
  /** Leaves versions unchecked: only `rebuild`, which then remakes everything, may. */
  readonly anyVersion?: boolean;
}

/** A stem that so few passages hold may be a typing error that stands in the articles too. */
const HARDLY = 1;

/** Articles, passages, words and vectors in a folder: added whole or not at all, and found again. */
export class Archive {
  readonly #folder: string;
  readonly #database: Sqlite;
  readonly #model: ArchiveModel;
  #index: VectorIndex | null = null;
  #seen = -1;
  #people: People | null = null;
  #peopleSeen = -1;

  private constructor(folder: string, database: Sqlite, model: ArchiveModel) {
    this.#folder = folder;
    this.#database = database;
    this.#model = model;
  }

  /**
   * The archive in `folder`, whose vectors `model` makes; null leaves that as the archive notes it, for work that
   * makes no vectors.
   * @throws ArchiveError when there is none, it is no archive, or was made by another model or version.
   */
  static open(folder: string, model: ArchiveModel | null, options: OpenOptions = {}): Archive {
    const file = join(folder, 'archive.sqlite');
    if (!existsSync(file) && !options.create) {
      throw new ArchiveError(`there is no archive in ${folder}: make one with "isnad ingest PATH…"`);
    }
    const database = openFile(folder, file);
    try {
      const makes = model ?? notedModel(database, folder);
      checkVersions(database, folder, makes, options.anyVersion ?? false);
      return new Archive(folder, database, makes);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** How many articles and passages it holds. */
  counts(): { articles: number; passages: number } {
    const count = (from: string): number =>
      (this.#database.prepare(`SELECT count(*) AS n FROM ${from}`).get() as { n: number }).n;
    return { articles: count('articles'), passages: count('passages') };
  }

  /** Whether just this article, in this version, is already here. */
  holds(article: Article): boolean {
    const row = this.#database.prepare('SELECT content FROM articles WHERE id = ?').get(article.id);
    return (row as { content: string } | undefined)?.content === contentOf(article);
  }

  /**
   * Adds articles in one transaction: when this returns they are on disk, and before that none of them is here. An
   * article of known id and other content takes the place of the old version, which is kept among its versions.
   */
  add(entries: readonly Entry[], now: Date): Added[] {
    const work = this.#database.transaction(() => entries.map((entry) => this.#addOne(entry, now)));
    const done = work.immediate();
    this.#noticeChanges();
    return done;
  }

  /** Takes an article out, with its older versions. Whether it was there. */
  remove(id: string): boolean {
    const work = this.#database.transaction(() => {
      const number = this.#numberOf(id);
      if (number === undefined) return false;
      removeDerived(this.#database, number);
      this.#database.prepare('DELETE FROM articles WHERE number = ?').run(number);
      this.#database.prepare('DELETE FROM versions WHERE id = ?').run(id);
      return true;
    });
    const removed = work.immediate();
    this.#noticeChanges();
    return removed;
  }

  /** The article of that id, or of the one id that begins so. */
  article(id: string): Article | undefined {
    const rows = this.#database
      .prepare('SELECT * FROM articles WHERE id = ? OR id GLOB ? ORDER BY id = ? DESC LIMIT 2')
      .all(id, `${id.replace(/[^0-9a-f]/gu, '')}*`, id) as Row[];
    const [first, second] = rows;
    if (first === undefined || (first.id !== id && second !== undefined)) return undefined;
    return articleOf(first);
  }

  /** Every article, in the order they came; read one at a time. */
  *articles(): Generator<Article> {
    let after = 0;
    const next = this.#database.prepare('SELECT * FROM articles WHERE number > ? ORDER BY number LIMIT 1');
    for (let row = next.get(after); row !== undefined; row = next.get(after)) {
      after = (row as Row).number;
      yield articleOf(row as Row);
    }
  }

  /** The older versions of an article, newest first. */
  versions(id: string): { replaced: string; title: string; published: string | null; text: string }[] {
    return this.#database
      .prepare('SELECT replaced, title, published, text FROM versions WHERE id = ? ORDER BY replaced DESC')
      .all(id) as { replaced: string; title: string; published: string | null; text: string }[];
  }

  /**
   * The `k` passages that BM25 puts first for any of the stems, best first, scores positive; a word of the title
   * weighs `title` beside one of the text.
   */
  byWords(wanted: readonly string[], k: number, title = 1): Near[] {
    if (wanted.length === 0) return [];
    return this.#database
      .prepare(
        `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words
         WHERE words MATCH @query ORDER BY score DESC, rowid LIMIT @k`,
      )
      .all({ query: anyOf(wanted, title), title, k }) as Near[];
  }

  /**
   * As `byWords`, among the passages that speak of a day from `from` to `to` or whose article was published then or
   * in the two days after, when the news of a day is still printed. The + keeps SQLite from asking the index of words
   * for each row alone, which takes forty times as long.
   */
  byWordsWithin(
    wanted: readonly string[],
    { from, to }: { readonly from: Day; readonly to: Day },
    k: number,
    title = 1,
  ): Near[] {
    if (wanted.length === 0) return [];
    return this.#database
      .prepare(
        `SELECT rowid AS id, -bm25(words, @title, 1) AS score FROM words
         WHERE words MATCH @query AND +rowid IN (
           SELECT passage FROM days WHERE "from" <= @to AND "to" >= @from
           UNION SELECT passages.id FROM articles JOIN passages ON article = number
           WHERE substr(published, 1, 10) BETWEEN @from AND date(@to, '+2 days')
         ) ORDER BY score DESC, rowid LIMIT @k`,
      )
      .all({ query: anyOf(wanted, title), title, from, to, k }) as Near[];
  }

  /** Which article each of the passages is of, and when that was published; in no order. */
  heads(ids: readonly number[]): PassageHead[] {
    return this.#database
      .prepare(
        `SELECT passages.id, articles.id AS article, published FROM passages JOIN articles ON number = article
         WHERE passages.id IN (SELECT value FROM json_each(?))`,
      )
      .all(JSON.stringify(ids)) as PassageHead[];
  }

  /** The articles of those ids as copies are told by, without their texts; in no order. */
  signed(ids: readonly string[]): Signed[] {
    return signedArticles(this.#database, ids);
  }

  /** The days that passages speak of. */
  days(ids: readonly number[]): { passage: number; from: Day; to: Day }[] {
    return this.#database
      .prepare('SELECT passage, "from", "to" FROM days WHERE passage IN (SELECT value FROM json_each(?))')
      .all(JSON.stringify(ids)) as { passage: number; from: Day; to: Day }[];
  }

  /** Brings the index of vectors up to date, so that the next question need not. */
  prepare(): void {
    this.#vectors();
  }

  /** The `k` passages whose vectors are nearest, nearest first. */
  byVector(vector: Float32Array, k: number): Near[] {
    return this.#vectors().nearest(vector, k);
  }

  /** How many passages hold each of the stems: what is rare says more. */
  frequencies(wanted: readonly string[]): Map<string, number> {
    const count = this.#database.prepare('SELECT count(*) AS n FROM words WHERE words MATCH ?');
    return new Map(wanted.map((stem) => [stem, (count.get(anyOf([stem], 1)) as { n: number }).n]));
  }

  /** Other spellings in the archive of a name, and, for a stem it hardly has, what may have been meant. */
  spellings(stem: string): string[] {
    const same = sameName(this.#database, stem);
    if (same.length > 0 || (this.frequencies([stem]).get(stem) ?? 0) > HARDLY) return same;
    return nearlyTyped(this.#database, stem);
  }

  /** The passages of those ids, in that order; an id no longer here is left out. */
  passages(ids: readonly number[]): Passage[] {
    const passage = this.#database.prepare('SELECT id, article, start, end FROM passages WHERE id = ?');
    const article = this.#database.prepare('SELECT * FROM articles WHERE number = ?');
    const read = new Map<number, Article>();
    return ids.flatMap((id) => {
      const row = passage.get(id) as { id: number; article: number; start: number; end: number } | undefined;
      if (row === undefined) return [];
      const known = read.get(row.article) ?? articleOf(article.get(row.article) as Row);
      read.set(row.article, known);
      return [{ id: row.id, start: row.start, end: row.end, article: known }];
    });
  }

  /** The vector of a passage. */
  vector(id: number): Float32Array {
    const row = this.#database.prepare('SELECT vector FROM passages WHERE id = ?').get(id);
    return vectorOf((row as { vector: Buffer }).vector);
  }

  /** The meetings that its articles tell of, those wanted. */
  meetings(query: MeetingQuery): KeptMeeting[] {
    return keptMeetings(this.#database, query);
  }

  /** Who is who in all its meetings; made when first asked for and again when the database has changed. */
  people(): People {
    const seen = this.#database.pragma('data_version', { simple: true }) as number;
    if (this.#people === null || this.#peopleSeen !== seen) {
      this.#people = whoIsWho(this.meetings({ limit: Number.MAX_SAFE_INTEGER }));
      this.#peopleSeen = seen;
    }
    return this.#people;
  }

  /** What is unsound, a line each: none when all is well. */
  check(): string[] {
    return checkDatabase(this.#database, this.#model.dimensions, this.#vectors());
  }

  /**
   * Remakes all that is derived, in one transaction: stopped in the middle, or by `signal`, the archive is as before.
   * `derive` makes passages and vectors of an article; `onDone` is told how many are made.
   */
  async rebuild(
    derive: (articles: readonly Article[]) => Promise<Entry[]>,
    onDone: (articles: number) => void,
    signal: AbortSignal,
  ): Promise<void> {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      removeAllDerived(this.#database);
      let batch: Article[] = [];
      let done = 0;
      const flush = async (): Promise<void> => {
        for (const entry of await derive(batch)) {
          writeDerived(this.#database, this.#numberOf(entry.article.id) as number, entry);
        }
        done += batch.length;
        batch = [];
        onDone(done);
      };
      for (const article of this.articles()) {
        signal.throwIfAborted();
        batch.push(article);
        if (batch.length === 32) await flush();
      }
      await flush();
      writeVersions(this.#database, this.#model);
      this.#database.exec('COMMIT');
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
    this.#noticeChanges();
  }

  /** Writes the cache of vectors and lets go of the files. */
  close(): void {
    this.#index?.write(this.#cache());
    this.#database.close();
  }

  #cache(): string {
    return join(this.#folder, 'vectors.hnsw');
  }

  /** The index, brought up to date when another process, or this one, has changed the database. */
  #vectors(): VectorIndex {
    const seen = this.#database.pragma('data_version', { simple: true }) as number;
    const stored = {
      ids: () => this.#database.prepare('SELECT id FROM passages ORDER BY id').pluck().all() as number[],
      vector: (id: number) => this.vector(id),
    };
    if (this.#index === null) {
      this.#index = VectorIndex.open(this.#cache(), this.#model.dimensions, stored);
    } else if (seen !== this.#seen) {
      this.#index.catchUp(stored);
    }
    this.#seen = seen;
    return this.#index;
  }

  #noticeChanges(): void {
    this.#seen = -1;
    this.#people = null;
  }

  #numberOf(id: string): number | undefined {
    return this.#database.prepare('SELECT number FROM articles WHERE id = ?').pluck().get(id) as
      | number
      | undefined;
  }

  #addOne(entry: Entry, now: Date): Added {
    const { article } = entry;
    if (this.holds(article)) return 'unchanged';
    const number = this.#numberOf(article.id);
    if (number !== undefined) this.#replace(number, article, now);
    else this.#insert(article, now);
    writeDerived(this.#database, this.#numberOf(article.id) as number, entry);
    return number === undefined ? 'added' : 'replaced';
  }

  #insert(article: Article, now: Date): void {
    this.#database
      .prepare(
        `INSERT INTO articles (id, url, title, publisher, published, publishedBasis, language, text, content, added)
         VALUES (@id, @url, @title, @publisher, @published, @publishedBasis, @language, @text, @content, @added)`,
      )
      .run({ ...article, content: contentOf(article), added: now.toISOString() });
  }

  #replace(number: number, article: Article, now: Date): void {
    removeDerived(this.#database, number);
    this.#database
      .prepare(
        `INSERT INTO versions (id, replaced, title, published, text)
         SELECT id, ?, title, published, text FROM articles WHERE number = ?`,
      )
      .run(now.toISOString(), number);
    this.#database
      .prepare(
        `UPDATE articles SET url = @url, title = @title, publisher = @publisher, published = @published,
         publishedBasis = @publishedBasis, language = @language, text = @text, content = @content, added = @added
         WHERE id = @id`,
      )
      .run({ ...article, content: contentOf(article), added: now.toISOString() });
  }
}

/** A query of FTS5 that any of the stems answers, in the text alone where titles weigh nothing. */
function anyOf(wanted: readonly string[], title: number): string {
  const any = [...new Set(wanted)].map((stem) => `"${stem.replaceAll('"', '""')}"`).join(' OR ');
  return title === 0 ? `text : (${any})` : any;
}

function openFile(folder: string, file: string): Sqlite {
  try {
    mkdirSync(folder, { recursive: true });
    return openSqlite(file);
  } catch (error) {
    throw new ArchiveError(
      `${file} cannot be opened (${(error as Error).message}): if it is no archive of isnad, choose another folder ` +
        'with --archive DIR; if it is damaged, move it away and ingest the articles again',
    );
  }
}

function vectorOf(blob: Buffer): Float32Array {
  return new Float32Array(blob.buffer.slice(blob.byteOffset, blob.byteOffset + blob.byteLength));
}
