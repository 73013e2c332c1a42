import { ARABIC } from '../constants.ts';
import { fold } from '../letters/fold.ts';
import { remembered } from '../letters/remembered.ts';
import type { Span } from '../letters/span.ts';

/**
 * A word, a run of digits or a single mark. Numbers and days are read from these: unlike `words`, they keep the
 * marks («/», «،», «(») and part letters from digits («يناير2017»).
 */
export interface Token extends Span {
  readonly kind: 'word' | 'digits' | 'mark';
  /** The original slice. */
  readonly raw: string;
  /**
   * Folded; digits as ASCII, and every hyphen, dash, minus and lone tatweel as «-». Words past 30 units are left
   * unfolded, since no table holds them.
   */
  readonly text: string;
  /** What stands before it: nothing, a space, or the end of a line. */
  readonly gap: 'none' | 'space' | 'line';
}

const PIECE = /[\p{L}\p{M}\u0640\u200C\u200D]+|\p{Nd}+|[^\s\p{Cf}\p{L}\p{M}\p{Nd}]/gu;

/** Hyphens and dashes of every width, the minus sign, the hyphen bullet, and a tatweel that stands for one. */
const DASH = /^(?:\p{Pd}|\u2212|\u2043|\u0640+)$/u;

/** The tokens of a text in order. Bidi marks between them count as nothing. Time is linear in the text. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(PIECE)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const kind = kindOf(raw);
    const mark = kind === 'mark' && DASH.test(raw) ? '-' : folded(raw);
    found.push({ kind, raw, text: mark, gap: gap(text, last, start), start, end });
    last = end;
  }
  return found;
}

function kindOf(raw: string): Token['kind'] {
  const code = raw.charCodeAt(0);
  if (code < 128) {
    if (code >= 48 && code <= 57) return 'digits';
    return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 'word' : 'mark';
  }
  if (code === 0x640 && DASH.test(raw)) return 'mark';
  if (code >= 0x620 && code <= 0x64a) return 'word';
  if (/^\p{Nd}/u.test(raw)) return 'digits';
  return /^[\p{L}\p{M}\u0640\u200C\u200D]/u.test(raw) ? 'word' : 'mark';
}

const foldedWord = remembered(ARABIC.wordsRemembered, fold);

function folded(raw: string): string {
  return raw.length > ARABIC.foldedUnits ? raw : foldedWord(raw);
}

function gap(text: string, from: number, to: number): Token['gap'] {
  let space = false;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return 'line';
    if (code === 32 || code === 9 || code === 0xa0 || code === 0x202f || /\s/u.test(text.charAt(at)))
      space = true;
  }
  return space ? 'space' : 'none';
}

/** Whether the token at a place is one of these folded words, on the line of the token before it. */
export function isWord(all: readonly Token[], at: number, ...forms: readonly string[]): boolean {
  const token = all[at];
  return token !== undefined && token.kind === 'word' && token.gap !== 'line' && forms.includes(token.text);
}

/** Whether the token at a place is one of these marks, on the line of the token before it. */
export function isMark(all: readonly Token[], at: number, marks: string): boolean {
  const token = all[at];
  return token !== undefined && token.kind === 'mark' && token.gap !== 'line' && marks.includes(token.text);
}

/** Whether a line, or the text, ends before the token at a place. */
export function lineEnds(all: readonly Token[], at: number): boolean {
  const token = all[at];
  return token === undefined || token.gap === 'line';
}
