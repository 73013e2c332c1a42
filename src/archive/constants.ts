import { constants } from '../constants.ts';

/**
 * The numbers of the archive: how long is waited for others, how much is done at once, and what `check`
 * takes for damage.
 */
export const ARCHIVE = constants({
  // Writing and waiting
  /** Milliseconds that a command waits for another's writing before it says so. Choice. */
  patienceMs: 5000,
  /** Milliseconds for which who can wait tries to write. Choice. */
  writingMs: 600_000,
  /** Milliseconds for which it lets others work between two tries. Choice. */
  betweenMs: 300,
  /** Milliseconds that one try stands in the way of all else in the process. Choice. */
  tryMs: 100,
  /** Rows that come of PostgreSQL at a time where they are read one after another. Choice. */
  rowsFetched: 500,
  /** Seconds that a connection to PostgreSQL may take. Choice. */
  connectSeconds: 5,
  /**
   * Milliseconds after which a query that the server has not answered is given up with its connection.
   * Choice.
   */
  queryMs: 120_000,
  /**
   * Milliseconds after which a server sees in the midst of a statement that nobody waits for it any more.
   * Choice.
   */
  brokenMs: 1000,
  /**
   * Characters and bytes, about, that are copied together into a new archive. Choice: some milliseconds of
   * work for a server, and little memory.
   */
  copiedTogether: 2_000_000,
  /**
   * Bytes of a point in a graph of vectors while it is built, without its vector. Measured: 16 MB hold 11,313
   * points of 384 numbers (pgvector 0.8.2, 16 links).
   */
  pointBytes: 730,
  /** Bytes that are taken for building a graph where nobody has chosen how many. Choice. */
  buildBytes: 2 ** 31,
  /** Characters that one stem of a passage is counted as there. Choice. */
  copiedStem: 30,
  /**
   * Changes that a database remembers: what is older than all of them cannot be told to have led to it.
   * Choice.
   */
  changesRemembered: 1000,
  /**
   * Tokens and articles that are embedded together, and milliseconds that an article waits for others.
   * Measured: with 12,000 tokens together ingestion took a tenth longer (`npm run bench:ingest`); more would
   * keep whoever stops it waiting.
   */
  together: { tokens: 40_000, articles: 160, ms: 15_000 },
  /** Contested articles that are told one by one. Bound. */
  contestsTold: 1000,
  /** Articles left out that are told one by one. Bound. */
  leftOutTold: 1_000,
  /** Reasons that are counted each for itself. Bound. */
  reasonsCounted: 100,
  /** Names of which it is remembered whose they are. Bound: of memory, about 1 KB a name. */
  peopleRemembered: 50_000,
  /** Articles that are made anew together, and placed before others have their turn. Choice. */
  remadeTogether: 32,
  // Finding
  /** Passages up to which a stem may be a typing error that stands in the articles too. Tuned. */
  hardlyHeld: 1,
  /** Other spellings of a name that are looked for. Bound: of what a question asks for. */
  sameNames: 8,
  /**
   * Frequencies of stems that are remembered: those of the words of the questions asked. Bound: of memory.
   */
  frequenciesRemembered: 10_000,
  /**
   * Postings of stems that are remembered, four bytes each: those of the words of the questions asked. Bound: of memory.
   */
  postingsRemembered: 48_000_000,
  /**
   * Stems of a passage, times of one in its title and times in its text below which a kind of posting is found in a
   * table. Choice: 32 KB hold nearly all.
   */
  usualKinds: { length: 512, title: 2, text: 8 },
  /** Days after which news of a day are still published. Tuned. */
  publishedAfter: 2,
  /** Stems with letters in common that are looked at for another spelling. Tuned. */
  spellingsLookedAt: 40,
  /** Letters of a stem that may hold a typing error. Tuned. */
  misspeltLetters: 4,
  /**
   * Vectors, taken evenly, whose mean stands for that of all. Measured: with more it moves by less than a
   * hundredth.
   */
  centreSample: 1000,
  /**
   * Share of the mean that is taken from a question before its neighbours are looked for. Tuned: with all of
   * it more of the right passages are among them, with none fewer; for the order among them see `centred`.
   */
  centreTaken: 0.7,
  /**
   * Links of a point in the graph of vectors (HNSW). Measured: with `built` and `searched` recall@100 is
   * over .99 on 12,000 passages; see `searched` for more.
   */
  links: 16,
  /** Candidates that are looked at while it is built. Measured: see `links`. */
  built: 128,
  /**
   * Candidates that are looked at while it is searched, at least. Measured: of the 150 nearest of 100,000 passages
   * .92 are found, with 256 .87, with 1,000 .94 in twice the time; of the ten nearest .983, .967 and .987.
   */
  searched: 600,
  /** Times as many as are wanted that a graph of vectors in fewer numbers, or half precision, proposes. Choice. */
  proposed: 2,
  /** Candidates that are looked at while it is searched, at most. Limit: pgvector's of `hnsw.ef_search`. */
  searchedAtMost: 1000,
  /**
   * From so many passages on the graph beside a folder has their vectors in so many numbers. Choice: of memory, where
   * it begins to count.
   */
  projected: { from: 50_000, to: 192 },
  /** Vectors, taken evenly, by which the directions of the fewer numbers are chosen. Choice. */
  projectedFrom: 4096,
  /** Times that they are turned to where vectors differ most. Choice: of the paper 2 are enough for most data. */
  subspaceIterations: 4,
  /** Vectors that are read together while a graph is built. Choice. */
  vectorsTogether: 1000,
  /** Bytes of a file that are read and digested at a time. Choice. */
  digestedBytes: 2 ** 22,
  /** Hexadecimal digits of an article's id. Choice: the first of SHA-256; no two articles have the same. */
  idDigits: 16,
  /** Digits of it that name one where no other begins so. Choice. */
  idBeginning: 6,
  /** Articles that are listed where several may be meant. Choice. */
  articlesListed: 5,
  // Checks
  /** Articles that a check makes anew together. Choice. */
  anewTogether: 16,
  /** Articles after which others have their turn. Choice. */
  checkedTogether: 16,
  /**
   * Likeness from which on a vector made again is the same: a network in 8-bit numbers makes a slightly
   * other one beside other texts. Measured: over the sample articles the same passage made twice was .9976
   * or nearer, another of the same article .963 or farther.
   */
  sameVector: 0.98,
  /** Difference of two probabilities of a network in 8-bit numbers on two machines. Measured. */
  sameProbability: 0.05,
  /**
   * Distance from 1 of the square of a vector's length. Measured: the sum of 384 squares of 32-bit numbers
   * is within 1e-5.
   */
  unitLength: 1e-3,
  /**
   * What half precision may take from a number of a vector of unit length. Measured: half of its last place,
   * 2^-12 of it.
   */
  halfPrecision: 5e-4,
  /** Likeness of a passage's own vector to itself. Measured: in 32-bit numbers. */
  ownLikeness: 0.9999,
  /**
   * Share of its points that a graph does not lead to. Measured: nearly none (see `links`); more are lost by
   * damage alone.
   */
  pointsLost: 0.05,
  /** Words of a passage, its title's included. Bound: the embedder takes no more than 512 tokens. */
  wordPlaces: 2 ** 20,
});
