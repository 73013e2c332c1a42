import { READING } from '../constants.ts';
import { Offices } from '../offices/occupations.ts';
import type { CorrectedName, Corrections } from './corrections.ts';
import { nameKeyOf } from './labels.ts';
import { NamesRead, shorterKeys } from './names-read.ts';
import { byArticle, inArticle, isMeant, type NameSightings } from './parts.ts';
import type { Sighting } from './sighting.ts';
import type { SightingIndex } from './sighting-index.ts';

/**
 * Whose name is whose. Spellings of one name are one person; a shorter name is the person of the only longer one that it
 * fits; two are told apart when their offices are of different countries, or of the sports ground and the ministry. A
 * name of one word with several to be joined to stays with none. Whether offices go with a longer name is told by what is
 * said of the person under names longer than the one that is joined: so each name is told by those that hold it, and no
 * others are read.
 */
export class Identities {
  readonly #names: NamesRead;
  readonly #known: Corrections;
  readonly #byArticle = new Map<string, ReadonlyMap<string, readonly NameSightings[]>>();
  readonly #wholes = new Map<NameSightings, NameSightings>();
  readonly #members = new Map<NameSightings, readonly NameSightings[]>();
  readonly #holders = new Map<string, NameSightings | null>();
  #same: ReadonlyMap<NameSightings, NameSightings> | null = null;

  constructor(index: SightingIndex, known: Corrections) {
    this.#names = new NamesRead(index, known);
    this.#known = known;
  }

  /** How many names it has read. */
  get size(): number {
    return this.#names.size;
  }

  /** Reads at once what tells whose the names of those keys are. */
  read(keys: readonly string[]): void {
    this.#names.read(keys);
  }

  /** The parts of the sightings under a key, the most seen first. */
  parts(key: string): readonly NameSightings[] {
    return this.#names.parts(key);
  }

  /** The parts that an article's name may be of. */
  partsIn(article: string, name: string): readonly NameSightings[] {
    const key = nameKeyOf(name);
    const known = this.#byArticle.get(key) ?? byArticle(this.parts(key));
    this.#byArticle.set(key, known);
    return known.get(inArticle(article, name)) ?? [];
  }

  /** The part of the fullest name of the person that a part is of, as an operator corrects it. */
  person(part: NameSightings): NameSightings {
    return endOf(this.#whole(part), this.#joined);
  }

  /** All parts of the person whose fullest name a part is of, that first. */
  membersOf(whole: NameSightings): readonly NameSightings[] {
    const others = [...this.#joined].filter(([, into]) => into === whole).map(([part]) => part);
    return [whole, ...others].flatMap((one) => (one === whole ? this.#own(one) : this.membersOf(one)));
  }

  /** The one longer name that a name is short for, of those that are short for none; itself where there is none. */
  #whole(part: NameSightings): NameSightings {
    const known = this.#wholes.get(part);
    if (known !== undefined) return known;
    const whole = this.#longer(part) ?? part;
    this.#wholes.set(part, whole);
    return whole;
  }

  #longer(part: NameSightings): NameSightings | undefined {
    const [word = '', another] = part.words;
    if (part.words.length > READING.joinedWords) return undefined;
    if (another === undefined) {
      const holder = this.#onlyHolder(word);
      return holder !== null && this.#fits(part, holder) ? holder : undefined;
    }
    const [only, ...others] = [...this.#wholesOf(this.#names.longer(part.words))].filter((whole) =>
      this.#fits(part, whole),
    );
    return others.length === 0 ? only : undefined;
  }

  /** The one fullest name of more words that has a word; null where there is none, or several, whether they fit or not. */
  #onlyHolder(word: string): NameSightings | null {
    const known = this.#holders.get(word);
    if (known !== undefined) return known;
    const some = this.#wholesOf(this.#names.someHolding(word));
    const all = some.size === 1 ? this.#wholesOf(this.#names.allHolding(word)) : some;
    const [holder = null] = all.size === 1 ? all : [];
    this.#holders.set(word, holder);
    return holder;
  }

  /** The fullest names that those of the keys are short for. */
  #wholesOf(keys: readonly string[]): Set<NameSightings> {
    const short = keys.filter((key) => key.split(' ').length <= READING.joinedWords);
    this.#names.read(short);
    return new Set(short.flatMap((key) => this.parts(key)).map((part) => this.#whole(part)));
  }

  /** The parts of all names that are short for a fullest one, and that itself first; the longer before the shorter. */
  #own(whole: NameSightings): readonly NameSightings[] {
    const known = this.#members.get(whole);
    if (known !== undefined) return known;
    const members = this.#longerMembers(whole, 0);
    this.#members.set(whole, members);
    return members;
  }

  /** Those of them of more words than `length`. */
  #longerMembers(whole: NameSightings, length: number): NameSightings[] {
    const { words } = whole;
    if (words.length > READING.joinedWords) return [whole];
    // What many are called by one word is not read for one of them.
    const shorterThere = this.#names.among(shorterKeys(words));
    const keys = shorterThere.filter((key) => {
      const own = key.split(' ').length;
      return own > length && (own > 1 || this.#onlyHolder(key) === whole);
    });
    const shorter = keys
      .flatMap((key) => this.parts(key))
      .filter((part) => this.#whole(part) === whole)
      .sort((a, b) => b.words.length - a.words.length || b.sightings.length - a.sightings.length);
    return [whole, ...shorter];
  }

  /** Whether the offices of a shorter name allow a longer, and an operator does not tell the two apart. */
  #fits(short: NameSightings, whole: NameSightings): boolean {
    const long = this.#longerMembers(whole, short.words.length).flatMap(({ sightings }) => sightings);
    const isForbidden = this.#known.different.some(
      ([one, other]) =>
        (isMeant(short.sightings, one) && isMeant(long, other)) ||
        (isMeant(long, one) && isMeant(short.sightings, other)),
    );
    return !isForbidden && officesOf(short.sightings).goWith(officesOf(long));
  }

  /** Of two whom an operator says to be one, the part that is the other's. */
  get #joined(): ReadonlyMap<NameSightings, NameSightings> {
    if (this.#same !== null) return this.#same;
    const joined = new Map<NameSightings, NameSightings>();
    const end = (part: NameSightings): NameSightings => endOf(part, joined);
    for (const [a, b] of this.#known.same) {
      const [one] = this.#named(a).map(end);
      const other = this.#named(b)
        .map(end)
        .find((part) => part !== one);
      if (one !== undefined && other !== undefined) joined.set(other, one);
    }
    this.#same = joined;
    return joined;
  }

  /** The fullest names of those whom an operator may mean, the longest first. */
  #named(wanted: CorrectedName): NameSightings[] {
    const wholes = new Set(this.parts(nameKeyOf(wanted.name)).map((part) => this.#whole(part)));
    return [...wholes]
      .filter((whole) =>
        isMeant(
          this.#own(whole).flatMap(({ sightings }) => sightings),
          wanted,
        ),
      )
      .sort((a, b) => b.words.length - a.words.length || b.sightings.length - a.sightings.length);
  }
}

/** The part that others are said to be one with, and is itself said to be one with no other. */
function endOf(part: NameSightings, joined: ReadonlyMap<NameSightings, NameSightings>): NameSightings {
  let whole = part;
  for (let next = joined.get(whole); next !== undefined; next = joined.get(whole)) whole = next;
  return whole;
}

function officesOf(sightings: readonly Sighting[]): Offices {
  return new Offices(sightings.flatMap(({ titles }) => titles));
}
