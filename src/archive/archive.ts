// Long because it is the list of all that an archive can be asked or told: each is a line or two here, and made in the
// rooms within this one.
import { wordTable } from '../arabic/letters/remembered.ts';
import type { People } from '../meetings/people/people.ts';
import type { Article } from '../news/article/article.ts';
import type { Origin } from '../news/article/origin.ts';
import type { Signed } from '../news/copies/alike.ts';
import { type Arrivals, arrivalsSince, type Mark, markOf } from './arrivals.ts';
import { type Anew, type AnewOptions, compareAnew } from './check/anew.ts';
import { checking, checkNames } from './check/check.ts';
import type { Problem } from './check/problem.ts';
import { ARCHIVE } from './constants.ts';
import { ArchiveBusy } from './database/busy.ts';
import { noteChange } from './database/changes.ts';
import type { Database } from './database/database.ts';
import { engineOf } from './database/engine.ts';
import { ArchiveError } from './database/error.ts';
import { refuseOther } from './database/formats.ts';
import type { Days, Near } from './database/parts.ts';
import { writing } from './database/writing.ts';
import type { Entry } from './derived/derived.ts';
import { type ArchiveNetworks, type RebuildOptions, type Rebuilt, rebuild } from './derived/rebuild.ts';
import { signedArticles } from './derived/signatures.ts';
import { nearlyTyped, sameNames } from './derived/spellings.ts';
import { staleness } from './derived/staleness.ts';
import {
  type ArchiveModel,
  checkComparers,
  isUnnoted,
  notedModel,
  writeComparers,
  writeMade,
} from './derived/versions.ts';
import { type Figures, figures } from './kept/figures.ts';
import {
  type Added,
  type KeptPublisher,
  keptArticle,
  keptArticles,
  type Lost,
  moveArticle,
  newestArticles,
  numberOf,
  type OlderVersion,
  olderVersions,
  publishers,
  readableArticles,
  removeArticle,
  writeArticle,
} from './kept/kept-articles.ts';
import { type KeptMeeting, keptMeetings, type MeetingQuery } from './kept/kept-meetings.ts';
import {
  type Arrival,
  type Contest,
  contestsOf,
  isMoved,
  moveOrigin,
  originOfId,
  standingOf,
  writeContest,
} from './kept/kept-origins.ts';
import {
  keptPassages,
  type Passage,
  type PassageDay,
  type PassageHead,
  passageDays,
  passageHeads,
} from './kept/kept-passages.ts';
import { movedTo } from './kept/moved.ts';
import { namedArticle } from './kept/named-article.ts';
import { isMarkedGone, markGone, type PublisherChanges, publisherChanges } from './kept/publisher-changes.ts';
import { whoIsWho } from './kept/who-is-who.ts';
import { apart, centred, centreOf } from './vectors/centre.ts';
import { type NearestPassages, nearestPassages } from './vectors/nearest-passages.ts';
import { passageVector, passageVectors, somePassages } from './vectors/stored-vectors.ts';
import { backUp } from './whole/backup.ts';
import { type Copied, type CopyOptions, copyArchive } from './whole/copy.ts';
import { type ArchivePlace, archivePlace, type Opening, openDatabase } from './whole/opening.ts';

export interface OpenOptions extends Opening {
  /** Leaves unchecked what made it: for reading the articles, and for `rebuild`. */
  readonly anyVersion?: boolean;
}

/** Articles that come and are not written. */
export interface Unwritten {
  readonly unchanged: readonly Article[];
  readonly contested: readonly Article[];
}

/** Articles, passages, words and vectors in a folder or a database: added whole or not at all, and found again. */
export class Archive {
  readonly #place: ArchivePlace;
  readonly #database: Database;
  readonly #model: ArchiveModel;
  readonly #isAnyVersion: boolean;
  readonly #nearest: NearestPassages;
  /** What has been made of the database as it was when `#seen` was its version; made anew when that changes. */
  #seen = -1;
  #isIndexCurrent = false;
  #centre: Float32Array | null = null;
  #people: People | null = null;
  #passageCount: number | null = null;
  readonly #frequencies = wordTable<number>();

