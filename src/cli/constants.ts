import { constants } from '../constants.ts';

/**
 * The numbers of the command line.
 */
export const CLI = constants({
  /** Problems of each check that are printed without `--json`. Choice. */
  problemsPrinted: 20,
  /**
   * Share of the articles, and articles at least, that are made anew in a check that is not deep. Choice.
   */
  madeAnew: { share: 0.01, least: 3 },
  /** Milliseconds for which networks are kept open for what comes next. Choice: files are sent one after another. */
  idleMs: 60_000,
  /**
   * Milliseconds within which what is asked to stop ends, between two articles: nothing is half kept.
   * Choice.
   */
  stoppingMs: 5_000,
  /** Articles that `ask --explain` tells of. Choice. */
  articlesExplained: 5,
  /** Characters of a quotation there. Choice. */
  quoted: 160,
  /** Milliseconds between two plain lines of progress. Choice. */
  plainLineMs: 5000,
  /**
   * Milliseconds by whose pace the time left is told: what was done already goes faster than what is new.
   * Choice.
   */
  paceMs: 120_000,
  /** Milliseconds between two times that the pace is taken. Choice. */
  paceTakenMs: 1_000,
  /** Milliseconds by which a clock may be wrong: by its zone. Choice. */
  clockToleranceMs: 24 * 60 * 60_000,
});
