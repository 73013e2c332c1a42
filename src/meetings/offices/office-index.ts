import { READING } from '../constants.ts';
import { type Office, stemOf } from './office.ts';

/** What bears an office, found by another that may name it, without a look at all the others. */
export class OfficeIndex<Bearer> {
  readonly #byHead = new Map<string, Bearer[]>();
  readonly #byWord = new Map<string, Bearer[]>();
  readonly #byWords = new Map<string, Bearer[]>();

  add(office: Office, bearer: Bearer): void {
    const all = wordsOf(office);
    put(this.#byHead, office.head, bearer);
    put(this.#byWords, keyOf(office, all), bearer);
    for (const word of all) put(this.#byWord, keyOf(office, [word]), bearer);
  }

  /**
   * Those whose office `officeFit` may rate `least` or better beside this one, either way round; some more than once.
   * An office of no word but its head is rated 1 beside any of that head.
   */
  *near(office: Office, least: 1 | 2): Generator<Bearer> {
    const all = wordsOf(office);
    const shorter = all.length > READING.officeSubsets ? [[]] : subsets(all);
    for (const words of shorter) yield* this.#byWords.get(keyOf(office, words)) ?? [];
    const sharing = all.map((word) => this.#byWord.get(keyOf(office, [word])) ?? []);
    if (all.length > READING.officeSubsets) for (const bearers of sharing) yield* bearers;
    else if (all.length > 0) yield* sharing.reduce((few, one) => (one.length < few.length ? one : few));
    else if (least === 1) yield* this.#byHead.get(office.head) ?? [];
  }
}

/** The words that narrow an office, as far as `sameStem` tells them apart, each once. */
function wordsOf({ rest }: Office): string[] {
  return [...new Set(rest.map(stemOf))].sort();
}

function keyOf({ head }: Office, words: readonly string[]): string {
  return [head, ...words].join(' ');
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
