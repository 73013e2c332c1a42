import type { Span } from './span.ts';

/** A text without the marks that networks do not know, and where each of its units stands in the original. */
export interface Bare {
  readonly text: string;
  /** The span of the original under a span of the bare text, with the marks on its last letter. */
  original(span: Span): Span;
}

/** Vowel signs and other marks on Arabic letters, tatweel, variation selectors, zero-width and bidi characters. */
const MARKS =
  /[\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED\u08D3-\u08FF\uFE00-\uFE0F\p{Cf}]+/gu;

/** The text without vowel signs, tatweel and invisible characters. */
export function bare(text: string): string {
  return text.replace(MARKS, '');
}

/** As `bare`, with the way back to the original. */
export function bareWithMap(text: string): Bare {
  const gaps: { at: number; before: number }[] = [];
  let removed = 0;
  for (const match of text.matchAll(MARKS)) {
    const at = match.index - removed;
    removed += match[0].length;
    gaps.push({ at, before: removed });
  }
  if (gaps.length === 0) return { text, original: ({ start, end }) => ({ start, end }) };
  // How much was taken out before a unit; of marks right at a span's end, those on its last letter are in it.
  const shift = (unit: number): number => {
    let [low, high] = [0, gaps.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((gaps[middle]?.at ?? 0) <= unit) low = middle + 1;
      else high = middle;
    }
    return gaps[low - 1]?.before ?? 0;
  };
  return {
    text: bare(text),
    original: ({ start, end }) => ({ start: start + shift(start), end: end + shift(end) }),
  };
}
