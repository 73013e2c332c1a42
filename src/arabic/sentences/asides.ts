import { ARABIC } from '../constants.ts';
import type { Span } from '../letters/span.ts';

const BRACKETS = ['«»', '“”', '()', '[]', '\uFD3E\uFD3F', '‹›', '{}'];
const CLOSERS = new Set(BRACKETS.map((pair) => pair.charAt(1)));
const CLOSER_OF = new Map([...BRACKETS, '""'].map((pair) => [pair.charAt(0), pair.charAt(1)]));
const SIGN = /["«»“”()[\]\uFD3E\uFD3F‹›{}]/gu;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/giu;
const TRAILING = /[.؟?!…،؛,;:"»”)\]}]+$/u;

/** The quotations, parentheses and addresses of one line of text. */
export interface Asides {
  /** Those that hide what they hold, each with its signs, in the order of their openings. */
  readonly spans: readonly Span[];
  /** Where a sign stands that opens something; any other sign closes. */
  readonly openings: ReadonlySet<number>;
}

/**
 * What a line sets aside from its sentences: «…», “…”, "…", parentheses and brackets that close on the line within
 * `ARABIC.aside` units, and web addresses. A straight quotation mark opens or closes
 * by the spaces beside it, or else by turns. Linear in the line.
 */
export function asides(line: string): Asides {
  const { spans, openings } = quotations(line);
  const all = [...spans, ...addresses(line)].sort((a, b) => a.start - b.start);
  return { spans: all, openings };
}

/** The quotations and parentheses that close, in the order in which they do. */
function quotations(line: string): { readonly spans: readonly Span[]; readonly openings: Set<number> } {
  const spans: Span[] = [];
  const openings = new Set<number>();
  const open = new Map<string, number[]>();
  for (const { 0: sign, index } of line.matchAll(SIGN)) {
    const closer = CLOSER_OF.get(sign);
    const waiting = open.get(sign) ?? [];
    if (closes(line, index, waiting.length > 0)) {
      const start = waiting.pop();
      if (start !== undefined && index - start <= ARABIC.aside) spans.push({ start, end: index + 1 });
    } else if (closer !== undefined) {
      openings.add(index);
      // Straight quotations do not nest: what one that opens finds open never closed.
      const waitingFor = sign === '"' ? [] : (open.get(closer) ?? []);
      waitingFor.push(index);
      open.set(closer, waitingFor);
    }
  }
  return { spans, openings };
}

/** Whether the sign at an offset closes something. */
function closes(line: string, at: number, isOpened: boolean): boolean {
  const sign = line.charAt(at);
  return CLOSERS.has(sign) || (sign === '"' && straightCloses(line, at, isOpened));
}

function addresses(line: string): Span[] {
  return [...line.matchAll(ADDRESS)].map(({ 0: address, index }) => {
    const tail = TRAILING.exec(address.slice(-8))?.[0].length ?? 0;
    return { start: index, end: index + address.length - tail };
  });
}

/** Whether the straight quotation mark at `at` closes: one with a space on one side alone opens or closes by that. */
function straightCloses(line: string, at: number, opened: boolean): boolean {
  const apartBefore = at === 0 || /[\s([«:،]/u.test(line.charAt(at - 1));
  const apartAfter = at + 1 === line.length || /[\s.،؛:؟!)\]»]/u.test(line.charAt(at + 1));
  return apartBefore === apartAfter ? opened : apartAfter;
}
