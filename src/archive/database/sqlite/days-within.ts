import type { Days } from '../parts.ts';
import { prepared } from '../prepared.ts';
import type { Sqlite } from './sqlite.ts';

/** A day or interval that a passage speaks of. */
interface Spoken extends Days {
  readonly passage: number;
}

const SPOKEN = `SELECT passage FROM days WHERE "from" BETWEEN @year AND @to AND "to" >= @from`;
const PUBLISHED = `SELECT passages.id FROM articles JOIN passages ON article = number
  WHERE substr(published, 1, 10) BETWEEN @from AND date(@to, '+2 days')`;

/**
 * The passages that speak of days, or whose article was published then or in the two days after. What began before the
 * year of the first day, and is not over, went over the end of a year: few do. They are found by reading all days there
 * are, and remembered.
 */
export class DaysWithin {
  readonly #database: Sqlite;
  #overYears: readonly Spoken[] = [];
  #version = '';

  constructor(database: Sqlite) {
    this.#database = database;
  }

  /** Those in the database of that version, which is another whenever something was written. */
  passages({ from, to }: Days, version: string): Set<number> {
    if (version !== this.#version) {
      this.#overYears = prepared(
        this.#database,
        'SELECT passage, "from", "to" FROM days WHERE substr("from", 1, 4) < substr("to", 1, 4)',
      ).all() as Spoken[];
      this.#version = version;
    }
    const year = `${from.slice(0, 4)}-01-01`;
    const found = (sql: string): number[] =>
      prepared(this.#database, sql).pluck().all({ from, to, year }) as number[];
    const passages = new Set(found(SPOKEN));
    for (const id of found(PUBLISHED)) passages.add(id);
    for (const day of this.#overYears) if (day.from < year && day.to >= from) passages.add(day.passage);
    return passages;
  }
}