  private constructor(place: ArchivePlace, database: Database, model: ArchiveModel, isAnyVersion: boolean) {
    this.#place = place;
    this.#database = database;
    this.#model = model;
    this.#isAnyVersion = isAnyVersion;
    this.#nearest = nearestPassages(database, place.cache, model.dimensions);
    if (!isAnyVersion) checkComparers(database, place.shown, model);
  }

  /**
   * The archive in a folder or at an address of PostgreSQL, that `model` reads; where no embedder is given, it is the
   * one that the archive notes, for work that makes no vectors.
   * @throws ArchiveError when there is none, it cannot be used, or what is compared was made by another model or version.
   */
  static open(
    at: string,
    model: ArchiveModel | Pick<ArchiveModel, 'readers'> | null,
    options: OpenOptions = {},
  ): Archive {
    const place = archivePlace(at);
    const database = openDatabase(at, options);
    try {
      const reads =
        model !== null && 'name' in model ? model : notedModel(database, place.shown, model?.readers);
      if (isUnnoted(database)) writing(database, () => noteMakers(database, reads));
      return new Archive(place, database, reads, options.anyVersion ?? false);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  /** How many articles and passages it holds. */
  counts(): { articles: number; passages: number } {
    return { articles: this.#count('articles'), passages: this.#count('passages') };
  }

  /** How many passages it holds; counted when first asked for and again when the database has changed. */
  passageCount(): number {
    this.#refresh();
    this.#passageCount ??= this.#count('passages');
    return this.#passageCount;
  }

  #count(table: 'articles' | 'passages'): number {
    return this.#database.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
  }

  /** How much it holds, with the newest day of publication. */
  figures(): Figures {
    return figures(this.#database);
  }

  /** What an article that comes is to the one of its id; with `trusted` it may replace that wherever it comes from. */
  standing(article: Article, trusted = false): Arrival {
    return standingOf(this.#database, article, trusted);
  }

  /**
   * Notes of articles that are not written where they were read: of unchanged ones whose file is no longer where it was
   * the new place, of others that they claim the address of one that is here.
   */
  note({ unchanged, contested }: Unwritten, now: Date): void {
    const moved = unchanged.filter((article) => isMoved(this.#database, article));
    if (moved.length + contested.length === 0) return;
    this.#write(() => {
      for (const article of moved) moveOrigin(this.#database, article);
      for (const article of contested) writeContest(this.#database, article, now);
    }, ARCHIVE.tryMs);
  }

  /** Where the article of that id was read. */
  origin(id: string): Origin {
    return originOfId(this.#database, id);
  }

  /** What claimed to be the article of that id and was not let in its place, newest first. */
  contests(id: string): Contest[] {
    return contestsOf(this.#database, id);
  }

  /** What is stale or half done, and what mends it; null when nothing is. */
  staleness(): string | null {
    return staleness(this.#database, this.#model);
  }

  /**
   * Adds articles in one transaction: when this returns they are on disk, and before that none of them is here. An
   * article of known id and other content takes the place of the old version, which is kept among its versions, if it
   * comes from where that came from, or is `trusted`.
   * @throws ArchiveBusy when another process is writing; ArchiveChanged when one has made the archive anew otherwise.
   */
  add(entries: readonly Entry[], now: Date, trusted = false): Added[] {
    const write = (entry: Entry): Added => {
      const outcome = writeArticle(this.#database, entry, now, trusted);
      if (outcome === 'added' || outcome === 'replaced') {
        writeMade(this.#database, numberOf(this.#database, entry.article.id) as number, this.#model);
        noteChange(this.#database);
      }
      return outcome;
    };
    return this.#write(() => entries.map(write), ARCHIVE.tryMs);
  }

  /**
   * Takes an article out, with its older versions and all that was derived from it, so that no file of the archive
   * keeps its words; the log of changes does as long as another process reads it. Whether it was there.
   */
  remove(id: string): boolean {
    const removed = this.#write(() => {
      const wasThere = removeArticle(this.#database, id);
      if (wasThere) {
        noteChange(this.#database);
        engineOf(this.#database).words.purge();
        engineOf(this.#database).digests.writeIndexes();
      }
      return wasThere;
    });
    if (removed) this.#forget();
    return removed;
  }

  /**
   * Makes what was taken out go from the files, too.
   * @throws ArchiveError where a file cannot be emptied or deleted, which takes nothing back.
   */
  #forget(): void {
    this.#noticeChanges();
    try {
      engineOf(this.#database).forget();
      this.#nearest.forget();
    } catch (error) {
      if (this.#place.cache === null) throw error;
      throw new ArchiveError(
        `the article is out of the archive, but its log or cache in ${this.#place.shown} may still have something of it ` +
          `(${(error as Error).message}): mend what that says, delete ${this.#place.cache}, and ask a question: that ` +
          'empties the log and makes the cache anew',
      );
    }
  }

  /**
   * Gives the article of that id another address, because its publisher moved it: its older versions go with it. Where
   * an article of the new address is here, it takes the place of the old one. The id that it has then.
   */
  move(id: string, url: string): string {
    return this.#write(() => {
      // Where an article of that address is there, the other goes, with its passages.
      noteChange(this.#database);
      return moveArticle(this.#database, id, url);
    });
  }

  /** Marks an article as gone from its address, or as there again. Whether that is new. */
  markGone(id: string, isGone: boolean, now: Date): boolean {
    if (isGone === isMarkedGone(this.#database, id)) return false;
    return this.#write(() => markGone(this.#database, id, isGone ? now : null));
  }

  /** What its publisher did to an article since it was first taken in. */
  publisherChanges(id: string): PublisherChanges {
    return publisherChanges(this.#database, id);
  }

  /** The article of that id, or the one that had it before its publisher moved it. */
  article(id: string): Article | undefined {
    return keptArticle(this.#database, id) ?? keptArticle(this.#database, movedTo(this.#database, id) ?? '');
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

  /** Whose articles it holds, those with most first. */
  publishers(): KeptPublisher[] {
    return publishers(this.#database);
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
    return engineOf(this.#database).words.ranked(wanted, { k, title });
  }

  /**
   * As `byWords`, among the passages that speak of one of the days or whose article was published then or in the two
   * days after.
   */
  byWordsWithin(wanted: readonly string[], within: Days, k: number, title = 1): Near[] {
    return engineOf(this.#database).words.ranked(wanted, { k, title, within });
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

  /**
   * Digests the indexes of words and letters, so that `check` sees what becomes of them from now on: for the end of an
   * ingestion, since it takes a time that grows with the archive. Whoever is writing meanwhile does it in the end.
   */
  seal(): void {
    const { digests } = engineOf(this.#database);
    if (!digests.areIndexesBehind()) return;
    try {
      this.#write(() => digests.writeIndexes(), ARCHIVE.tryMs);
    } catch (error) {
      if (!(error instanceof ArchiveBusy)) throw error;
    }
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
    this.#centre ??= centreOf(
      passageVectors(this.#database, somePassages(this.#database, ARCHIVE.centreSample)),
    );
    const near = index.nearestVectors(apart(vector, this.#centre), k);
    return centred(near, { asked: vector, centre: this.#centre });
  }

  /** How many passages hold each of the stems: what is rare says more. */
  frequencies(wanted: readonly string[]): Map<string, number> {
    this.#refresh();
    const unknown = wanted.filter((stem) => !this.#frequencies.has(stem));
    if (this.#frequencies.size > ARCHIVE.frequenciesRemembered) this.#frequencies.clear();
    const counted = unknown.length === 0 ? [] : engineOf(this.#database).words.frequencies(unknown);
    for (const [stem, count] of counted) this.#frequencies.set(stem, count);
    return new Map(wanted.map((stem) => [stem, this.#frequencies.get(stem) ?? 0]));
  }

  /** Other spellings in the archive of each of the names, and, for a stem it hardly has, what may have been meant. */
  spellings(stems: readonly string[]): Map<string, string[]> {
    if (stems.length === 0) return new Map();
    const same = sameNames(this.#database, stems);
    const held = this.frequencies(stems);
    for (const [stem, others] of same)
      if (others.length === 0 && (held.get(stem) ?? 0) <= ARCHIVE.hardlyHeld)
        same.set(stem, nearlyTyped(this.#database, stem));
    return same;
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

  /** How far it has come. */
  mark(): Mark {
    return markOf(this.#database);
  }

  /** What came into it since then. */
  arrivals(since: Mark): Arrivals {
    return arrivalsSince(this.#database, since);
  }

  /** What `read` makes of it; all that it reads is of one moment. */
  atOnce<T>(read: () => T): T {
    return this.#database.transaction(read)();
  }

  /** Who is who in all its meetings; made when first asked for and again when the database has changed. */
  people(): People {
    this.#refresh();
    if (this.#people === null || this.#people.size > ARCHIVE.peopleRemembered)
      this.#people = whoIsWho(this.#database);
    return this.#people;
  }

  /** Every article that can be read, in the order they came, with its older versions; `onLost` is told of what cannot. */
  readable(onLost: (what: Lost) => void): ReturnType<typeof readableArticles> {
    return readableArticles(this.#database, onLost);
  }

  /**
   * Copies the archive as it is at this moment into a new file.
   * @throws ArchiveError when the file is there already, or cannot be written.
   */
  backUp(file: string): { readonly articles: number; readonly passages: number; readonly bytes: number } {
    const bytes = backUp(this.#database, file);
    return { ...this.counts(), bytes };
  }

  /**
   * Copies the archive as it is at this moment to a new home, a folder or an address of PostgreSQL, without networks; what
   * is there then, or null when it was stopped: see `copyArchive`.
   * @throws ArchiveError when something is there already.
   */
  copyTo(to: string, options: CopyOptions): Promise<Copied | null> {
    return copyArchive(this.#database, { shown: this.#place.shown, to }, options);
  }

  /** What is unsound, as far as it is seen without networks; nothing is changed. */
  check(): Problem[] {
    const steps = this.checking();
    let step = steps.next();
    while (!step.done) step = steps.next();
    return step.value;
  }

  /** The same step by step, each giving how many articles are looked at; nothing else may be asked in between. */
  checking(): Generator<number, Problem[]> {
    return checking({ database: this.#database, model: this.#model, cache: this.#place.cache });
  }

  /** The names of what `check` looks at. */
  checkNames(): string[] {
    return checkNames(this.#database);
  }

  /** What is not as networks make it anew now. */
  compareAnew(networks: ArchiveNetworks, options: AnewOptions): Promise<Anew> {
    return compareAnew(this.#database, networks, options);
  }

  /** Remakes what is stale, or all that is derived: see `rebuild`. Null when it was stopped. */
  async rebuild(networks: ArchiveNetworks, options: RebuildOptions): Promise<Rebuilt | null> {
    const rebuilt = await rebuild(this.#database, this.#place.shown, this.#model, networks, options);
    this.#noticeChanges();
    return rebuilt;
  }

  /** Lets go of the files and writes the cache of vectors, which is made again where it could not be written. */
  close(): void {
    const { readonly } = this.#database;
    this.#database.close();
    if (!readonly) this.#nearest.keep();
  }

  /** Does `work` in one transaction, if the archive is still what this process takes it for. */
  #write<T>(work: () => T, ms?: number): T {
    const checked = (): T => {
      checkComparers(this.#database, this.#place.shown, this.#model);
      const done = work();
      engineOf(this.#database).digests.writeLast();
      return done;
    };
    const done = writing(this.#database, checked, ms);
    this.#noticeChanges();
    return done;
  }

  /** What finds the nearest passages, brought up to date when another process, or this one, has changed the database. */
  #vectors(): NearestPassages {
    this.#refresh();
    if (this.#isIndexCurrent) return this.#nearest;
    // All that is read in a transaction is of one moment.
    this.#database.transaction(() => {
      this.#compare();
      this.#nearest.catchUp();
    })();
    this.#isIndexCurrent = true;
    return this.#nearest;
  }

  /**
   * Lets go of what was made of the database when another process, or this one, has changed it since.
   * @throws ArchiveChanged when it has been made anew otherwise than this process reads it.
   */
  #refresh(): void {
    const version = engineOf(this.#database).version();
    if (version === this.#seen) return;
    this.#compare();
    this.#seen = version;
    this.#isIndexCurrent = false;
    this.#centre = null;
    this.#people = null;
    this.#passageCount = null;
    this.#frequencies.clear();
  }

  #compare(): void {
    if (this.#isAnyVersion) refuseOther(this.#database, this.#place.shown);
    else checkComparers(this.#database, this.#place.shown, this.#model);
  }

  #noticeChanges(): void {
    this.#seen = -1;
  }
}

/** Notes what makes a new archive. */
function noteMakers(database: Database, model: ArchiveModel): void {
  if (!isUnnoted(database)) return;
  engineOf(database).vectors?.make(model.dimensions);
  writeComparers(database, model);
}
