import type { Day } from '../../arabic/calendar/mention.ts';
import type { Office } from '../offices/office.ts';
import type { Sighting } from './sighting.ts';

/** Who bears an office by a name: how often it is said, and between which days. */
export interface Bearer {
  /** The key of the name. */
  readonly key: string;
  /** On how many of its sightings a day is known. */
  readonly times: number;
  readonly first: Day;
  readonly last: Day;
}

/**
 * The sightings of an archive, found by index: what is asked costs by what it gives, not by how many there are; what is
 * asked of many names at once costs little more than of one. The key of a name is its words as `nameWords` has them, joined
 * by a space.
 */
export interface SightingIndex {
  /** The sightings under each of the keys, in the order they were taken in; none under those that nobody has. */
  sightings(keys: readonly string[]): ReadonlyMap<string, readonly Sighting[]>;
  /** Those of the keys that are of names which somebody has. */
  among(keys: readonly string[]): readonly string[];
  /** The keys of the names that have two words in that order, by the two with a space between. */
  holding(pairs: readonly string[]): ReadonlyMap<string, readonly string[]>;
  /** The keys of two names of several words that have each of the words, or of the only one. */
  someHolding(words: readonly string[]): ReadonlyMap<string, readonly string[]>;
  /** The keys of names of several words that have a word, or two with a space between: the most seen, at most `limit`. */
  mostSeen(part: string, limit: number): readonly string[];
  /** How many sightings each of the keys has of names that are written as two words or more. */
  timesInFull(keys: readonly string[]): ReadonlyMap<string, number>;
  /** How many sightings there are of names of two words or more whose last is each of the keys. */
  timesLast(keys: readonly string[]): ReadonlyMap<string, number>;
  /** The titles that may name an office or be named by it, so that `officeFit` rates them 2; some others, too. */
  titlesNear(office: Office): readonly string[];
  /** Who bears one of the titles in articles from one day to another, or on any day. */
  bearers(titles: readonly string[], from: Day | null, to: Day | null): readonly Bearer[];
}
