import { constants } from '../constants.ts';

/**
 * The numbers of the networks: what they were trained on, and how much is put to them at once. Another value
 * of what a network was trained on, or reads into an archive, wants a new training or a rebuild. `npm run
 * bench:neighbours -- --only MODEL` shows what the values beside the tuned ones give; `bench/neighbours.md`
 * what they gave.
 */
export const MODEL = constants({
  /** Tokens of a text, the two special ones included. Limit: XLM-R and MiniLM have 512 positions. */
  tokens: 512,
  /** Word pieces of a sentence that is tagged, without the two that frame it. Limit: of 512 positions. */
  taggedPieces: 510,
  /**
   * Tokens of one run, padding included. Measured: 2,048 keep the arena of multilingual-e5-small under 200
   * MB.
   */
  runTokens: 2048,
  /**
   * Bytes of a file that are hashed at a time. Measured: three networks took 190 ms of processor time read whole, and
   * 100 ms so.
   */
  hashedBytes: 2 ** 20,
  /**
   * UTF-16 units of a run without a space that are counted together. Bound: the tokenizer's stack overflows
   * somewhere past 150,000.
   */
  countedWord: 5_000,
  /** UTF-16 units of a word that are read, and pieces that it has. Bound: no name is that long. */
  word: 300,
  /**
   * Pieces of title and passage that the meeting reader reads, with the three that frame them. Limit: what
   * it was trained on; what is longer is cut around the word.
   */
  meetingRow: 320,
  /** Pieces of the title there. Limit: what it was trained on. */
  meetingTitle: 60,
  /** Pieces of a question, of a title and of a row that the reader reads. Limit: what it was trained on. */
  readerRow: { question: 48, title: 40, row: 384 },
  /** Words that two windows of one text share. Limit: what the reader was trained on. */
  readerOverlap: 60,
  /** Words of a span that answers. Tuned: an answer is shorter, but for a sentence. */
  readerSpan: 30,
  /** Starts of a span that are tried in a window. Tuned. */
  readerStarts: 12,
  /** Spans that are kept of a window and of a text. Tuned. */
  readerSpans: 5,
  /** Windows of one text. Bound: what stands behind some 12,000 words is not read. */
  readerWindows: 60,
});
