/**
 * The number of the code that derives each thing from articles, raised with every change of what it makes of them. A
 * test holds a digest of what each makes of the sample articles beside it.
 */
export const VERSIONS = {
  /** How a text is cut into passages. */
  passages: '1',
  /** What of a passage is embedded, and how. */
  vectors: '1',
  /** The stems of a text. */
  words: '1',
  /** The name key of a stem. */
  spellings: '1',
  /** What a participant of a meeting is found by. */
  keys: '1',
  /** Whom meetings name, and what names and titles are found by. */
  sightings: '1',
  /** The days that a text speaks of. */
  days: '3',
  /** Which meetings a text tells of, read by the same networks. */
  meetings: '8',
  /** What copies are told by. */
  signatures: '1',
} as const;
