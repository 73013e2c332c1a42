import { fold } from '../../arabic/letters/fold.ts';
import { Offices, type Titled } from '../offices/occupations.ts';
import { office, officeFit } from '../offices/office.ts';
import type { CorrectedName, Corrections } from './corrections.ts';
import { nameKeyOf } from './labels.ts';
import type { Sighting } from './sighting.ts';

/** The sightings of one name that are of one person. */
export interface NameSightings {
  readonly key: string;
  readonly words: readonly string[];
  readonly sightings: readonly Sighting[];
}

/** Two whom an operator tells apart. */
type Distinction = Corrections['different'][number];

/**
 * The sightings of one name, parted where they are of two persons, the most seen first: by offices of different countries,
 * or of the sports ground and the ministry, or as an operator tells them apart.
 */
export function partedByPerson(own: readonly Sighting[], known: Corrections): Sighting[][] {
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

/** Whether somebody of those sightings is meant by a name that an operator writes. */
export function isMeant(sightings: readonly Sighting[], { name, office: wanted }: CorrectedName): boolean {
  const key = nameKeyOf(name);
  return (
    sightings.some((sighting) => nameKeyOf(sighting.name) === key) &&
    (wanted === '' || sightings.some((sighting) => fits(wanted, sighting)))
  );
}

/** Whether what an operator put in parentheses is said of a sighting: an office, or a country. */
function fits(wanted: string, { titles }: Titled): boolean {
  const own = office(wanted);
  const countries = new Set([...own.countries, ...office(`من ${wanted}`).countries]);
  return titles.some((title) => {
    const its = office(title);
    return officeFit(own, its) > 0 || [...countries].some((code) => its.countries.has(code));
  });
}

function sameName({ name }: CorrectedName, sighting: Sighting | undefined): boolean {
  return sighting !== undefined && nameKeyOf(name) === nameKeyOf(sighting.name);
}

/** Of which of them an article's name may be; see `inArticle`. */
export function byArticle(parts: readonly NameSightings[]): ReadonlyMap<string, readonly NameSightings[]> {
  const found = new Map<string, NameSightings[]>();
  for (const part of parts)
    for (const { article, name } of part.sightings) {
      const own = found.get(inArticle(article, name)) ?? [];
      if (!own.includes(part)) found.set(inArticle(article, name), [...own, part]);
    }
  return found;
}

/** An article's name as `byArticle` finds it. */
export function inArticle(article: string, name: string): string {
  return `${article}\n${name}`;
}
