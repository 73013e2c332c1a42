import type { Day } from '../../../arabic/calendar/mention.ts';
import type { Days } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { PassageDays } from '../ranking/passage-days.ts';
import type { Sqlite } from './sqlite.ts';

/** CROSS JOIN reads both by their indexes, in which there are no texts and no vectors. */
const ALL = `SELECT passages.id, substr(published, 1, 10) FROM articles CROSS JOIN passages ON article = number`;
const NEW = `SELECT passages.id, substr(published, 1, 10) FROM passages JOIN articles ON number = article
  WHERE passages.id > ?`;
const SPOKEN = `SELECT rowid, passage, "from", "to" FROM days WHERE passage > ?`;

/** The days of the passages of a database, read once, and those of passages that came since when it has changed. */
export class DaysWithin {
  readonly #database: Sqlite;
  #days = new PassageDays();
  #version = '';
  /** The number of the last row of days that was read. */
  #newest = 0;

  constructor(database: Sqlite) {
    this.#database = database;
  }

  /**
   * Tells of a passage of the database of that version, which is another whenever something was written, whether it
   * speaks of one of the days, or its article was published then or in the two days after.
   */
  passages(days: Days, version: string): (passage: number) => boolean {
    if (version !== this.#version) this.#read();
    this.#version = version;
    return this.#days.within(days);
  }

  #read(): void {
    this.#readAbove(this.#days.greatest);
    const newest = prepared(this.#database, 'SELECT max(rowid) FROM days').pluck().get() as number | null;
    if ((newest ?? 0) <= this.#newest) return;
    // Days of passages that were known are written anew.
    this.#days = new PassageDays();
    this.#readAbove(0);
  }

  #readAbove(last: number): void {
    const published = prepared(this.#database, last === 0 ? ALL : NEW).raw();
    for (const row of published.iterate(...(last === 0 ? [] : [last]))) {
      const [id, day] = row as [number, Day | null];
      this.#days.publish(id, day ?? '');
    }
    const spoken = prepared(this.#database, SPOKEN).raw();
    for (const row of spoken.iterate(last)) {
      const [number, passage, from, to] = row as [number, number, Day, Day];
      this.#newest = Math.max(this.#newest, number);
      this.#days.speak(passage, { from, to });
    }
  }
}
