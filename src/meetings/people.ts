import type { Day } from '../arabic/mention.ts';
import { TITLES, type TitleKind } from '../arabic/titles.ts';
import { nameWords, withinName } from './cast.ts';
import { type Corrections, type Named, NO_CORRECTIONS } from './corrections.ts';
import { type Office, office, officeFit } from './office.ts';

/** That an article names a person, with an office, on a day: its own day of publication. */
export interface Sighting {
  readonly article: string;
  /** The fullest name that the article gives. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly day: Day | null;
}

/** An office that articles give somebody, and between which days they do. */
export interface Tenure {
  readonly title: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** In how many articles. */
  readonly times: number;
}

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
  /** Who held an office between two days, from what articles of those days say; else of the nearest within `NEAR`. */
  holders(title: string, from: Day | null, to: Day | null): readonly Person[];
}

/** How many days from the nearest article an office is still taken to be held, when none of the days asked tells. */
const NEAR = 120;

interface Cluster {
  words: readonly string[];
  sightings: Sighting[];
}

/**
 * The people of all sightings. Spellings of one name are one person; a shorter name is the person of the only longer
 * one that it fits; two are told apart when their offices are of different countries, or of the sports ground and the
 * ministry. A name of one word with several to be joined to stays with none.
 */
export function people(sightings: readonly Sighting[], known: Corrections = NO_CORRECTIONS): People {
  const byKey = new Map<string, Sighting[]>();
  for (const sighting of sightings) {
    const key = nameWords(sighting.name).join(' ');
    if (key === '') continue;
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [sighting]);
    else own.push(sighting);
  }
  const clusters: Cluster[] = [];
  for (const [key, own] of byKey)
    for (const part of parted(own, known)) clusters.push({ words: key.split(' '), sightings: part });
  const joined = joinNames(clusters, known);
  const all = joined
    .map(personOf)
    .sort((a, b) => b.sightings.length - a.sightings.length || (a.id < b.id ? -1 : 1));
  const distinct = withDistinctIds(all);
  const byArticle = new Map<string, Person[]>();
  for (const person of distinct)
    for (const { article, name } of person.sightings) {
      const key = `${article}\n${name}`;
      byArticle.set(key, [...(byArticle.get(key) ?? []), person]);
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

/** The sightings of one name, parted where they are of two persons. One without an office stays with the larger part. */
function parted(own: readonly Sighting[], known: Corrections): Sighting[][] {
  const told = known.different.find(
    ([a, b]) => sameName(a, own[0]) && sameName(b, own[0]) && a.office !== b.office,
  );
  const parts: { titles: Set<string>; sightings: Sighting[] }[] = [];
  const idle: Sighting[] = [];
  for (const sighting of own) {
    if (sighting.titles.length === 0) {
      idle.push(sighting);
      continue;
    }
    const part = parts.find(({ titles, sightings }) => {
      if (told !== undefined) return sideOf(told, sighting) === sideOf(told, sightings[0] as Sighting);
      if (sighting.titles.some((title) => titles.has(title))) return true;
      const others = { titles: [...titles] };
      return agree(others, sighting) || !conflict(others, sighting);
    });
    if (part === undefined) parts.push({ titles: new Set(sighting.titles), sightings: [sighting] });
    else {
      part.sightings.push(sighting);
      for (const title of sighting.titles) part.titles.add(title);
    }
  }
  const found = parts.map(({ sightings }) => sightings).sort((a, b) => b.length - a.length);
  if (found.length === 0) return [idle];
  // Who is meant where no office is said cannot be told between two.
  if (found.length === 1) found[0]?.push(...idle);
  else for (const sighting of idle) found.push([sighting]);
  return found;
}

/** What is said of somebody by their offices. */
type Titled = Pick<Sighting, 'titles'>;

function sideOf([a]: readonly [Named, Named], sighting: Sighting): boolean {
  return fits(a.office, sighting);
}

/** Whether what an operator put in parentheses is said of a sighting: an office, or a country. */
function fits(wanted: string, { titles }: Titled): boolean {
  const own = office(wanted);
  const countries = new Set([...own.countries, ...office(`- ${wanted}`).countries]);
  return titles.some((title) => {
    const its = office(title);
    return officeFit(own, its) > 0 || [...countries].some((code) => its.countries.has(code));
  });
}

function sameName({ name }: Named, sighting: Sighting | undefined): boolean {
  return sighting !== undefined && nameWords(name).join(' ') === nameWords(sighting.name).join(' ');
}

/** Whether two sightings share an office. */
function agree(a: Titled, b: Titled): boolean {
  return a.titles.some((one) =>
    b.titles.some(
      (other) => officeFit(office(one), office(other)) > 0 || officeFit(office(other), office(one)) > 0,
    ),
  );
}

/** Whether two sightings of one name are of two persons: other countries, or callings that do not go together. */
function conflict(a: Titled, b: Titled): boolean {
  const [x, y] = [countriesOf(a), countriesOf(b)];
  if (x.size > 0 && y.size > 0 && ![...x].some((code) => y.has(code))) return true;
  const [p, q] = [callingOf(a), callingOf(b)];
  return p !== null && q !== null && p !== q;
}

function countriesOf({ titles }: Titled): Set<string> {
  return new Set(titles.flatMap((title) => [...office(title).countries]));
}

const CALLINGS: Partial<Record<TitleKind, string>> = {
  sport: 'sport',
  arts: 'arts',
  political: 'state',
  diplomatic: 'state',
  royal: 'state',
  judicial: 'state',
};

/** What somebody is by their offices, where all say one thing. */
function callingOf({ titles }: Titled): string | null {
  const found = new Set<string>();
  for (const title of titles) {
    const kind = TITLES.get(office(title).head)?.kind;
    const calling = kind === undefined ? undefined : CALLINGS[kind];
    if (calling !== undefined) found.add(calling);
  }
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/** Shorter names joined to the one longer name that they fit, and what the operator joins. */
function joinNames(clusters: readonly Cluster[], known: Corrections): Cluster[] {
  const kept = [...clusters].sort(
    (a, b) => b.words.length - a.words.length || b.sightings.length - a.sightings.length,
  );
  const byWord = new Map<string, Cluster[]>();
  const result: Cluster[] = [];
  for (const cluster of kept) {
    const last = cluster.words.at(-1) ?? '';
    const longer = (byWord.get(last) ?? []).filter(
      (other) => other.words.length > cluster.words.length && withinName(cluster.words, other.words),
    );
    const fitting = longer.filter((other) => !forbidden(known, cluster, other) && goWith(cluster, other));
    const [only] = fitting;
    if (only !== undefined && fitting.length === 1 && (cluster.words.length > 1 || longer.length === 1)) {
      only.sightings.push(...cluster.sightings);
      continue;
    }
    const own = { words: cluster.words, sightings: [...cluster.sightings] };
    result.push(own);
    for (const word of new Set(own.words)) byWord.set(word, [...(byWord.get(word) ?? []), own]);
  }
  for (const [a, b] of known.same) {
    const one = result.find((cluster) => isNamed(cluster, a));
    const other = result.find((cluster) => cluster !== one && isNamed(cluster, b));
    if (one === undefined || other === undefined) continue;
    one.sightings.push(...other.sightings);
    result.splice(result.indexOf(other), 1);
  }
  return result;
}

/** Whether a shorter name's offices allow the longer: one is shared, or none speaks against it. */
function goWith(short: Cluster, long: Cluster): boolean {
  const [a, b] = [titlesOf(short), titlesOf(long)];
  return a.titles.length === 0 || agree(a, b) || !conflict(a, b);
}

function titlesOf({ sightings }: Cluster): Titled {
  return { titles: [...new Set(sightings.flatMap(({ titles }) => titles))] };
}

function forbidden(known: Corrections, a: Cluster, b: Cluster): boolean {
  return known.different.some(
    ([one, other]) => (isNamed(a, one) && isNamed(b, other)) || (isNamed(a, other) && isNamed(b, one)),
  );
}

function isNamed(cluster: Cluster, { name, office: wanted }: Named): boolean {
  const words = nameWords(name).join(' ');
  return (
    cluster.sightings.some((sighting) => nameWords(sighting.name).join(' ') === words) &&
    (wanted === '' || cluster.sightings.some((sighting) => fits(wanted, sighting)))
  );
}

function personOf({ sightings }: Cluster): Person {
  const counts = new Map<string, number>();
  for (const { name } of sightings) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts.entries()]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([name]) => name);
  const most = Math.max(...names.map((name) => nameWords(name).length));
  const name = names.find((one) => nameWords(one).length === most) ?? names[0] ?? '';
  return { id: nameWords(name).join(' '), name, names, offices: tenures(sightings), sightings };
}

