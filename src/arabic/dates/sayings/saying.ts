import type { Fields } from '../parts/date-fields.ts';
import type { NoDay, Piece } from '../parts/date-piece.ts';
import type { WeekdayFound } from './weekdays.ts';

/**
 * What one mention says, before days are made of it: «مساء أمس الأحد 5 مارس» says a relative day, a weekday and a
 * date. `end` is the token after its last.
 */
export interface Saying {
  readonly weekday?: WeekdayFound;
  /** Days from today: «أمس» -1. */
  readonly relative?: number;
  readonly fields?: Fields;
  /** A day of a month that is not said: «يوم 27». */
  readonly day?: number;
  /** Days by itself, or none: a week, an offset, a feast. */
  readonly piece?: Piece | NoDay;
  /** No date after all («شارع 14 جانفي»), though it reads like one: nothing in it is to be read again. */
  readonly skip?: boolean;
  readonly end: number;
}

/** A saying while its parts are found. */
export type SayingParts = { -readonly [Key in keyof Saying]: Saying[Key] };
