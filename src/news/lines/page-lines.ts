import { type DayInLine, dayInLine } from '../text/day-in-line.ts';
import { heads, holdsFurniture, isFurniture, keyWords, phraseAt, without } from './furniture.ts';

/**
 * What a line of a page is, seen alone: `prose` is a sentence or paragraph; `headline` is a line of words that no
 * sentence mark closes; `date` shows a day and little else; the others are as in the table of page furniture.
 */
export type LineKind =
  | 'prose'
  | 'headline'
  | 'date'
  | 'furniture'
  | 'related'
  | 'end'
  | 'caption'
  | 'byline'
  | 'rights'
  | 'notice';

/** A line of a page, looked at once. */
export interface PageLine {
  readonly text: string;
  /** Its folded words, without figures; see `keyWords`. */
  readonly words: readonly string[];
  /** Those words in one string: two lines with one key say the same. */
  readonly key: string;
  readonly kind: LineKind;
  /** Whether it ends as a sentence does. */
  readonly closed: boolean;
  readonly day: DayInLine | null;
  /** How many empty lines stand above it. */
  readonly gap: number;
}

/** Measured on saved pages and the development articles: menus and kickers are shorter, paragraphs seldom so. */
const SHORTEST_PROSE = 4;
const LONG_PROSE = 22;
const LONGEST_ASIDE = 20;
/** Of a longer line only so many units are looked at: it is prose whatever follows. */
const LONGEST_LOOKED_AT = 2_000;

/** The lines of a page that are not empty, each with what it is. Lines are clean already. */
export function pageLines(lines: readonly string[]): PageLine[] {
  const made: PageLine[] = [];
  // Where a page repeats a line, it is looked at once.
  const known = new Map<string, SeenAlone>();
  let gap = 0;
  for (const text of lines) {
    if (text === '') {
      gap++;
      continue;
    }
    const seen = known.get(text) ?? seenAlone(text);
    known.set(text, seen);
    made.push({ ...seen, gap });
    gap = 0;
  }
  return made;
}

type SeenAlone = Omit<PageLine, 'gap'>;

function seenAlone(text: string): SeenAlone {
  const words = keyWords(text.slice(0, LONGEST_LOOKED_AT));
  const closed = isClosed(text.slice(-20));
  const day = words.length <= LONGEST_ASIDE ? dayInLine(text) : null;
  return { text, words, key: words.join(' '), kind: kindOf(text, words, closed, day), closed, day };
}

function isClosed(end: string): boolean {
  return /[.؟?!۔][\s"'»”’)\]]*$/u.test(end) && !/(?:\.\.|…)[\s"'»”’)\]]*$/u.test(end);
}

/** How many words of a line are neither a day, nor a clock time, nor a label or weekday beside them. */
export function wordsBesideDay(day: DayInLine): number {
  return without(['published', 'updated', 'visit', 'clock'], keyWords(day.beside)).length;
}

function kindOf(text: string, words: readonly string[], closed: boolean, day: DayInLine | null): LineKind {
  const size = words.length;
  if (text.length > LONGEST_LOOKED_AT) return 'prose';
  const besideDay = day === null ? 0 : keyWords(day.rest).length;
  if (day !== null && wordsBesideDay(day) <= 1 && besideDay <= (closed ? 2 : 12)) return 'date';
  if (size === 0) return 'furniture';
  if (size <= LONGEST_ASIDE && (/^[\s(]*(?:©|\(c\))/iu.test(text) || holdsRights(words))) return 'rights';
  if (heads('related', text, words)) return 'related';
  if (heads('end', text, words)) return 'end';
  if (holdsFurniture('notice', words)) return 'notice';
  if (!closed && isFurniture(text, words)) return 'furniture';
  if (size <= LONGEST_ASIDE && phraseAt('caption', words) > 0 && (/^[^:]{0,30}:/u.test(text) || size <= 3)) {
    return 'caption';
  }
  if (size <= 10 && phraseAt('byline', words) > 0 && !closed) return 'byline';
  if (closed && size >= SHORTEST_PROSE) return 'prose';
  return size >= LONG_PROSE ? 'prose' : 'headline';
}

function holdsRights(words: readonly string[]): boolean {
  return words.some((_, at) => phraseAt('rights', words, at) > 0) && words.length <= 14;
}
