import type { Day } from '../../arabic/calendar/mention.ts';
import { READING } from '../constants.ts';
import { type Office, office, officeFit } from '../offices/office.ts';
import { OfficeIndex } from '../offices/office-index.ts';
import type { Sighting } from './sighting.ts';

/** An office that articles give somebody, and between which days they do. */
export interface Tenure {
  readonly title: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** In how many articles. */
  readonly times: number;
}

/** From which fit on two titles name one office; see `officeFit`. */
const SAME = 2;

/** An office while it is gathered, under the fullest of its names. */
interface Held {
  readonly at: number;
  title: string;
  /** How often each of its names is used. */
  readonly titles: Map<string, number>;
  readonly days: Day[];
  readonly articles: Set<string>;
}

/** The offices of one person, each with the days of its articles, those of most articles first. */
export function tenures(sightings: readonly Sighting[]): Tenure[] {
  const found: Held[] = [];
  const index = new OfficeIndex<Held>();
  for (const sighting of sightings)
    for (const title of sighting.titles) {
      const known = heldAs(title, index);
      if (known === undefined) {
        const held = newlyHeld(found.length, title);
        found.push(held);
        index.add(office(title), held);
        note(held, title, sighting);
      } else {
        note(known, title, sighting);
        if (isFuller(title, known.title)) {
          known.title = title;
          index.add(office(title), known);
        }
      }
    }
  return found
    .map(({ titles, days, articles }) => {
      const ordered = days.map((day) => day.slice(0, 10)).sort();
      const title = calledBy(titles);
      return { title, from: ordered[0] ?? null, to: ordered.at(-1) ?? null, times: articles.size };
    })
    .sort((a, b) => b.times - a.times || ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
}

/** The office that a title is another name of, the first that was found. */
function heldAs(title: string, index: OfficeIndex<Held>): Held | undefined {
  const own = office(title);
  const isSame = (held: Held): boolean => {
    const its = office(held.title);
    return officeFit(own, its) >= SAME || officeFit(its, own) >= SAME;
  };
  let first: Held | undefined;
  for (const held of index.near(own, SAME))
    if ((first === undefined || held.at < first.at) && isSame(held)) first = held;
  return first;
}

function newlyHeld(at: number, title: string): Held {
  return { at, title, titles: new Map(), days: [], articles: new Set() };
}

/** Notes that an article gives an office by a title. */
function note(held: Held, title: string, { article, day }: Sighting): void {
  held.articles.add(article);
  if (day !== null) held.days.push(day);
  held.titles.set(title, (held.titles.get(title) ?? 0) + 1);
}

/** What articles call an office most often; of forms as frequent the one that says most. */
function calledBy(titles: ReadonlyMap<string, number>): string {
  const [first = '', ...others] = titles.keys();
  return others.reduce((best, title) => {
    const [own, its] = [titles.get(title) ?? 0, titles.get(best) ?? 0];
    return own > its || (own === its && isFuller(title, best)) ? title : best;
  }, first);
}

function isFuller(title: string, known: string): boolean {
  return title.length > known.length && office(title).rest.length > office(known).rest.length;
}

/** Somebody, as far as who held an office is told by. */
interface Seen {
  readonly sightings: readonly Sighting[];
}

/** Of some people those who held an office between two days; see `People.holders`. */
export function holders<P extends Seen>(
  all: readonly P[],
  title: string,
  from: Day | null,
  to: Day | null,
): P[] {
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
  const near = seen
    .map((one) => ({ ...one, far: distance(one.days) }))
    .filter(({ far }) => far <= READING.tenureDays);
  const least = Math.min(...near.map(({ far }) => far));
  return near.filter(({ far }) => far === least).map(({ person }) => person);
}

/** Whether an office is the one asked for: where a country is asked, one that says so. */
export function holds(wanted: Office, its: Office): boolean {
  const country =
    wanted.countries.size === 0 || [...wanted.countries].some((code) => its.countries.has(code));
  return country && officeFit(wanted, its) >= SAME;
}

function between(a: Day, b: Day): number {
  return (Date.parse(b) - Date.parse(a)) / 86_400_000;
}
