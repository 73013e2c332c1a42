import type { Day } from '../../arabic/calendar/mention.ts';
import { READING } from '../constants.ts';
import { office } from '../offices/office.ts';
import { nameWords, withinName } from './cast.ts';
import { type Corrections, NO_CORRECTIONS } from './corrections.ts';
import { Identities } from './identities.ts';
import { nameKeyOf } from './labels.ts';
import { partOf } from './names-read.ts';
import type { NameSightings } from './parts.ts';
import type { Sighting } from './sighting.ts';
import type { Bearer, SightingIndex } from './sighting-index.ts';
import { holders, holds, type Tenure, tenures } from './tenures.ts';

/** One person over all articles. */
export interface Person {
  /** Depends on the fullest name, and where two share it on the office that tells them apart. */
  readonly id: string;
  /** The fullest name; of spellings of it the most frequent. */
  readonly name: string;
  /** Every name and spelling, the most frequent first. */
  readonly names: readonly string[];
  readonly offices: readonly Tenure[];
  readonly sightings: readonly Sighting[];
}

/**
 * Who is who over all articles, told of each name when it is asked for, from the sightings of it and of those that it is
 * short or long for.
 */
export class People {
  readonly #index: SightingIndex;
  readonly #identities: Identities;
  readonly #persons = new Map<NameSightings, Person>();
  readonly #titles = new Map<string, readonly string[]>();
  readonly #inFull = new Map<string, number>();
  readonly #asLast = new Map<string, number>();

  constructor(index: SightingIndex, known: Corrections = NO_CORRECTIONS) {
    this.#index = index;
    this.#identities = new Identities(index, known);
  }

  /** Of how many names and offices it remembers whose they are. */
  get size(): number {
    return this.#identities.size + this.#titles.size + this.#inFull.size + this.#asLast.size;
  }

