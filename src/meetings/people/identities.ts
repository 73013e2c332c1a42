import { fold } from '../../arabic/letters/fold.ts';
import { Offices, type Titled } from '../offices/occupations.ts';
import { office, officeFit } from '../offices/office.ts';
import { nameWords, withinName } from './cast.ts';
import type { CorrectedName, Corrections } from './corrections.ts';
import type { Sighting } from './sighting.ts';

/** The sightings of one person, by the words of the fullest name. */
export interface Cluster {
  readonly words: readonly string[];
  readonly sightings: Sighting[];
}

/**
 * The sightings of each person together. Spellings of one name are one person; a shorter name is the person of the only
 * longer one that it fits; two are told apart when their offices are of different countries, or of the sports ground and
 * the ministry. A name of one word with several to be joined to stays with none.
 */
export function clusters(sightings: readonly Sighting[], known: Corrections): Cluster[] {
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
  return joinNames(clusters, known);
}

/** Two whom an operator tells apart. */
type Distinction = Corrections['different'][number];

/** The sightings of one name, parted where they are of two persons, the most seen first. */
function parted(own: readonly Sighting[], known: Corrections): Sighting[][] {
  const told = known.different.find(
    ([a, b]) =>
      sameName(a, own[0]) && sameName(b, own[0]) && (a.office !== b.office || fold(a.name) !== fold(b.name)),
  );
  const bySpelling = told !== undefined && told[0].office === told[1].office;
  const isIdle = ({ titles }: Sighting): boolean => titles.length === 0 && !bySpelling;
  const found = partedByOffice(
    own.filter((sighting) => !isIdle(sighting)),
    told,
  );
  const idle = own.filter(isIdle);
  if (found.length === 0) return [idle];
  giveIdle(found, idle);
  return found;
}

/** Sightings parted by offices that do not go with one another, or as an operator tells them apart. */
function partedByOffice(own: readonly Sighting[], told: Distinction | undefined): Sighting[][] {
  const parts: { offices: Offices; sightings: Sighting[] }[] = [];
  for (const sighting of own) {
    const offices = new Offices(sighting.titles);
    const part = parts.find((one) =>
      told === undefined
        ? one.offices.goWith(offices)
        : sideOf(told, sighting) === sideOf(told, one.sightings[0] as Sighting),
    );
    if (part === undefined) parts.push({ offices, sightings: [sighting] });
    else {
      part.sightings.push(sighting);
      for (const title of sighting.titles) part.offices.add(title);
    }
  }
  return parts.map(({ sightings }) => sightings).sort((a, b) => b.length - a.length);
}

/**
 * Gives the sightings without an office to the part that they are of: the only one, or the only one of their article.
 * Who is meant by others cannot be told, and is a part of its own.
 */
function giveIdle(found: Sighting[][], idle: readonly Sighting[]): void {
  const [only, another] = found;
  const byArticle = new Map<string, Set<Sighting[]>>();
  const note = (article: string, part: Sighting[]): void => {
    byArticle.set(article, (byArticle.get(article) ?? new Set()).add(part));
  };
  for (const part of found) for (const { article } of part) note(article, part);
  for (const sighting of idle) {
    const inArticle = [...(byArticle.get(sighting.article) ?? [])];
    const ofArticle = inArticle.length === 1 ? inArticle[0] : undefined;
    const part = another === undefined ? only : ofArticle;
    if (part !== undefined) {
      part.push(sighting);
      continue;
    }
    const alone = [sighting];
    found.push(alone);
    note(sighting.article, alone);
  }
}

/** Whether a sighting is of the first of two whom an operator tells apart: by the office, else by how the name is written. */
function sideOf([a, b]: readonly [CorrectedName, CorrectedName], sighting: Sighting): boolean {
  if (a.office === b.office) return fold(a.name) === fold(sighting.name);
  return a.office === '' ? !fits(b.office, sighting) : fits(a.office, sighting);
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

function sameName({ name }: CorrectedName, sighting: Sighting | undefined): boolean {
  return sighting !== undefined && nameWords(name).join(' ') === nameWords(sighting.name).join(' ');
}

/** Shorter names joined to the one longer name that they fit, and what the operator joins. */
function joinNames(clusters: readonly Cluster[], known: Corrections): Cluster[] {
  const kept = [...clusters].sort(
    (a, b) => b.words.length - a.words.length || b.sightings.length - a.sightings.length,
  );
  const byWord = new Map<string, Cluster[]>();
  const result: Cluster[] = [];
  for (const cluster of kept) {
    const whole = longerOf(cluster, byWord.get(cluster.words.at(-1) ?? '') ?? [], known);
    if (whole !== undefined) {
      whole.sightings.push(...cluster.sightings);
      continue;
    }
    const own = { words: cluster.words, sightings: [...cluster.sightings] };
    result.push(own);
    noteWords(byWord, own);
  }
  for (const [a, b] of known.same) joinTwo(result, a, b);
  return result;
}

function noteWords(byWord: Map<string, Cluster[]>, cluster: Cluster): void {
  for (const word of new Set(cluster.words)) {
    const others = byWord.get(word);
    if (others === undefined) byWord.set(word, [cluster]);
    else others.push(cluster);
  }
}

/** The one longer name among `others` that a name is short for; a word alone is short for none where several have it. */
function longerOf(cluster: Cluster, others: readonly Cluster[], known: Corrections): Cluster | undefined {
  const longer = longerThan(cluster, others).filter((other) => withinName(cluster.words, other.words));
  const fitting = longer.filter((other) => !forbidden(known, cluster, other) && goWith(cluster, other));
  const isOnly = fitting.length === 1 && (cluster.words.length > 1 || longer.length === 1);
  return isOnly ? fitting[0] : undefined;
}

/** Makes the clusters of two names one, as an operator says. */
function joinTwo(clusters: Cluster[], a: CorrectedName, b: CorrectedName): void {
  const one = clusters.find((cluster) => isNamed(cluster, a));
  const other = clusters.find((cluster) => cluster !== one && isNamed(cluster, b));
  if (one === undefined || other === undefined) return;
  one.sightings.push(...other.sightings);
  clusters.splice(clusters.indexOf(other), 1);
}

/** Of clusters whose names grow shorter, those of longer names than one has. */
function longerThan({ words }: Cluster, others: readonly Cluster[]): readonly Cluster[] {
  const end = others.findIndex((other) => other.words.length <= words.length);
  return end < 0 ? others : others.slice(0, end);
}

/** Whether a shorter name's offices allow the longer: one is shared, or none speaks against it. */
function goWith(short: Cluster, long: Cluster): boolean {
  return officesOf(short).goWith(officesOf(long));
}

function officesOf({ sightings }: Cluster): Offices {
  return new Offices(sightings.flatMap(({ titles }) => titles));
}

function forbidden(known: Corrections, a: Cluster, b: Cluster): boolean {
  return known.different.some(
    ([one, other]) => (isNamed(a, one) && isNamed(b, other)) || (isNamed(a, other) && isNamed(b, one)),
  );
}

function isNamed(cluster: Cluster, { name, office: wanted }: CorrectedName): boolean {
  const words = nameWords(name).join(' ');
  return (
    cluster.sightings.some((sighting) => nameWords(sighting.name).join(' ') === words) &&
    (wanted === '' || cluster.sightings.some((sighting) => fits(wanted, sighting)))
  );
}
