import { ARCHIVE } from '../../constants.ts';
import type { PreparedStatement, Sqlite } from '../../database/sqlite/sqlite.ts';

/** Terms by a number of their own, as they are met. */
export type Terms = Map<string, number>;

/** What the index of words of a database knows, read off the index itself (fts5vocab). */
export class WordPlaces {
  readonly #instances: PreparedStatement;
  readonly #terms: Terms;

  constructor(database: Sqlite, terms: Terms) {
    database.exec(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.wordPlaces USING fts5vocab(main, words, 'instance')",
    );
    this.#instances = database.prepare('SELECT doc, term, col, "offset" FROM temp.wordPlaces').raw();
    this.#terms = terms;
  }

  /** Of each passage its terms with column and place, each as one number, in the order of the index. */
  read(): Map<number, number[]> {
    const places = new Map<number, number[]>();
    const rows = this.#instances.iterate() as Iterable<[number, string, string, number]>;
    for (const [passage, term, column, place] of rows) {
      const number = this.#terms.get(term) ?? this.#terms.size;
      if (number === this.#terms.size) this.#terms.set(term, number);
      const at = number * 2 * ARCHIVE.wordPlaces + place * 2 + (column === 'title' ? 0 : 1);
      const known = places.get(passage);
      if (known === undefined) places.set(passage, [at]);
      else known.push(at);
    }
    return places;
  }
}

export function isSamePlaces(some: readonly number[] = [], others: readonly number[] = []): boolean {
  return some.length === others.length && some.every((at, i) => at === others[i]);
}
