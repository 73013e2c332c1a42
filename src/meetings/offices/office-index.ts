import { READING } from '../constants.ts';
import { type Office, stemOf } from './office.ts';

/** What bears an office, found by another that may name it, without a look at all the others. */
export class OfficeIndex<Bearer> {
  readonly #byKey = new Map<string, Bearer[]>();

  add(office: Office, bearer: Bearer): void {
    for (const key of officeKeys(office)) put(this.#byKey, key, bearer);
  }

  /**
   * Those whose office `officeFit` may rate `least` or better beside this one, either way round; some more than once.
   * An office of no word but its head is rated 1 beside any of that head.
   */
  *near(office: Office, least: 1 | 2): Generator<Bearer> {
    const { whole, sharing, isAnyShared } = keysNear(office);
    const under = (key: string): readonly Bearer[] => this.#byKey.get(key) ?? [];
    for (const key of whole) yield* under(key);
    const lists = sharing.map(under);
    if (isAnyShared) for (const bearers of lists) yield* bearers;
    else if (lists.length === 0) yield* least === 1 ? under(office.head) : [];
    else yield* lists.reduce((few, one) => (one.length < few.length ? one : few));
  }
}

/** What an office is found by: its head, its head with each of its words, and all of it. */
export function officeKeys(office: Office): string[] {
  const all = wordsOf(office);
  return [office.head, ...all.map((word) => wordKey(office, word)), wholeKeyOf(office, all)];
}

/** Under which keys the offices stand that `officeFit` may rate 2 beside one, either way round. */
export interface KeysNear {
  /** Each has some of them. */
  readonly whole: readonly string[];
  /** What is under all of these is one of them; with `isAnyShared` what is under any. */
  readonly sharing: readonly string[];
  readonly isAnyShared: boolean;
}

/** The keys of offices of the words of one, or of fewer of them, and of those that have all of them. */
export function keysNear(office: Office): KeysNear {
  const all = wordsOf(office);
  const isAnyShared = all.length > READING.officeSubsets;
  const shorter = isAnyShared ? [[]] : subsets(all);
  return {
    whole: shorter.map((words) => wholeKeyOf(office, words)),
    sharing: all.map((word) => wordKey(office, word)),
    isAnyShared,
  };
}

/** The words that narrow an office, as far as `sameStem` tells them apart, each once. */
function wordsOf({ rest }: Office): string[] {
  return [...new Set(rest.map(stemOf))].sort();
}

function wordKey({ head }: Office, word: string): string {
  return `${head}+${word}`;
}

function wholeKeyOf({ head }: Office, words: readonly string[]): string {
  return `${head}=${words.join(' ')}`;
}

function subsets([first, ...others]: readonly string[]): string[][] {
  if (first === undefined) return [[]];
  const without = subsets(others);
  return [...without, ...without.map((words) => [first, ...words])];
}

function put<Bearer>(index: Map<string, Bearer[]>, key: string, bearer: Bearer): void {
  const known = index.get(key);
  if (known === undefined) index.set(key, [bearer]);
  else known.push(bearer);
}
