import { TITLES, type TitleKind } from '../../arabic/names/titles.ts';
import { type Office, office, officeFit } from './office.ts';
import { OfficeIndex } from './office-index.ts';

/** What is said of somebody by their offices. */
export interface Titled {
  readonly titles: readonly string[];
}

const CALLINGS: Partial<Record<TitleKind, string>> = {
  sport: 'sport',
  arts: 'arts',
  political: 'state',
  diplomatic: 'state',
  royal: 'state',
  judicial: 'state',
};

/** The offices said of somebody, to be held against those of others, however many they are. */
export class Offices {
  readonly #titles = new Set<string>();
  readonly #index = new OfficeIndex<Office>();
  readonly #countries = new Set<string>();
  readonly #occupations = new Set<string>();

  constructor(titles: Iterable<string> = []) {
    for (const title of titles) this.add(title);
  }

  add(title: string): void {
    if (this.#titles.has(title)) return;
    const own = office(title);
    this.#titles.add(title);
    this.#index.add(own, own);
    for (const country of own.countries) this.#countries.add(country);
    const kind = TITLES.get(own.head)?.kind;
    const occupation = kind === undefined ? undefined : CALLINGS[kind];
    if (occupation !== undefined) this.#occupations.add(occupation);
  }

  /** Whether nothing speaks against their being one person's with those of `other`, or one office is said of both. */
  goWith(other: Offices): boolean {
    return !this.#conflicts(other) || this.#agrees(other);
  }

  #agrees(other: Offices): boolean {
    const [few, many] = this.#titles.size < other.#titles.size ? [this, other] : [other, this];
    for (const title of few.#titles) {
      if (many.#titles.has(title)) return true;
      const own = office(title);
      for (const its of many.#index.near(own, 1))
        if (officeFit(own, its) > 0 || officeFit(its, own) > 0) return true;
    }
    return false;
  }

  /** Other countries, or occupations that do not go together, where all offices of each say one. */
  #conflicts(other: Offices): boolean {
    const countries = [...this.#countries];
    const isOfBoth = countries.some((code) => other.#countries.has(code));
    if (countries.length > 0 && other.#countries.size > 0 && !isOfBoth) return true;
    const [occupation] = this.#occupations;
    const isOneCalling = this.#occupations.size === 1 && other.#occupations.size === 1;
    return isOneCalling && !other.#occupations.has(occupation as string);
  }
}
