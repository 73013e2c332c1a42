/** What the ranking of passages is made of, and how much each part weighs; a bench switches parts off one by one. */
export interface Ingredients {
  /** The list that words give. */
  readonly words: boolean;
  /** How much a word of the title weighs beside one of the passage; 0 leaves titles out. */
  readonly title: number;
  /** The spellings that the archive has beside the question's own. */
  readonly spellings: boolean;
  /**
   * How much the vectors weigh beside the words, whose weight is 1: in a question of a meeting or a day, and in any
   * other; 0 in both leaves them out.
   */
  readonly vectors: { readonly event: number; readonly topic: number };
  /** The list that words give among the days asked for. */
  readonly dated: boolean;
  /** What a passage gains that speaks of a day asked for, and one whose article was published then. */
  readonly speaksOfDay: number;
  readonly publishedThen: number;
  /** Copies of one story are found as one. */
  readonly copies: boolean;
}

/**
 * What isnad ranks by. The weights are the best of those measured on development questions. Vectors know topics and
 * not names and days: on Wikipedia's paragraphs .5 to 1 are alike (.747 to .749 first), .1 loses five points; on news
 * of meetings .8 loses eight.
 */
export const INGREDIENTS: Ingredients = {
  words: true,
  title: 1,
  spellings: true,
  vectors: { event: 0.1, topic: 0.8 },
  dated: true,
  speaksOfDay: 0.3,
  publishedThen: 0.3,
  copies: true,
};
