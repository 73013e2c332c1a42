import type { Span } from '../letters/span.ts';
import { isWord, type Token, tokens } from '../words/tokens.ts';
import { numberAt } from './number-reader.ts';
import { numeral } from './number-words.ts';

/** A number in a text: what it is worth, and where it stands. */
export interface NumberMention extends Span {
  readonly text: string;
  readonly value: number;
  /** Set for «الثالثة», «الحادي والعشرون», which say a place in an order. */
  readonly ordinal?: true;
}

/**
 * The numbers of a text in order, in digits of any script and in words of any case and gender: «١٬٢٣٤٫٥»,
 * «ثلاثة وعشرون», «ثلاث مئة», «ألفان وستة عشر», «مليون ونصف», «الحادي والعشرين». «أحد» alone is "anyone" and
 * «ثانية» alone a second of time: neither is a number. Time is linear in the text.
 */
export function numbers(text: string): NumberMention[] {
  const all = tokens(text);
  const found: NumberMention[] = [];
  for (let at = 0; at < all.length; at++) {
    const reading = numberAt(all, at);
    const first = all[at];
    const last = reading && all[reading.end - 1];
    if (reading === undefined || first === undefined || last === undefined) continue;
    // «الاثنين» alone is the day.
    if (isPercent(all, at, reading.end) || (reading.end === at + 1 && /الاثنين$/u.test(first.text))) continue;
    const joined = first.text === 'واحد' && /^و\p{M}*أ/u.test(first.raw);
    const start = startOf(first, joined ? 1 : (numeral(first)?.cut ?? 0));
    found.push({
      start,
      end: last.end,
      text: text.slice(start, last.end),
      value: reading.value,
      ...(reading.form === 'ordinal' ? { ordinal: true as const } : {}),
    });
    at = reading.end - 1;
  }
  return found;
}

/** «في المئة», «بالمئة»: a share, not a hundred of something. */
function isPercent(all: readonly Token[], at: number, end: number): boolean {
  if (end !== at + 1 || numeral(all[at])?.kind !== 'hundred') return false;
  return (
    all[at]?.text.startsWith('بال') === true ||
    (isWord(all, at - 1, 'في') && numeral(all[at])?.definite === true)
  );
}

/** Where a word begins in the text once `cut` letters of clitics before it are passed, with their marks. */
export function startOf(token: Token, cut: number): number {
  let at = 0;
  for (let letters = 0; at < token.raw.length; at++) {
    if (!/\p{L}/u.test(token.raw.charAt(at))) continue;
    if (letters === cut) break;
    letters++;
  }
  return cut === 0 ? token.start : token.start + at;
}
