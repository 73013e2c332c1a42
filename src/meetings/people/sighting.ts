import type { Day } from '../../arabic/calendar/mention.ts';

/** That an article names a person, with an office, on a day: its own day of publication. */
export interface Sighting {
  readonly article: string;
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly day: Day | null;
}
