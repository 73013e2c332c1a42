import { join } from 'node:path';
import type { People } from '../meetings/people.ts';
import type { Signed } from '../news/alike.ts';
import type { Article } from '../news/article.ts';
import type { Origin } from '../news/origin.ts';
import { apart, centred, centreOf, evenly } from './centre.ts';
import { checkDatabase } from './check.ts';
import type { Entry } from './derived.ts';
import { type Fate, fateOf, markGone } from './fate.ts';
import {
  type Added,
  keptArticle,
  keptArticles,
  moveArticle,
  newestArticles,
  type OlderVersion,
  olderVersions,
  removeArticle,
  writeArticle,
} from './kept-articles.ts';
import { type KeptMeeting, keptMeetings, type MeetingQuery } from './kept-meetings.ts';
import {
  type Contest,
  contestsOf,
  isMoved,
  moveOrigin,
  originOfId,
  type Standing,
  standingOf,
  writeContest,
} from './kept-origins.ts';
import {
  keptPassages,
  type Passage,
  type PassageDay,
  type PassageHead,
  passageDays,
  passageHeads,
  passageIds,
  passageVector,
  passageVectors,
} from './kept-passages.ts';
import { namedArticle } from './named-article.ts';
import { openDatabase } from './opening.ts';
import { remakeDerived } from './rebuild.ts';
import { signedArticles } from './signatures.ts';
import { nearlyTyped, sameName } from './spellings.ts';
import type { Sqlite } from './sqlite.ts';
import { type Near, VectorIndex } from './vectors.ts';
import { type ArchiveModel, checkVersions, notedModel } from './versions.ts';
import { whoIsWho } from './who-is-who.ts';
import { type Days, passagesByWords, passagesByWordsWithin, stemFrequencies } from './word-index.ts';

export interface OpenOptions {
  /** Makes the archive when there is none; otherwise that is an error. */
  readonly create?: boolean;
  /** Opens it for reading alone where it may not be written: for work that only reads. */
  readonly orReadOnly?: boolean;
  /** Leaves versions unchecked: only `rebuild`, which then remakes everything, may. */
  readonly anyVersion?: boolean;
}

/** Articles that come and are not written. */
export interface Unwritten {
  readonly unchanged: readonly Article[];
  readonly contested: readonly Article[];
}

/** A stem that so few passages hold may be a typing error that stands in the articles too. */
const HARDLY = 1;

/** How many frequencies are kept at most: those of the words of the questions asked. */
const MOST_FREQUENCIES = 10_000;

/** Articles, passages, words and vectors in a folder: added whole or not at all, and found again. */
export class Archive {
  readonly #folder: string;
  readonly #database: Sqlite;
  readonly #model: ArchiveModel;
  #index: VectorIndex | null = null;
  /** What has been made of the database as it was when `#seen` was its version; made anew when that changes. */
  #seen = -1;
  #isIndexCurrent = false;
  #centre: Float32Array | null = null;
  #people: People | null = null;
  readonly #frequencies = new Map<string, number>();

  private constructor(folder: string, database: Sqlite, model: ArchiveModel) {
    this.#folder = folder;
    this.#database = database;
    this.#model = model;
  }

