import { constants } from '../constants.ts';

/**
 * The numbers of the pictures, in pixels where nothing else is said. All are choices of how they look on a
 * phone; `tests/pictures` holds that nothing is cut or covered.
 */
export const PICTURE = constants({
  /**
   * As wide as a phone shows without scaling down, with letters of at least 32 that are read there. Choice.
   */
  width: 1080,
  /** Around all. Choice. */
  margin: 56,
  /** Meetings of one picture. Choice: higher ones are too small on a phone. */
  meetingsAPicture: 10,
  /** Lines of whom somebody met. Choice. */
  lines: 3,
  /** People who are drawn, those met most often. Choice: more could not be read. */
  drawn: 12,
  /** Width of a person's box. Choice. */
  box: 340,
  /** Height of a line in it. Choice. */
  line: 46,
  /** Around its text. Choice. */
  padding: 24,
  /** Between two boxes. Choice. */
  gap: 28,
  /** Height that the circle in the middle has at least. Choice. */
  middle: 160,
  /** Width of a space beside the size of its letters. Limit: of Noto Sans Arabic. */
  space: 0.26,
  /** Words whose width is remembered. Bound: of memory. */
  widths: 20_000,
});
