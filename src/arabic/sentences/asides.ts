import type { Span } from '../letters/span.ts';

/**
 * The longest quotation or parenthesis, in UTF-16 units, that keeps its full stops to itself. A longer one is a
 * speech of several sentences and is cut as any text.
 */
const LONGEST_ASIDE = 400;

const BRACKETS = ['«»', '“”', '()', '[]', '\uFD3E\uFD3F', '‹›', '{}'];
const CLOSER_OF = new Map(BRACKETS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const CLOSERS = new Set(CLOSER_OF.values());
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
 * `LONGEST_ASIDE` units, and web addresses. A straight quotation mark opens or closes
 * by the spaces beside it, or else by turns. Linear in the line.
 */
export function asides(line: string): Asides {
  const spans: Span[] = [];
  const openings = new Set<number>();
  const open = new Map<string, number[]>();
  for (const { 0: sign, index } of line.matchAll(SIGN)) {
    const closer = sign === '"' ? '"' : CLOSER_OF.get(sign);
    const waiting = open.get(sign) ?? [];
    const closes = CLOSERS.has(sign) || (sign === '"' && straightCloses(line, index, waiting.length > 0));
    if (closes) {
      const start = waiting.pop();
      if (start !== undefined && index - start <= LONGEST_ASIDE) spans.push({ start, end: index + 1 });
    } else if (closer !== undefined) {
      openings.add(index);
      // Straight quotations do not nest: what one that opens finds open never closed.
      const waitingFor = sign === '"' ? [] : (open.get(closer) ?? []);
      waitingFor.push(index);
      open.set(closer, waitingFor);
    }
  }
  for (const { 0: address, index } of line.matchAll(ADDRESS)) {
    const tail = TRAILING.exec(address.slice(-8))?.[0].length ?? 0;
    spans.push({ start: index, end: index + address.length - tail });
  }
  spans.sort((a, b) => a.start - b.start);
  return { spans, openings };
}

/** Whether the straight quotation mark at `at` closes: one with a space on one side alone opens or closes by that. */
function straightCloses(line: string, at: number, opened: boolean): boolean {
  const apartBefore = at === 0 || /[\s([«:،]/u.test(line.charAt(at - 1));
  const apartAfter = at + 1 === line.length || /[\s.،؛:؟!)\]»]/u.test(line.charAt(at + 1));
  return apartBefore === apartAfter ? opened : apartAfter;
}