  /** The person that an article's name is, or null where it cannot be told. */
  of(article: string, name: string): Person | null {
    const parts = this.#identities.partsIn(article, name);
    const [only, another] = new Set(parts.map((part) => this.#identities.person(part)));
    return only === undefined || another !== undefined ? null : this.#person(only);
  }

  /** Reads at once what tells whose those names are. */
  read(names: readonly string[]): void {
    this.#identities.read(names.map(nameKeyOf));
  }

  /**
   * The persons that a name or short name may mean, most seen first; of those who have a frequent word in their names the
   * most seen.
   */
  named(name: string): readonly Person[] {
    const key = nameKeyOf(name);
    if (key === '') return [];
    const words = nameWords(name);
    const whole = this.#personsOf([key]);
    if (whole.length > 0 && words.length > 1) return whole;
    const longer = this.#index.mostSeen(partOf(words), READING.bearersOfWord);
    const fuller = this.#personsOf(longer.filter((one) => withinName(words, one.split(' '))));
    const found = fuller.filter((person) => withinName(words, nameWords(person.name)));
    return mostSeenFirst([...new Set([...whole, ...found])]);
  }

  /** Who held an office between two days, from what articles of those days say; else of the nearest within four months. */
  holders(title: string, from: Day | null, to: Day | null): readonly Person[] {
    const titles = this.#titlesOf(title);
    if (titles.length === 0) return [];
    const [start, end] = [from ?? to, to ?? from];
    const within = start === null ? [] : this.#index.bearers(titles, start, end);
    const bearers = within.length > 0 ? within : this.#index.bearers(titles, null, null);
    const keys = nearest(bearers, start, end).map(({ key }) => key);
    return holders(this.#personsOf(keys), title, from, to);
  }

  /** The titles of all who held an office. */
  #titlesOf(title: string): readonly string[] {
    const known = this.#titles.get(title);
    if (known !== undefined) return known;
    const wanted = office(title);
    const titles = this.#index.titlesNear(wanted).filter((one) => holds(wanted, office(one)));
    this.#titles.set(title, titles);
    return titles;
  }

  /** How many sightings there are of a name of two words or more, by each of the keys of names. */
  timesInFull(keys: readonly string[]): ReadonlyMap<string, number> {
    return remembering(this.#inFull, keys, (unknown) => this.#index.timesInFull(unknown));
  }

  /** How many sightings there are of names of two words or more that end with each of the keys. */
  timesLast(keys: readonly string[]): ReadonlyMap<string, number> {
    return remembering(this.#asLast, keys, (unknown) => this.#index.timesLast(unknown));
  }

  /** The persons of all names of those keys, each once, most seen first. */
  #personsOf(keys: readonly string[]): Person[] {
    this.#identities.read(keys);
    const parts = keys.flatMap((key) => this.#identities.parts(key));
    const wholes = new Set(parts.map((part) => this.#identities.person(part)));
    return mostSeenFirst([...wholes].map((whole) => this.#person(whole)));
  }

  /** The person whose fullest name a part is of, with those who share it, since their ids tell them apart. */
  #person(whole: NameSightings): Person {
    const known = this.#persons.get(whole);
    if (known !== undefined) return known;
    const sharing = this.#identities.parts(whole.key).map((part) => this.#identities.person(part));
    const wholes = [...new Set([whole, ...sharing])].filter((part) => part.key === whole.key);
    const made = wholes.map((part) => ({ part, person: this.#made(part) }));
    made.sort((a, b) => b.person.sightings.length - a.person.sightings.length);
    const distinct = withDistinctIds(made.map(({ person }) => person));
    for (const [at, { part }] of made.entries()) this.#persons.set(part, distinct[at] as Person);
    return this.#persons.get(whole) as Person;
  }

  #made(whole: NameSightings): Told {
    const sightings = this.#identities.membersOf(whole).flatMap((part) => part.sightings);
    const counts = new Map<string, number>();
    for (const { name } of sightings) counts.set(name, (counts.get(name) ?? 0) + 1);
    const names = [...counts.entries()]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name);
    const most = Math.max(...names.map((name) => nameWords(name).length));
    const name = names.find((one) => nameWords(one).length === most) ?? names[0] ?? '';
    return new Told(nameKeyOf(name), { name, names, sightings });
  }
}

/** Of the bearers of an office those nearest to the days asked for; without days, who bears it most and who did last. */
function nearest(bearers: readonly Bearer[], start: Day | null, end: Day | null): readonly Bearer[] {
  if (bearers.length <= READING.bearers) return bearers;
  const half = READING.bearers / 2;
  const by = (compare: (a: Bearer, b: Bearer) => number): Bearer[] =>
    [...bearers].sort((a, b) => compare(a, b) || (a.key < b.key ? -1 : 1)).slice(0, half);
  const most = by((a, b) => b.times - a.times);
  const later = (day: string, than: string): number => (day < than ? 1 : day > than ? -1 : 0);
  const others =
    start === null || end === null
      ? by((a, b) => later(a.last, b.last))
      : by((a, b) => distance(a, start, end) - distance(b, start, end));
  return [...new Set([...most, ...others])];
}

/** Milliseconds between the days asked for and those on which an office is borne; 0 where they meet. */
function distance({ first, last }: Bearer, start: Day, end: Day): number {
  return Math.max(0, Date.parse(first) - Date.parse(end), Date.parse(start) - Date.parse(last));
}

function mostSeenFirst(all: readonly Person[]): Person[] {
  return [...all].sort((a, b) => b.sightings.length - a.sightings.length || (a.id < b.id ? -1 : 1));
}

/** What is known of the keys, and of the others what `ask` says of them all at once. */
function remembering(
  known: Map<string, number>,
  keys: readonly string[],
  ask: (unknown: readonly string[]) => ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const unknown = [...new Set(keys)].filter((key) => !known.has(key));
  const found = unknown.length === 0 ? new Map<string, number>() : ask(unknown);
  for (const key of unknown) known.set(key, found.get(key) ?? 0);
  return new Map(keys.map((key) => [key, known.get(key) ?? 0]));
}

/** A person, whose offices are gathered when they are asked for. */
class Told implements Person {
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly sightings: readonly Sighting[];
  #offices: readonly Tenure[] | undefined;

  constructor(id: string, { name, names, sightings }: Pick<Person, 'name' | 'names' | 'sightings'>) {
    this.id = id;
    this.name = name;
    this.names = names;
    this.sightings = sightings;
  }

  get offices(): readonly Tenure[] {
    this.#offices ??= tenures(this.sightings);
    return this.#offices;
  }
}

/** Ids with the office, else a number, that tells apart those who share a name. */
function withDistinctIds(all: readonly Told[]): Told[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return all.map((person) => {
    let id = seen.has(person.id) ? withOffice(person, seen) : person.id;
    while (id === undefined) {
      const nth = (counts.get(person.id) ?? 1) + 1;
      counts.set(person.id, nth);
      if (!seen.has(`${person.id} (${nth})`)) id = `${person.id} (${nth})`;
    }
    seen.add(id);
    return id === person.id ? person : new Told(id, person);
  });
}

/** Somebody's id with the office that most articles give, unless another has that. */
function withOffice({ id, offices }: Person, seen: ReadonlySet<string>): string | undefined {
  const title = offices[0]?.title;
  const own = `${id} (${title})`;
  return title === undefined || seen.has(own) ? undefined : own;
}
