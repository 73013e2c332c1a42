/** What stands on the one button over the cards of an inline query; 64 characters at most. */
export interface InlineWords {
  readonly howTo: string;
  readonly notListed: string;
  readonly unanswered: string;
  /** Where several could be meant. */
  readonly which: string;
  readonly slow: string;
  readonly busy: string;
}
