import type { Day } from '../../arabic/calendar/mention.ts';
import { nameWords, withinName } from './cast.ts';
import { type Corrections, NO_CORRECTIONS } from './corrections.ts';
import { type Cluster, clusters } from './identities.ts';
import type { Sighting } from './sighting.ts';
import { holders, type Tenure, tenures } from './tenures.ts';

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

/** Who is who over all articles. */
export interface People {
  readonly all: readonly Person[];
  /** The person that an article's name is, or null where it cannot be told. */
  of(article: string, name: string): Person | null;
  /** The persons that a name or short name may mean, most seen first. */
  named(name: string): readonly Person[];
  /** Who held an office between two days, from what articles of those days say; else of the nearest within four months. */
  holders(title: string, from: Day | null, to: Day | null): readonly Person[];
}

/** The people of all sightings, as `identified` tells them apart and an operator corrects it. */
export function people(sightings: readonly Sighting[], known: Corrections = NO_CORRECTIONS): People {
  const all = clusters(sightings, known)
    .map(personOf)
    .sort((a, b) => b.sightings.length - a.sightings.length || (a.id < b.id ? -1 : 1));
  const distinct = withDistinctIds(all);
  const byArticle = new Map<string, Person[]>();
  for (const person of distinct)
    for (const { article, name } of person.sightings) {
      const key = `${article}\n${name}`;
      const own = byArticle.get(key) ?? [];
      if (!own.includes(person)) byArticle.set(key, [...own, person]);
    }
  const index = wordIndex(distinct);
  return {
    all: distinct,
    of: (article, name) => {
      const found = byArticle.get(`${article}\n${name}`) ?? [];
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    named: (name) => {
      const words = nameWords(name);
      const last = words.at(-1);
      if (last === undefined) return [];
      const found = (index.get(last) ?? []).filter(
        (person) =>
          withinName(words, nameWords(person.name)) ||
          person.names.some((other) => nameWords(other).join(' ') === words.join(' ')),
      );
      const whole = found.filter((person) =>
        person.names.some((other) => nameWords(other).join(' ') === words.join(' ')),
      );
      return whole.length > 0 && words.length > 1 ? whole : found;
    },
    holders: (title, from, to) => holders(distinct, title, from, to),
  };
}

function wordIndex(all: readonly Person[]): Map<string, Person[]> {
  const index = new Map<string, Person[]>();
  for (const person of all)
    for (const word of new Set(person.names.flatMap(nameWords))) {
      const own = index.get(word);
      if (own === undefined) index.set(word, [person]);
      else own.push(person);
    }
  return index;
}

function personOf({ sightings }: Cluster): Told {
  const counts = new Map<string, number>();
  for (const { name } of sightings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const most = Math.max(...names.map((name) => nameWords(name).length));
  const name = names.find((one) => nameWords(one).length === most) ?? names[0] ?? '';
  return new Told(nameWords(name).join(' '), { name, names, sightings });
}

/** A person, whose offices are gathered when they are asked for: few are, of the many of an archive. */
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
