import type { Interval } from '../../calendar/calendar.ts';
import type { DateBasis } from '../../calendar/mention.ts';

/** The size of what a piece names, so that a weekday can be looked for in it and a third of it taken. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** A part of a mention that gives days by itself; `end` is the token after its last. */
export interface Piece extends Interval {
  readonly grain: Grain;
  readonly basis: DateBasis;
  readonly end: number;
}

/** Days from one to another; `end` is the token after the last. */
export interface RangeFound extends Interval {
  readonly basis: DateBasis;
  readonly end: number;
}

/** A part that speaks of a time for which no day can be given. */
export interface NoDay {
  readonly grain: 'none';
  readonly end: number;
}

/** How sure a basis is, surest first: of two, a range has the less sure. */
export const SUREST: readonly DateBasis[] = ['stated', 'weekday', 'relative', 'inferred'];

/** The less sure of two. */
export function lessSure(a: DateBasis, b: DateBasis): DateBasis {
  return SUREST.indexOf(a) >= SUREST.indexOf(b) ? a : b;
}
