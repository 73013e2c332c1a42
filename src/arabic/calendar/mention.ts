import type { Span } from '../letters/span.ts';

/** An ISO calendar day, `YYYY-MM-DD`, in the proleptic Gregorian calendar. */
export type Day = string;

/**
 * How the days of a mention are known: `stated` in full; from a `weekday` and the day of publication;
 * `relative` to it («أمس»); `inferred` where the year, or the day an authority announces, is not said.
 */
export type DateBasis = 'stated' | 'weekday' | 'relative' | 'inferred';

/** A day or interval of days that a text speaks of. `from` and `to` are both included. */
export interface DateMention extends Span {
  readonly text: string;
  readonly from: Day;
  readonly to: Day;
  readonly basis: DateBasis;
  /** Set when the weekday beside a stated date is not that date's weekday; the date is kept. */
  readonly contradicted?: true;
}

/** A mention of a time that no day can be given for: not knowing is a value. */
export interface UnresolvedDate extends Span {
  readonly text: string;
  readonly from: null;
  readonly to: null;
  readonly basis: 'unresolved';
}
