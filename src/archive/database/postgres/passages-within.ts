import type { Days } from '../parts.ts';
import { prepared } from '../prepared.ts';
import { PassageDays } from '../ranking/passage-days.ts';
import type { PostgresDatabase } from './postgres-database.ts';

/** Passages above one, with the days on which their articles were published, and those that they speak of; a value each. */
const ABOVE = `SELECT
  (SELECT string_agg(passages.id || ' ' || coalesce(substr(published, 1, 10), ''), ',')
    FROM passages JOIN articles ON number = article WHERE passages.id > @last) AS published,
  (SELECT string_agg(passage || ' ' || "from" || ' ' || "to", ',') FROM days WHERE passage > @last) AS spoken,
  (SELECT last_value FROM days_rowid_seq) AS newest`;

/** The days of the passages of a database, read once, and each time those of passages that came since. */
export class PassagesWithin {
  readonly #database: PostgresDatabase;
  #days = new PassageDays();
  /** How many rows of days were ever written, when they were read. */
  #newest = 0;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  /**
   * Tells of a passage whether it speaks of one of the days, or its article was published then or in the two days after.
   */
  passages(days: Days): (passage: number) => boolean {
    const { newest, spoken } = this.#readAbove(this.#days.greatest);
    if (this.#newest > 0 && newest > this.#newest + spoken) {
      // Days of passages that were known are written anew, or a transaction that wrote some has failed.
      this.#days = new PassageDays();
      this.#readAbove(0);
    }
    this.#newest = newest;
    return this.#days.within(days);
  }

  #readAbove(last: number): { readonly newest: number; readonly spoken: number } {
    const above = prepared(this.#database, ABOVE).get({ last }) as Above;
    for (const row of rowsOf(above.published)) {
      const [id, day = ''] = row.split(' ');
      this.#days.publish(Number(id), day);
    }
    const spoken = rowsOf(above.spoken);
    for (const row of spoken) {
      const [id, from = '', to = ''] = row.split(' ');
      this.#days.speak(Number(id), { from, to });
    }
    return { newest: above.newest, spoken: spoken.length };
  }
}

interface Above {
  readonly published: string | null;
  readonly spoken: string | null;
  readonly newest: number;
}

function rowsOf(rows: string | null): string[] {
  return rows === null ? [] : rows.split(',');
}
