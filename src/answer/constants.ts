import { constants } from '../constants.ts';

/**
 * The numbers by which candidates are found, judged and told; the weights of their signs stand in
 * `models/answer-confidence.json`, which `npm run calibrate` fits. `npm run bench:neighbours -- --only
 * ANSWER` shows what the values beside the tuned ones give; `bench/neighbours.md` what they gave.
 */
export const ANSWER = constants({
  // What is looked at
  /**
   * Articles that are looked at for an answer. Tuned.
   */
  articlesRead: 10,
  /** Meetings of those articles that are looked at. Bound: an article tells of a few. */
  nearbyMeetings: 400,
  /** Newest articles that are looked at where the news are asked for. Choice. */
  newestArticles: 10,
  /** Newest articles whose meetings are asked about in examples. Choice: some days of a newsroom. */
  articlesOfExamples: 60,
  /** Questions that are tried for one example that is answered. Choice. */
  questionsPerExample: 4,
  /** Articles in which a sentence is looked for that says who somebody is. Tuned. */
  articlesOfIdentity: 3,
  /** Sentences of each that name the person. Tuned. */
  sentencesOfIdentity: 3,
  /**
   * Best articles that the reader reads at most while none is sure enough, to one question and to one for
   * several. Tuned: of press questions the second and later articles brought no more right answers.
   */
  articlesToReader: { one: 3, several: 4 },
  /** Spans of the reader's, of each text, that become candidates. Tuned. */
  spansRead: 2,
  /** Sentences before one that are read for who its first verb is of. Tuned. */
  sentencesBefore: 3,
  // Signs of a candidate
  /** Share of a name past which an article names somebody in full. Tuned. */
  namedInFull: 0.8,
  /** What a name counts that stands in the sentence before, of 1. Tuned. */
  namedBefore: 0.7,
  /** What a name counts that stands in the title, of 1. Tuned. */
  namedInTitle: 0.7,
  /** Words more than it has that a name or office may take up in a text. Tuned. */
  nameSpread: 2,
  /**
   * Share of somebody, a place or a day that the question names from which on it is borne at all. Tuned;
   * part of the signs that `npm run calibrate` weighs.
   */
  borneFrom: 0.5,
  /**
   * What a confidence is multiplied by where somebody, a place or a day of the question is not borne. Tuned:
   * a regression alone lets a sure reader outweigh it; with .6 of the unanswerable news 85 in 100 are
   * refused and not 57, for one point of exact answers there and four in the Gulf, where offices are told in
   * other words.
   */
  unborne: 0.6,
  /**
   * What it is multiplied by where the article does not have a part of the question at all: see
   * `absentParts`. Tuned.
   */
  absent: 0.2,
  /**
   * Share of a question for a cause, by the weight of its words, that a sentence with its title and its neighbours has
   * at least where it tells of what was asked for: see `isSupposed`. Tuned on `written`: right causes have .52 and more.
   */
  supposed: 0.45,
  /**
   * Days after those asked for up to which an article whose sentence tells no day half fits them. Tuned: it
   * makes the sign that `npm run calibrate` has weighed, so another value wants other weights; not
   * `SEARCH.newsAfterDays`, which says what is shown as news of a day.
   */
  halfFitDays: 3,
  /** Years before this one that a question names are of another calendar. Bound: news in Arabic began a century later. */
  earliestYear: 1700,
  /**
   * Share of a question, by weight, that an article must have to be shown as near it. Tuned on `written`: of its
   * relevant articles among the three best 94 in 100 are shown, of the others 20; with .4 98 and 37.
   */
  nearFrom: 0.5,
  /**
   * Milliseconds before and after days within which articles appear that tell of them, announced before or
   * looked back on. Tuned.
   */
  toldAroundMs: 31 * 86_400_000,
  /**
   * What words that do not deny add to the reader's logit of yes. Tuned: with it 48 of 57 proofs of the
   * development questions are told yes or no rightly; by the reader alone 39, by the words alone 45.
   */
  affirmed: 0.3,
  /**
   * The reader's logits, least and most, that become a sign, and what they are divided by. Tuned; part of
   * the signs that `npm run calibrate` weighs.
   */
  readerScores: { least: -10, most: 15, unit: 5 },
  /** What the place of its article among those found adds at most to how a meeting matches, of 1. Tuned. */
  placeAmongFound: 0.1,
  /** Share of a name or office from which on an article is about its bearer. Tuned. */
  newsOfName: 0.75,
  /** Share of a question from which on an article is about another thing that it asks for. Tuned. */
  newsOfTopic: 0.6,
  // Which stand beside the best
  /**
   * Share of the best match from which on a meeting answers as well; the question's words tell farther ones
   * apart. Tuned.
   */
  asGood: 0.97,
  /** What `officeFit` gives at least where a question's office is one that somebody has. Choice: by its first words. */
  officeNamed: 2,
  /** Share of the best match from which on a meeting is told beside it. Tuned. */
  besideBest: 0.92,
  /** The same where a question asks for all of them. Tuned. */
  besideInList: 0.75,
  /**
   * Share of the likeliest confidence from which on another answer is told to a question for several. Tuned.
   */
  besideLikeliest: 0.5,
  /**
   * Milliseconds from the day asked for within which what was planned or denied answers «هل التقى … يوم
   * كذا». Tuned.
   */
  aboutThenMs: 7 * 86_400_000,
  /** Share of the meetings from which on one of several who bear a name is meant. Tuned. */
  dominant: 0.8,
  // What is told
  /** Statements of an answer at most. Choice: what is read at a glance. */
  statements: 5,
  /** Nearest articles shown where there is no answer. Choice. */
  nearest: 3,
  /** Copies cited beside the article that a statement was taken from. Choice. */
  copiesCited: 3,
  /** Words, to each of the quotation's, that a copy may add to it. Tuned. */
  addedByCopy: 0.2,
  /** Offices told of a person, and holders told of an office. Choice. */
  officesTold: 3,
  /** Sentences told of what a meeting was about: the one that tells of it and those that follow. Tuned. */
  sentencesOfTalk: 3,
  /** Share of a span that a mention of a day must have to be its answer. Tuned. */
  dayShare: 0.6,
  /**
   * Characters of an office beside a name past which the short answer is the name alone: the statement says
   * the office. Choice.
   */
  longOffice: 30,
  /** Words of a participant's name past which it was read wrong. Tuned. */
  soundName: 9,
  /** Words past which a title was read wrong or is a text of its own. Tuned. */
  soundTitle: 14,
  /** Words past which a topic was read wrong or is a text of its own. Tuned. */
  soundTopic: 24,
  /** Words after «لعدم» among which the meeting stands that was not. Tuned. */
  failingReach: 3,
  /** Words behind «إلغاء» among which the meeting stands that it is of. Tuned. */
  undoneAfter: 2,
  /** Words before «أُلغي» among which the meeting stands that it is of. Tuned. */
  undoneBefore: 4,
  /**
   * Words up to which a quotation is written whole in a text fragment of a link. Choice: short enough for an
   * address, long enough to be found once.
   */
  quotedWhole: 8,
  /** First and last words that a longer quotation is written by in a link. Choice. */
  quotedEdge: 4,
  // Time
  /**
   * Questions of one line that are worked on together: while the networks read for one, the rest of the work
   * is done for the other. Measured: more are answered no faster on two cores (`npm run bench:chats`), and
   * would be answered twice when the bot is killed.
   */
  atOnce: 2,
  /**
   * Milliseconds for which somebody may wait for all others in a line; who would wait longer is asked to
   * come back. Choice: `npm run bench:chats` shows who is.
   */
  longestWaitMs: 30_000,
  /** Milliseconds that an answer may take. Choice: a hundred times what it takes. */
  answerMs: 60_000,
});
