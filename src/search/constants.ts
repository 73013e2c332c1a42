import { constants } from '../constants.ts';

/**
 * The numbers by which a question is understood and passages and meetings are found; `RANKING_WEIGHTS` weigh
 * the parts of the order of passages. `npm run bench:neighbours -- --only SEARCH` shows what the values
 * beside the tuned ones give; `bench/neighbours.md` what they gave.
 */
export const SEARCH = constants({
  // What a question asks
  /**
   * Characters of the longest question that is read, in Telegram and on the page. Choice: longer text is no
   * question.
   */
  longestQuestion: 1000,
  /**
   * Words of a question that are looked up together as the name of somebody known. Tuned.
   */
  longestName: 6,
  /** Articles from which on a last name that is a word of the language too is taken for a name. Tuned. */
  wellKnown: 4,
  /** Articles from which on a whole name that the tagger passed over is one. Tuned. */
  nameSeen: 2,
  /**
   * Weight of a word that no passage has, as the logarithm of how rare it is: it is said otherwise in the
   * articles, and weighs as a middling one. Tuned.
   */
  unwritten: 3,
  /** Passages, or the share of all, up to which a word that stands in no more is rare. Tuned. */
  rare: { passages: 10, share: 0.007 },
  /** Passages up to which a stem may be a spelling that the archive writes otherwise more often. Tuned. */
  misspeltUpTo: 5,
  /**
   * Words up to which a question that says something may still point back by a pronoun; one of more tells
   * what it is about. Tuned.
   */
  fewWordsSaid: 2,
  // Passages
  /** Passages that each list gives before fusion. Tuned. */
  listLength: 150,
  /**
   * Best articles among which copies of one story are looked for. Tuned: at least as many as are told of.
   */
  compared: 40,
  /**
   * Best articles that are read whole and reranked. Tuned: with 15 or 60 of them the first five were the
   * same on the development questions.
   */
  reranked: 20,
  /** Stems from one to the other of two words that are taken together: 2 lets one stand between. Tuned. */
  pairDistance: 2,
  /** Letters of the shortest rough root; fewer say nothing. Tuned. */
  shortestRoot: 2,
  /** Days after a day in which what was published is still news of it. Tuned. */
  newsAfterDays: 2,
  /**
   * Days of a mention that says nothing of a day in it: more than a month, unless as many are asked for.
   * Tuned.
   */
  longMention: 31,
  // Meetings
  /**
   * Meetings that are matched with a question. Tuned.
   */
  meetingsMatched: 250,
  /** Best of them whose articles are read too. Tuned. */
  meetingsRead: 30,
  /** Share of what the best explains of a question from which on a meeting's article is read. Tuned. */
  worthReading: 0.4,
  /** What a word counts that only the telling sentence has, of 1. Tuned. */
  inSentence: 0.6,
  /** What a word counts that only the article has, of 1. Tuned. */
  inArticle: 0.35,
  /** Weight, as the logarithm of how rare it is, up to which a country is the papers' own. Tuned. */
  domesticUpTo: 2.5,
  /** What an office counts whose holder is named too, and not by the meeting, of 1. Tuned. */
  officeForName: 0.6,
  /**
   * What one word that says who is wanted counts at least, of 1: «السفير الذي…» may be told of by name
   * alone. Tuned.
   */
  oneWord: 0.55,
  /** What circumstances weigh beside who met whom. Tuned. */
  circumstance: 0.5,
  /**
   * Share of a question, where it says who met whom, that an article which answers it may lack altogether.
   * Tuned.
   */
  missingUpTo: 0.3,
  /**
   * What a word of a name or office counts that the telling sentence has and no participant, of 1. Tuned.
   */
  mentioned: 0.4,
  /**
   * What a word of a place counts that only the article has, of 1: less where the place itself was visited.
   * Tuned.
   */
  placeInArticle: { met: 0.5, visited: 0.2 },
  /**
   * Share of an office's words that one of a person's offices must have for the person to hold it. Tuned.
   */
  officeHeld: 0.6,
  /**
   * Letters that are left of a word of a question's name without what may be a clitic, at least. Tuned: fewer than in
   * articles, since the name must be known.
   */
  lettersOfAskedName: 3,
  /**
   * Words of a name that a chat follows, at most, and at least where nobody is known by it. Choice: one word
   * alone would bring everybody's news.
   */
  wordsToFollow: { most: 6, least: 2 },
});
