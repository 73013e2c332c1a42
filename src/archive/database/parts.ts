import type { Day } from '../../arabic/calendar/mention.ts';

/** What is found, and how well it fits: the more the better. */
export interface Near {
  readonly id: number;
  readonly score: number;
}

/** From the first day to the last. */
export interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** What is wanted of the index of words: `k` passages at most; a word of the title weighs `title` beside one of the text. */
export interface Ranking {
  readonly k: number;
  readonly title: number;
  /** Only passages that speak of one of the days, or whose article was published then or in the two days after. */
  readonly within?: Days | undefined;
}

/** What of what is stored is not as it was written. */
export interface Altered {
  readonly what: string;
  /** Whether nothing makes it anew. */
  readonly isKept: boolean;
}

/** The stems of passages and their titles, by which BM25 ranks them. */
export interface WordIndex {
  write(passage: number, title: readonly string[], text: readonly string[]): void;
  remove(passage: number): void;
  removeOfArticle(article: number): void;
  clear(): void;
  /** Makes it forget what was taken out of it. */
  purge(): void;
  /** The passages that BM25 puts first for any of the stems, best first, scores positive; of equals the earlier first. */
  ranked(stems: readonly string[], ranking: Ranking): Near[];
  /** How many passages hold each of the stems, in their text or their article's title. */
  frequencies(stems: readonly string[]): Map<string, number>;
}

/** Stems and what is found of them: by a key, and by the letters that they have in common with another. */
export interface SpellingIndex {
  /** Those of the stems that were not there are, each with its key. */
  add(spellings: readonly { readonly stem: string; readonly key: string }[]): void;
  remove(stem: string): void;
  clear(): void;
  /** At most `limit` stems that have most letters three by three in common with a stem, those first. */
  alike(stem: string, limit: number): string[];
}

/** The vectors of passages in a database that finds the nearest itself. */
export interface VectorTable {
  /** An empty one, for vectors of so many numbers. */
  make(dimensions: number): void;
  note(passage: number, vector: Float32Array): void;
  /** The vectors of the `k` passages that have the greatest inner product with `vector`, each by its id, nearest first. */
  nearestVectors(vector: Float32Array, k: number): ReadonlyMap<number, Float32Array>;
}

/** Digests of whole tables, by which `check` sees what became of them. */
export interface TableDigests {
  /** From all rows, of all tables that have one. */
  write(): void;
  /** Those of the indexes, which takes a time that grows with the archive. */
  writeIndexes(): void;
  /** The last thing in a transaction that adds rows. */
  writeLast(): void;
  /** Whether passages have changed since the digests of the indexes were written. */
  areIndexesBehind(): boolean;
  altered(): Iterable<Altered>;
}

/** A passage with its stems and those of its article's title. */
export interface StemmedPassage {
  readonly id: number;
  readonly title: readonly string[];
  readonly text: readonly string[];
}

/** A spelling as it is kept. */
export interface KeptSpelling {
  readonly number: number;
  readonly stem: string;
  readonly key: string;
}

/** Work of which nothing is known but its name until it is done. */
export interface LoadStep {
  readonly name: string;
  run(): Promise<unknown>;
}

/** Fills a new, empty archive in bulk with what another holds, each row with the numbers that it has there. */
export interface BulkLoad {
  /** Takes from the tables what slows filling them, and the rows of a new archive. */
  begin(): void;
  rows(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<unknown>;
  words(passages: readonly StemmedPassage[]): Promise<unknown>;
  spellings(spellings: readonly KeptSpelling[]): Promise<unknown>;
  vectors(passages: readonly { readonly id: number; readonly vector: Buffer }[]): Promise<unknown>;
  /** Takes the memory that a graph of so many vectors is built in; what an operator should know of it, or null. */
  makeRoom(passages: number, dimensions: number): string | null;
  /** Which number each table gave last, by its name. */
  numbersGiven(): ReadonlyMap<string, number>;
  /** Has each table go on after the numbers that it gave, or that it has. */
  goOnAfter(given: ReadonlyMap<string, number>): void;
  /** What makes again what `begin` took away, in order. */
  end(): readonly LoadStep[];
}

/** What a database does in its own way. */
export interface Engine {
  /** The number of the layout of now. */
  readonly format: number;
  /** Whether rows that are numbered one after the other have all numbers: a transaction that fails may leave a gap. */
  readonly isGapless: boolean;
  readonly words: WordIndex;
  readonly spellings: SpellingIndex;
  readonly digests: TableDigests;
  readonly bulk: BulkLoad;
  /**
   * Begins a transaction beside which nobody writes.
   * @throws ArchiveBusy when another process is still writing after `ms`.
   */
  begin(ms: number): void;
  /** The statement that begins a transaction in which all that is read is of one moment. */
  readonly beginReading: string;
  /** Ends a transaction with nothing of it done; where it has ended already, nothing. */
  rollBack(): void;
  /**
   * A number that is another when another process has written since; where a server tells it, it is asked once until
   * whoever runs now waits for something.
   */
  version(): number;
  /** The vectors, where the database itself finds the nearest; null where a graph beside it does. */
  readonly vectors: VectorTable | null;
  /** Makes what was taken out go from the files, as far as the database has them in its hands. */
  forget(): void;
}
