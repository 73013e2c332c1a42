import type { Span } from '../letters/span.ts';

/** A word of a text and where it stands in it. `text` is the original slice. */
export interface Word extends Span {
  readonly text: string;
}

/** What a character is to a word. */
const OTHER = 0;
const ARABIC = 1;
const LETTER = 2;
const DIGIT = 3;
/** Continues a word and ends it: tashkeel, tatweel. */
const MARK = 4;
/** Continues a word when a letter follows: zero-width and bidi characters. */
const INVISIBLE = 5;

const CLASSES = new Uint8Array(0x10000).fill(255);

/**
 * The words of a text in order: runs of letters, or of digits, with the marks written on them. An Arabic word
 * is cut from digits that touch it («يوم27» are two words), a Latin one is not («G20» is one). Tatweel and
 * tashkeel stay with their word and begin none; zero-width and bidi characters stay only between letters.
 * Every letter and digit of the text lies in exactly one word.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let start = -1;
  let end = -1;
  let kind = OTHER;
  for (let at = 0, width = 1; at < text.length; at += width) {
    const point = pointAt(text, at);
    const is = classOf(point);
    width = widthOf(point);
    if (is === INVISIBLE) continue;
    if (start >= 0 && endsWord(kind, is)) {
      found.push({ text: text.slice(start, end), start, end });
      start = -1;
    }
    if (is === OTHER || (is === MARK && start < 0)) continue;
    end = at + width;
    if (is === MARK) continue;
    if (start < 0) start = at;
    kind = is;
  }
  if (start >= 0) found.push({ text: text.slice(start, end), start, end });
  return found;
}

/** Whether a character of a class ends a word of another. */
function endsWord(kind: number, is: number): boolean {
  return is === OTHER || (is !== MARK && (kind === ARABIC) !== (is === ARABIC));
}

function widthOf(point: number): number {
  return point > 0xffff ? 2 : 1;
}

/** The code point at an offset; a half of a pair alone is itself. */
function pointAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff ? (text.codePointAt(at) ?? unit) : unit;
}

function classOf(point: number): number {
  if (point > 0xffff) return classify(point);
  const known = CLASSES[point] ?? OTHER;
  if (known !== 255) return known;
  const is = classify(point);
  CLASSES[point] = is;
  return is;
}

function classify(point: number): number {
  const character = String.fromCodePoint(point);
  if (point === 0x640 || /\p{M}/u.test(character)) return MARK;
  if (/\p{L}/u.test(character)) return /\p{Script=Arabic}/u.test(character) ? ARABIC : LETTER;
  if (/\p{N}/u.test(character)) return DIGIT;
  return /\p{Cf}/u.test(character) ? INVISIBLE : OTHER;
}
