import type { Span } from './span.ts';

/** A folded text that remembers where each of its units came from. */
export interface Folded {
  readonly text: string;
  /** `starts[i]` and `ends[i]` bound, in the original, the character that folded to unit `i`. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/**
 * Letters that readers and keyboards exchange, and the one that stands for them.
 *
 * - أ إ آ ٱ → ا, ى → ي, ة → ه: written either way in the press, as in Lucene's ArabicNormalizer.
 * - ؤ → و and ئ → ي, that is, the hamza goes and its seat stays: «قائد» meets the Maghrebi «قايد», and the
 *   composed letters fold as their decomposed spellings do, whose hamza is a combining mark. ء has no seat and
 *   stays: «ماء» is not «ما».
 * - Persian, Kurdish, Urdu and Maghrebi letters → the Arabic letter that the Arabic press writes for them.
 */
const LETTERS = new Map(
  [
    'اأإآٱٲٳٵ',
    'وؤۆۇۈۉۊۋٶٷ',
    'يئىیېێۍےۓٸ',
    'هةەھہۀۂۃ',
    'كکگڭݣڪگ',
    'قڨڧ',
    'فڤڢڡ',
    'بپ',
    'جچ',
    'زژ',
    'رڕړڑ',
    'لڵ',
    'نںڼ',
    'تټٹ',
    'دډڈ',
  ].flatMap((family) => [...family].map((letter): [string, string] => [letter, family.charAt(0)])),
);

/** Marks and invisible characters: combining marks of Arabic and Latin, variation selectors, format characters, tatweel. */
const REMOVED =
  /[\u0300-\u036F\u0610-\u061A\u0640\u064B-\u065F\u0670\u0674\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u0898-\u089F\u08CA-\u08FF\uFE00-\uFE0F\uFE20-\uFE2F\p{Cf}]/gu;

const DIGIT = /\p{Nd}/u;

/**
 * The text with what spelling varies in made one: tashkeel, tatweel, zero-width and bidi marks gone; alif, ya,
 * ta marbuta, seated hamza, Persian and Kurdish letters reduced; presentation forms (FB50–FDFF, FE70–FEFF) opened;
 * the digits of every script in ASCII; Latin letters without accents, in lower case.
 *
 * Each character folds by itself, so `fold(a + b)` is `fold(a) + fold(b)` wherever no surrogate pair is split, and
 * `fold(fold(x)) = fold(x)`. Half a surrogate pair becomes U+FFFD.
 */
export function fold(text: string): string {
  let folded = '';
  let kept = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xd800 || unit > 0xdfff) {
      const to = unitFold(unit);
      if (to === undefined) continue;
      folded += text.slice(kept, at) + to;
      kept = at + 1;
    } else {
      const character = characterAt(text, at);
      folded += text.slice(kept, at) + foldCharacter(character);
      at += character.length - 1;
      kept = at + 1;
    }
  }
  return kept === 0 ? text : folded + text.slice(kept);
}

/** As `fold`, with the way back: `originalSpan` tells where a piece of the folded text stands in the original. */
export function foldWithMap(text: string): Folded {
  let folded = '';
  let starts = new Uint32Array(text.length + LONGEST_PIECE);
  let ends = new Uint32Array(text.length + LONGEST_PIECE);
  for (let at = 0; at < text.length; ) {
    const character = characterAt(text, at);
    const piece = foldCharacter(character);
    if (folded.length + piece.length > starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts.fill(at, folded.length, folded.length + piece.length);
    ends.fill(at + character.length, folded.length, folded.length + piece.length);
    folded += piece;
    at += character.length;
  }
  return { text: folded, starts: starts.slice(0, folded.length), ends: ends.slice(0, folded.length) };
}

/** No character folds to more units: the longest is \uFDFA, with 18. */
const LONGEST_PIECE = 32;

function grown(offsets: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(offsets.length * 2);
  longer.set(offsets);
  return longer;
}

/**
 * Where `span` of the folded text stands in the original `text` it was folded from, with the marks written on its
 * last letter. An empty span stands where its first unit would.
 */
export function originalSpan(text: string, folded: Folded, span: Span): Span {
  const start = folded.starts[span.start] ?? text.length;
  if (span.end <= span.start) return { start, end: start };
  let end = folded.ends[span.end - 1] ?? text.length;
  while (end < text.length && isMark(text.charCodeAt(end))) end++;
  return { start, end };
}

/** Whether a UTF-16 unit is a mark written on the letter before it, or the tatweel that stretches it. */
function isMark(unit: number): boolean {
  return unit === 0x640 || (unit >= 0x300 && /\p{Mn}/u.test(String.fromCharCode(unit)));
}

/** The whole character at an offset: one unit, or a surrogate pair. */
function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
}

/** What each UTF-16 unit folds to, found once: `undefined` not yet known, `null` itself. */
const UNIT_FOLDS: (string | null | undefined)[] = new Array(0x10000);

/** What a unit folds to, or `undefined` when to itself. */
function unitFold(unit: number): string | undefined {
  const known = UNIT_FOLDS[unit];
  if (known !== undefined) return known ?? undefined;
  const character = String.fromCharCode(unit);
  const to = settle(character);
  UNIT_FOLDS[unit] = to === character ? null : to;
  return to === character ? undefined : to;
}

function foldCharacter(character: string): string {
  if (character.length > 1) return settle(character);
  const unit = character.charCodeAt(0);
  return unit >= 0xd800 && unit <= 0xdfff ? '\uFFFD' : (unitFold(unit) ?? character);
}

/** A character folded until it no longer changes: what makes `fold` settle. */
function settle(character: string): string {
  let before = character;
  // Two turns suffice for every character of Unicode 16; the bound keeps a future one from looping.
  for (let turn = 0; turn < 8; turn++) {
    const after = turnOf(before);
    if (after === before) break;
    before = after;
  }
  return before;
}

function turnOf(text: string): string {
  const opened = text.normalize('NFKD').replace(REMOVED, '');
  // A presentation form of a mark alone opens to a space that carries it.
  if (opened.trim() === '' && text.trim() !== '') return '';
  return Array.from(opened.toLowerCase().replace(REMOVED, '').normalize('NFC'), (letter) =>
    DIGIT.test(letter) ? digit(letter) : (LETTERS.get(letter) ?? letter),
  ).join('');
}

/** The ASCII digit of a decimal digit of any script: Unicode puts the ten of a script in a row. */
function digit(letter: string): string {
  const point = letter.codePointAt(0) ?? 0;
  let zero = point;
  while (DIGIT.test(String.fromCodePoint(zero - 1))) zero--;
  return String((point - zero) % 10);
}