/** Ids with the office that tells apart those who share a name. */
function withDistinctIds(all: readonly Person[]): Person[] {
  const seen = new Map<string, number>();
  return all.map((person) => {
    const nth = seen.get(person.id) ?? 0;
    seen.set(person.id, nth + 1);
    if (nth === 0) return person;
    const title = person.offices[0]?.title ?? '';
    return { ...person, id: `${person.id} (${title === '' ? nth + 1 : title})` };
  });
}

function tenures(sightings: readonly Sighting[]): Tenure[] {
  const found: { title: string; days: Day[]; times: number }[] = [];
  for (const { titles, day } of sightings)
    for (const title of titles) {
      const own = office(title);
      const known = found.find((other) => {
        const its = office(other.title);
        return officeFit(own, its) >= 2 || officeFit(its, own) >= 2;
      });
      if (known === undefined) found.push({ title, days: day === null ? [] : [day], times: 1 });
      else {
        known.times++;
        if (day !== null) known.days.push(day);
        if (title.length > known.title.length && office(title).rest.length > office(known.title).rest.length)
          known.title = title;
      }
    }
  return found
    .map(({ title, days, times }) => {
      const ordered = days.map((day) => day.slice(0, 10)).sort();
      return { title, from: ordered[0] ?? null, to: ordered.at(-1) ?? null, times };
    })
    .sort((a, b) => b.times - a.times || ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

function holders(all: readonly Person[], title: string, from: Day | null, to: Day | null): Person[] {
  const wanted = office(title);
  const seen = all.flatMap((person) => {
    const days = person.sightings
      .filter(({ titles }) => titles.some((one) => holds(wanted, office(one))))
      .flatMap(({ day }) => (day === null ? [] : [day.slice(0, 10)]))
      .sort();
    const first = days[0];
    const last = days.at(-1);
    return first === undefined || last === undefined ? [] : [{ person, days, first, last }];
  });
  if (from === null && to === null)
    return seen.sort((a, b) => b.days.length - a.days.length).map(({ person }) => person);
  const start = from ?? to ?? '';
  const end = to ?? from ?? '';
  const within = seen.filter(({ days }) => days.some((day) => day >= start && day <= end));
  if (within.length > 0) return within.map(({ person }) => person);
  const around = seen.filter(({ first, last }) => first <= end && last >= start);
  if (around.length > 0) return around.map(({ person }) => person);
  const distance = (days: readonly Day[]): number =>
    Math.min(...days.map((day) => (day < start ? between(day, start) : between(end, day))));
  const near = seen.map((one) => ({ ...one, far: distance(one.days) })).filter(({ far }) => far <= NEAR);
  const least = Math.min(...near.map(({ far }) => far));
  return near.filter(({ far }) => far === least).map(({ person }) => person);
}

/** Whether an office is the one asked for: where a country is asked, one that says so. */
function holds(wanted: Office, its: Office): boolean {
  const country =
    wanted.countries.size === 0 || [...wanted.countries].some((code) => its.countries.has(code));
  return country && officeFit(wanted, its) >= 2;
}

function between(a: Day, b: Day): number {
  return (Date.parse(b) - Date.parse(a)) / 86_400_000;
}
