import { TITLES, type TitleKind } from '../arabic/titles.ts';
import { office, officeFit } from './office.ts';

/** What is said of somebody by their offices. */
export interface Titled {
  readonly titles: readonly string[];
}

/** Whether two sightings share an office. */
export function agree(a: Titled, b: Titled): boolean {
  return a.titles.some((one) =>
    b.titles.some(
      (other) => officeFit(office(one), office(other)) > 0 || officeFit(office(other), office(one)) > 0,
    ),
  );
}

/** Whether two sightings of one name are of two persons: other countries, or callings that do not go together. */
export function conflict(a: Titled, b: Titled): boolean {
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
