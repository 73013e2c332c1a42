import { constants } from '../constants.ts';

/**
 * The numbers by which meetings are read in articles and told apart. Another value wants `isnad rebuild`.
 * `npm run bench:meetings` measures them. `npm run bench:neighbours -- --only READING` shows what the values
 * beside the tuned ones give; `bench/neighbours.md` what they gave.
 */
export const READING = constants({
  // What is put to the networks
  /** UTF-16 units of a sentence that are read: what is longer is no sentence. Bound. */
  sentence: 2000,
  /** Sentences before a word's own that are read with it: whom a pronoun means stands there. Tuned. */
  sentencesBeforeWord: 2,
  /**
   * Word pieces that the sentences of a passage have together. Tuned: of what is longer the network sees a
   * part.
   */
  passagePieces: 200,
  /** Words of meeting of a sentence that are read, the likeliest first. Tuned. */
  wordsASentence: 2,
  /** How likely the words of each frame tell of a meeting. Tuned. */
  frames: {
    object: 3,
    with: 3,
    plain: 2,
    phone: 2,
    call: 2,
    qualified: 1,
    about: 1,
    credentials: 1,
  },
  // What they say
  /**
   * What is added to the logarithm of a status: for a clause that denies, calls off or doubts, which
   * decides; to a denial without one; to a plan for a day after the article's; to a wish. Tuned: the network
   * has seen few denials and tells wishes too readily.
   */
  shifts: { decided: 8, affirmed: -1, future: 2, asked: -0.5 },
  /** Probability from which on a part is somebody's. Tuned. */
  part: 0.8,
  /** The same for a person in the word's sentence. Tuned. */
  partOfPerson: 0.6,
  /** The same for somebody in the word's sentence where a side is empty. Tuned. */
  partOfEmptySide: 0.05,
  /** The same for somebody elsewhere. Tuned. */
  partElsewhere: 0.2,
  /** Probability from which on somebody changes to a side that is empty. Tuned. */
  partOfOtherSide: 0.3,
  /** Share of the likeliest's probability from which on somebody stands beside them. Tuned. */
  besideLikeliestParty: 0.4,
  /** Words between a word of meeting, or a proof, and what denies it. Tuned. */
  denialReach: 14,
  /** Words between it and a denial of what stands right behind. Tuned. */
  denialRightBefore: 2,
  /** Words between it and what calls it off or puts it off behind it. Tuned. */
  undoneSoonBehind: 6,
  /** Days of a time that a meeting is told to be of. Tuned. */
  stay: 3,
  // Names and phrases
  /** Words of a full name by which others of its article are mended. Tuned. */
  nameWords: 7,
  /** Letters that are left of a word of a name without what may be a clitic, at least. Tuned. */
  lettersOfCutName: 4,
  /** Words that may stand before the adjective of a place, up to its preposition. Bound: of the phrases of places. */
  wordsBeforeAdjective: 3,
  /** Steps by which a name is carried on. Bound. */
  nameSteps: 4,
  /** Titles before a name. Bound. */
  titlesBefore: 8,
  /** Offices behind a name. Bound. */
  officesBehind: 6,
  /** Nouns without an article in a phrase behind the first. Tuned. */
  indefiniteNouns: 2,
  /** Tokens ahead among which the name of a holder stands. Tuned. */
  holderAhead: 5,
  /** Tokens of a phrase. Tuned. */
  phraseTokens: 16,
  /** Tokens of a parenthesis that is an aside. Tuned. */
  parenthesis: 9,
  // Who is who
  /**
   * Words of an office whose subsets are looked up one by one; one of more is compared with all that share a
   * word. Bound: 64 look-ups.
   */
  officeSubsets: 6,
  /** Offices that are remembered as they were read. Bound: of memory. */
  officesRemembered: 20_000,
  /** Names whose keys are remembered. Bound: of memory. */
  namesRemembered: 50_000,
  /** Words of the longest name that is joined with shorter ones; what is longer is no name. Bound: 255 look-ups. */
  joinedWords: 8,
  /** Names that are read for a word that more have, the most seen of them. Bound: of time. */
  bearersOfWord: 300,
  /** Names that are read for an office that more bear. Bound: of time. */
  bearers: 200,
  /**
   * Days from the nearest article for which an office is still taken to be held, when none of the days asked
   * tells. Tuned.
   */
  tenureDays: 120,
  // Reports of one meeting
  /** Days by which reports of one meeting differ. Tuned. */
  reportsApart: 2,
  /**
   * Days between two articles that report one meeting, and between one and the day that it does not tell.
   * Tuned.
   */
  reportsPublished: 3,
  /** Words in a row that two sentences are compared by. Tuned. */
  shingle: 4,
  /** Share of them from which on one copies the other. Tuned. */
  copied: 0.5,
});
