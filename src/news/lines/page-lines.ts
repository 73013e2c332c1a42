import { NEWS } from '../constants.ts';
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
  const words = keyWords(text.slice(0, NEWS.lineLookedAt));
  const closed = isClosed(text.slice(-20));
  const day = words.length <= NEWS.shortLine ? dayInLine(text) : null;
  return {
    text,
    words,
    key: words.join(' '),
    kind: kindOf({ text, words, closed, day }),
    closed,
    day,
  };
}

function isClosed(end: string): boolean {
  return /[.؟?!۔][\s"'»”’)\]]*$/u.test(end) && !/(?:\.\.|…)[\s"'»”’)\]]*$/u.test(end);
}

/** How many words of a line are neither a day, nor a clock time, nor a label or weekday beside them. */
export function wordsBesideDay(day: DayInLine): number {
  return without(['published', 'updated', 'visit', 'clock'], keyWords(day.beside)).length;
}

/** A line, as its kind is told by. */
interface LineLook {
  readonly text: string;
  readonly words: readonly string[];
  readonly closed: boolean;
  readonly day: DayInLine | null;
}

/** A rule of what a line of a page is; the first that holds decides. */
interface LineRule {
  readonly name: string;
  readonly kind: LineKind;
  /** A line that it decides of. */
  readonly example: string;
  readonly is: (line: LineLook) => boolean;
}

/** What a line is, in the order in which it is asked. */
export const LINE_RULES: readonly LineRule[] = [
  {
    name: 'too long to be anything else',
    kind: 'prose',
    example: `وقال ${'كلام طويل '.repeat(1_000)}`,
    is: ({ text }) => text.length > NEWS.lineLookedAt,
  },
  { name: 'shows a day', kind: 'date', example: 'الأحد 27 أيلول 2020 - 14:30', is: isDateLine },
  { name: 'without words', kind: 'furniture', example: '|', is: ({ words }) => words.length === 0 },
  {
    name: 'of rights',
    kind: 'rights',
    example: '© جميع الحقوق محفوظة',
    is: ({ text, words }) =>
      words.length <= NEWS.shortLine && (/^[\s(]*(?:©|\(c\))/iu.test(text) || holdsRights(words)),
  },
  {
    name: 'of what is related',
    kind: 'related',
    example: 'اقرأ أيضا',
    is: ({ text, words }) => heads('related', text, words),
  },
  {
    name: 'of what ends a text',
    kind: 'end',
    example: 'التعليقات',
    is: ({ text, words }) => heads('end', text, words),
  },
  {
    name: 'a notice of the site',
    kind: 'notice',
    example: 'يستخدم هذا الموقع ملفات تعريف الارتباط',
    is: ({ words }) => holdsFurniture('notice', words),
  },
  {
    name: 'of a menu',
    kind: 'furniture',
    example: 'الرئيسية',
    is: ({ text, words, closed: is }) => !is && isFurniture(text, words),
  },
  {
    name: 'of a picture',
    kind: 'caption',
    example: 'تصوير: سامر الحداد',
    is: ({ text, words }) =>
      words.length <= NEWS.shortLine &&
      phraseAt('caption', words) > 0 &&
      (/^[^:]{0,30}:/u.test(text) || words.length <= NEWS.creditWords),
  },
  {
    name: 'of an author',
    kind: 'byline',
    example: 'بقلم سامر الحداد',
    is: ({ words, closed: is }) => words.length <= NEWS.byline && phraseAt('byline', words) > 0 && !is,
  },
  {
    name: 'long, or a sentence',
    kind: 'prose',
    example: 'استقبل الوزير السفير في مكتبه صباح اليوم وبحث معه شؤون البلدين.',
    is: ({ words, closed: is }) => words.length >= (is ? NEWS.shortProse : NEWS.longProse),
  },
  { name: 'any other', kind: 'headline', example: 'الوزير يستقبل السفير', is: () => true },
];

function kindOf(line: LineLook): LineKind {
  return LINE_RULES.find(({ is }) => is(line))?.kind ?? 'headline';
}

/** A line that shows a day, and little besides. */
function isDateLine({ day, closed: is }: LineLook): boolean {
  if (day === null || wordsBesideDay(day) > 1) return false;
  return keyWords(day.rest).length <= (is ? NEWS.besideDay.closed : NEWS.besideDay.open);
}

function holdsRights(words: readonly string[]): boolean {
  return words.some((_, at) => phraseAt('rights', words, at) > 0) && words.length <= 14;
}
