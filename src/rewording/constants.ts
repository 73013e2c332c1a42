import { constants } from '../constants.ts';

/**
 * The numbers by which an answer is put in the words of a language model, and kept from saying more. `npm
 * run bench:wording` shows what is kept out and what is let through.
 */
export const REWORDING = constants({
  /**
   * Milliseconds in which a model replies, connecting and reading included. Choice: a reader waits no longer
   * for other words.
   */
  replyMs: 3_000,
  /**
   * Milliseconds for which a model is left alone that did not answer in time, or said that it has too much
   * to do. Choice.
   */
  restMs: 30_000,
  /** Bytes of a reply. Bound: one that rewords an answer has a few KB. */
  replyBytes: 64_000,
  /** Tokens that a model may write. Bound: more than an answer has. */
  replyTokens: 1_500,
  /**
   * Parts of a sentence that may stand elsewhere: the day first, who says so last. Measured: `npm run
   * bench:wording`.
   */
  moves: 1,
  /**
   * Times as long as the answer that a rewording may be: joining words and offices in full make a text
   * longer, explanations much more so. Measured: `npm run bench:wording`.
   */
  longer: 1.4,
  /** Characters by which it may be longer besides, for the shortest. Measured: `npm run bench:wording`. */
  longerBy: 40,
  /**
   * Letters of a rough root by which a word is known to be of the article; fewer are the root of too many
   * words. Measured: `npm run bench:wording`.
   */
  rootLetters: 3,
});