  /**
   * The archive in `folder`, whose vectors `model` makes; null leaves that as the archive notes it, for work that
   * makes no vectors.
   * @throws ArchiveError when there is none, it cannot be used, or was made by another model or version.
   */
  static open(folder: string, model: ArchiveModel | null, options: OpenOptions = {}): Archive {
    const database = openDatabase(folder, options);
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

  /** What an article that comes is to the one of its id; with `trusted` it may replace that wherever it comes from. */
  standing(article: Article, trusted = false): Standing {
    return standingOf(this.#database, article, trusted);
  }

  /**
   * Notes of articles that are not written where they were read: of unchanged ones whose file is no longer where it was
   * the new place, of others that they claim the address of one that is here.
   */
  note({ unchanged, contested }: Unwritten, now: Date): void {
    const moved = unchanged.filter((article) => isMoved(this.#database, article));
    if (moved.length + contested.length === 0) return;
    const work = this.#database.transaction(() => {
      for (const article of moved) moveOrigin(this.#database, article);
      for (const article of contested) writeContest(this.#database, article, now);
    });
    work.immediate();
    this.#noticeChanges();
  }

  /** Where the article of that id was read. */
  origin(id: string): Origin {
    return originOfId(this.#database, id);
  }

  /** What claimed to be the article of that id and was not let in its place, newest first. */
  contests(id: string): Contest[] {
    return contestsOf(this.#database, id);
  }

  /**
   * Adds articles in one transaction: when this returns they are on disk, and before that none of them is here. An
   * article of known id and other content takes the place of the old version, which is kept among its versions, if it
   * comes from where that came from, or is `trusted`.
   */
  add(entries: readonly Entry[], now: Date, trusted = false): Added[] {
    const database = this.#database;
    const work = database.transaction(() =>
      entries.map((entry) => writeArticle(database, entry, now, trusted)),
    );
    const done = work.immediate();
    this.#noticeChanges();
    return done;
  }

  /** Takes an article out, with its older versions. Whether it was there. */
  remove(id: string): boolean {
    const removed = this.#database.transaction(() => removeArticle(this.#database, id)).immediate();
    this.#noticeChanges();
    return removed;
  }

  /**
   * Gives the article of that id another address, because its publisher moved it: its older versions go with it. Where
   * an article of the new address is here, it takes the place of the old one. The id that it has then.
   */
  move(id: string, url: string): string {
    const moved = this.#database.transaction(() => moveArticle(this.#database, id, url)).immediate();
    this.#noticeChanges();
    return moved;
  }

  /** Marks an article as gone from its address, or as there again. Whether that is new. */
  markGone(id: string, isGone: boolean, now: Date): boolean {
    return markGone(this.#database, id, isGone ? now : null);
  }

  /** What its publisher did to an article since it was first taken in. */
  fate(id: string): Fate {
    return fateOf(this.#database, id);
  }

  /** The article of that id. */
  article(id: string): Article | undefined {
    return keptArticle(this.#database, id);
  }

  /**
   * The one article that an operator names, by its id, enough of the beginning of it, or its address.
   * @throws ArchiveError when that is no name of an article, or of none or several here.
   */
  named(name: string): Article {
    return namedArticle(this.#database, name);
  }

  /** Every article, in the order they came; read one at a time. */
  articles(): Generator<Article> {
    return keptArticles(this.#database);
  }

  /** The articles published last, newest first; those of unknown day are left out. */
  newest(limit: number): Article[] {
    return newestArticles(this.#database, limit);
  }

  /** The older versions of an article, newest first. */
  versions(id: string): OlderVersion[] {
    return olderVersions(this.#database, id);
  }

  /**
   * The `k` passages that BM25 puts first for any of the stems, best first, scores positive; a word of the title
   * weighs `title` beside one of the text.
   */
  byWords(wanted: readonly string[], k: number, title = 1): Near[] {
    return passagesByWords(this.#database, wanted, { k, title });
  }

  /**
   * As `byWords`, among the passages that speak of one of the days or whose article was published then or in the two
   * days after.
   */
  byWordsWithin(wanted: readonly string[], { from, to }: Days, k: number, title = 1): Near[] {
    return passagesByWordsWithin(this.#database, wanted, { from, to, k, title });
  }

  /** Which article each of the passages is of, and when that was published; in no order. */
  heads(ids: readonly number[]): PassageHead[] {
    return passageHeads(this.#database, ids);
  }

  /** The articles of those ids as copies are told by, without their texts; in no order. */
  signed(ids: readonly string[]): Signed[] {
    return signedArticles(this.#database, ids);
  }

  /** The days that passages speak of. */
  days(ids: readonly number[]): PassageDay[] {
    return passageDays(this.#database, ids);
  }

  /** Brings the index of vectors up to date, so that the next question need not. */
  prepare(): void {
    this.#vectors();
  }

  /** The `k` passages whose vectors are nearest, nearest first. */
  byVector(vector: Float32Array, k: number): Near[] {
    return this.#vectors().nearest(vector, k);
  }

  /**
   * As `byVector`, the vectors seen from their centre: what all of the archive have in common is left out. The score is
   * the cosine then.
   */
  byCentredVector(vector: Float32Array, k: number): Near[] {
    const index = this.#vectors();
    this.#centre ??= centreOf(passageVectors(this.#database, evenly(passageIds(this.#database))));
    const near = index.nearest(apart(vector, this.#centre), k).map(({ id }) => id);
    return centred(passageVectors(this.#database, near), { asked: vector, centre: this.#centre });
  }

  /** How many passages hold each of the stems: what is rare says more. */
  frequencies(wanted: readonly string[]): Map<string, number> {
    this.#refresh();
    const unknown = wanted.filter((stem) => !this.#frequencies.has(stem));
    if (this.#frequencies.size > MOST_FREQUENCIES) this.#frequencies.clear();
    for (const [stem, count] of stemFrequencies(this.#database, unknown)) this.#frequencies.set(stem, count);
    return new Map(wanted.map((stem) => [stem, this.#frequencies.get(stem) ?? 0]));
  }

  /** Other spellings in the archive of a name, and, for a stem it hardly has, what may have been meant. */
  spellings(stem: string): string[] {
    const same = sameName(this.#database, stem);
    if (same.length > 0 || (this.frequencies([stem]).get(stem) ?? 0) > HARDLY) return same;
    return nearlyTyped(this.#database, stem);
  }

  /** The passages of those ids, in that order; an id no longer here is left out. */
  passages(ids: readonly number[]): Passage[] {
    return keptPassages(this.#database, ids);
  }

  /** The vector of a passage. */
  vector(id: number): Float32Array {
    return passageVector(this.#database, id);
  }

  /** The meetings that its articles tell of, those wanted. */
  meetings(query: MeetingQuery): KeptMeeting[] {
    return keptMeetings(this.#database, query);
  }

  /** Who is who in all its meetings; made when first asked for and again when the database has changed. */
  people(): People {
    this.#refresh();
    this.#people ??= whoIsWho(this.meetings({ limit: Number.MAX_SAFE_INTEGER }));
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
    await remakeDerived(this.#database, derive, { model: this.#model, onDone, signal });
    this.#noticeChanges();
  }

  /** Lets go of the files and writes the cache of vectors, which is made again where it could not be written. */
  close(): void {
    const { readonly } = this.#database;
    this.#database.close();
    if (readonly) return;
    try {
      this.#index?.write(this.#cache());
    } catch {
      // A full disk undoes no command that has done its work.
    }
  }

  #cache(): string {
    return join(this.#folder, 'vectors.hnsw');
  }

  /** The index, brought up to date when another process, or this one, has changed the database. */
  #vectors(): VectorIndex {
    this.#refresh();
    const stored = {
      ids: () => passageIds(this.#database),
      vector: (id: number) => this.vector(id),
    };
    if (this.#index === null) {
      this.#index = VectorIndex.open(this.#cache(), this.#model.dimensions, stored);
    } else if (!this.#isIndexCurrent) {
      this.#index.catchUp(stored);
    }
    this.#isIndexCurrent = true;
    return this.#index;
  }

  /** Lets go of what was made of the database when another process, or this one, has changed it since. */
  #refresh(): void {
    const version = this.#database.pragma('data_version', { simple: true }) as number;
    if (version === this.#seen) return;
    this.#seen = version;
    this.#isIndexCurrent = false;
    this.#centre = null;
    this.#people = null;
    this.#frequencies.clear();
  }

  #noticeChanges(): void {
    this.#seen = -1;
  }
}
