import { READING } from '../constants.ts';
import { withinName } from './cast.ts';
import type { Corrections } from './corrections.ts';
import { type NameSightings, partedByPerson } from './parts.ts';
import type { SightingIndex } from './sighting-index.ts';

/** What an index tells of names: each read once, and many together where it is known beforehand which will be asked for. */
export class NamesRead {
  readonly #index: SightingIndex;
  readonly #known: Corrections;
  readonly #isThere = new Map<string, boolean>();
  readonly #parts = new Map<string, readonly NameSightings[]>();
  readonly #holding = new Map<string, readonly string[]>();
  readonly #some = new Map<string, readonly string[]>();

  constructor(index: SightingIndex, known: Corrections) {
    this.#index = index;
    this.#known = known;
  }

  /** How many names it has read. */
  get size(): number {
    return this.#parts.size;
  }

  /** Those of the keys that are of names which somebody has. */
  among(keys: readonly string[]): string[] {
    this.#lookUp(keys);
    return keys.filter((key) => this.#isThere.get(key) === true);
  }

  /** The sightings under a key, parted where they are of two persons, the most seen first. */
  parts(key: string): readonly NameSightings[] {
    this.#readSightings([key]);
    return this.#parts.get(key) ?? [];
  }

  /** The keys of longer names that hold a name of several words. */
  longer(words: readonly string[]): string[] {
    const pair = partOf(words);
    this.#readPairs([pair]);
    const holding = this.#holding.get(pair) ?? [];
    return holding.filter((key) => {
      const own = key.split(' ');
      return own.length > words.length && own.length <= READING.joinedWords && withinName(words, own);
    });
  }

  /** The keys of two names of several words that hold a word, or of the only one. */
  someHolding(word: string): readonly string[] {
    this.#readWords([word]);
    return this.#some.get(word) ?? [];
  }

  /** The keys of all names of several words that hold a word; of very many the most seen. */
  allHolding(word: string): readonly string[] {
    return this.#index.mostSeen(word, READING.bearersOfWord);
  }

  /** Reads at once what tells whose the names of those keys are; what it leads to beyond that is read when asked for. */
  read(keys: readonly string[]): void {
    const unread = [...new Set(keys)].filter((key) => key !== '' && !this.#parts.has(key));
    if (unread.length === 0) return;
    const longer = this.#readLonger(unread);
    const shorter = this.among([...new Set(longer.flatMap((key) => shorterKeys(key.split(' '))))]);
    const words = [...shorter, ...unread].filter((key) => !key.includes(' '));
    this.#readWords(words);
    this.#readLonger([
      ...shorter.filter((key) => key.includes(' ')),
      ...words.flatMap((word) => this.#some.get(word) ?? []),
    ]);
  }

  /** Reads names, and all longer ones that hold them; the keys of both. */
  #readLonger(keys: readonly string[]): string[] {
    const all = new Set(keys);
    let last: readonly string[] = [...all];
    while (last.length > 0) {
      const several = last.map((key) => key.split(' ')).filter((words) => words.length > 1);
      this.#readPairs(several.map(partOf));
      last = several.flatMap((words) => this.longer(words)).filter((key) => !all.has(key));
      for (const key of last) all.add(key);
    }
    this.#readSightings([...all]);
    return [...all];
  }

  #lookUp(keys: readonly string[]): void {
    const unknown = unknownOf(keys, this.#isThere);
    if (unknown.length === 0) return;
    const there = new Set(this.#index.among(unknown));
    for (const key of unknown) this.#isThere.set(key, there.has(key));
  }

  #readSightings(keys: readonly string[]): void {
    const unread = unknownOf(keys, this.#parts);
    if (unread.length === 0) return;
    const found = this.#index.sightings(unread);
    for (const key of unread) {
      const own = found.get(key) ?? [];
      const parts = own.length === 0 ? [] : partedByPerson(own, this.#known);
      this.#parts.set(
        key,
        parts.map((sightings) => ({ key, words: key.split(' '), sightings })),
      );
    }
  }

  #readPairs(pairs: readonly string[]): void {
    const unread = unknownOf(pairs, this.#holding);
    if (unread.length === 0) return;
    const found = this.#index.holding(unread);
    for (const pair of unread) this.#holding.set(pair, found.get(pair) ?? []);
  }

  #readWords(words: readonly string[]): void {
    const unread = unknownOf(words, this.#some);
    if (unread.length === 0) return;
    const found = this.#index.someHolding(unread);
    for (const word of unread) this.#some.set(word, found.get(word) ?? []);
  }
}

/** The keys of names that are the name with words left out, each once. */
export function shorterKeys(words: readonly string[]): string[] {
  if (words.length > READING.joinedWords) return [];
  const all = 2 ** words.length - 1;
  const keys = Array.from({ length: all - 1 }, (_, i) =>
    words.filter((_, at) => (((i + 1) >> at) & 1) === 1).join(' '),
  );
  return [...new Set(keys)];
}

/** The part of a name by which longer ones are found that hold it: its first word and its last, or its only one. */
export function partOf(words: readonly string[]): string {
  return words.length === 1 ? `${words[0]}` : `${words[0]} ${words.at(-1)}`;
}

function unknownOf(keys: readonly string[], known: ReadonlyMap<string, unknown>): string[] {
  return [...new Set(keys)].filter((key) => !known.has(key));
}
