/** What is said of access by codes, in one language. Lines are paragraphs. */
export interface AccessWords {
  /** To whoever may not ask, beside that. */
  readonly howToPair: string;
  readonly paired: string;
  readonly pairedBefore: string;
  readonly wrongCode: string;
  readonly tooManyCodes: string;
  /** In /privacy: what is kept of whoever came by a code. */
  readonly kept: string;
  /** In /forget, to whoever came by a code. */
  readonly stays: string;
}
