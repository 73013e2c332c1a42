import { constants } from '../constants.ts';

/**
 * The numbers by which Arabic is read: words, sentences, days. `npm run bench:arabic` measures days and
 * stems. `npm run bench:neighbours -- --only ARABIC` shows what the values beside the tuned ones give;
 * `bench/neighbours.md` what they gave.
 */
export const ARABIC = constants({
  // Words
  /** Letters that are left of a word at least when a clitic is peeled from it. Tuned. */
  bareWord: 3,
  /**
   * Letters that an ending leaves at least. Tuned on retrieval: 2 and 3 for `longStem` were ahead of 3 for
   * both, and of 2 for both.
   */
  shortStem: 2,
  /** The same of the dual, the plural and the alif. Tuned. */
  longStem: 3,
  /** UTF-16 units of a token that is folded for reading days. Bound: no word is longer. */
  foldedUnits: 30,
  /**
   * Words for each of which is remembered what was worked out of it, of each thing. Bound: of memory; a
   * collection has few more words.
   */
  wordsRemembered: 100_000,
  /**
   * Tokens before a mention of a day among which its verb is looked for. Tuned: sentences of news are long;
   * it is rarely farther.
   */
  verbBefore: 40,
  /** Tokens behind it. Tuned. */
  verbBehind: 4,
  /** Digits of a number; longer runs are codes. Bound. */
  digits: 15,
  // Sentences
  /**
   * UTF-16 units before a full stop in which an abbreviation is looked for, with marks on its letters.
   * Bound.
   */
  abbreviation: 24,
  /**
   * UTF-16 units of a quotation or parenthesis that keeps its full stops to itself; a longer one is a speech
   * of several sentences and is cut as any text. Tuned.
   */
  aside: 400,
  /** Words of a sentence that is one clause. Tuned. */
  wholeSentence: 30,
  /** Words of each part of one that is cut. Tuned. */
  clause: 7,
  // Days
  /** Letters of a word beside a day with the clitics on it. Bound: no word of `beside-dates.tsv` has more. */
  besideDate: 10,
  /** Tokens behind a stated date within which a day without a year is still of that year. Tuned. */
  yearReach: 40,
  /**
   * Days from today past which a verb's tense gives way to a day that is near. Tuned: it would put nearly a
   * year off what else is within weeks.
   */
  tenseFar: 300,
  /** Days from today within which such a day is near. Tuned. */
  tenseNear: 45,
  /**
   * Year from which on one beside a Hijri month («رمضان 2016») is Gregorian. Bound: no Hijri year of news is
   * that late.
   */
  gregorianYear: 1700,
  /** First number that alone is a year. Choice. */
  firstYear: 1000,
  /** Last number that is one. Choice. */
  lastYear: 2999,
  /** Years of a range. Bound. */
  rangeOfYears: 100,
  /** Days of a list. Limit: a month has no more. */
  daysOfList: 31,
  /** Parts of one mention of a day. Bound. */
  partsOfDay: 4,
  /** Days, weeks, months or years in «بعد … أيام». Bound. */
  unitsAway: 2000,
});
