import { dayOf, type Interval, serialOf } from '../../src/arabic/calendar/calendar.ts';
import { type Token, tokens } from '../../src/arabic/words/tokens.ts';

/** The day that the tests of dates are read on: a Wednesday. */
export const TODAY = serialOf('2024-03-20');

/** The tokens of a text, and the place of the one behind its bar: in «في |5 مارس», of «5». Without a bar, the first. */
export function placed(text: string): { readonly all: Token[]; readonly at: number } {
  const bar = Math.max(0, text.indexOf('|'));
  return { all: tokens(text.replace('|', '')), at: tokens(text.slice(0, bar)).length };
}

/** What was found at a place of a text: its days and how they are known, and what is left behind it. */
export function found(
  all: readonly Token[],
  piece:
    | (Partial<Interval> & { readonly end: number; readonly basis?: string; readonly grain?: string })
    | undefined,
): string | undefined {
  if (piece === undefined) return undefined;
  const { from, to, basis, grain, end } = piece;
  const days = from === undefined || to === undefined ? 'no day' : interval(from, to);
  const left = rest(all, end);
  return [days, basis, grain === 'none' ? undefined : grain, left === '' ? undefined : `| ${left}`]
    .filter((part) => part !== undefined)
    .join(' ');
}

function interval(from: number, to: number): string {
  return from === to ? dayOf(from) : `${dayOf(from)}–${dayOf(to)}`;
}

/** What is left of the tokens from a place on, as written. */
export function rest(all: readonly Token[], end: number): string {
  return all
    .slice(end)
    .map(({ raw }) => raw)
    .join(' ');
}
