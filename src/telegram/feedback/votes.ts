import { makeTables } from '../../archive/database/beside.ts';
import type { Database } from '../../archive/database/database.ts';

/** How many called an answer right, and how many wrong. */
export interface Verdicts {
  readonly right: number;
  readonly wrong: number;
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS votes (
  answer TEXT NOT NULL,
  voter TEXT NOT NULL,
  isRight INTEGER NOT NULL,
  PRIMARY KEY (answer, voter)
);
`;

/** Who called which answer right or wrong, each by a code: nothing else is kept. */
export class Votes {
  readonly #database: Database;

  constructor(database: Database) {
    makeTables(database, SCHEMA);
    this.#database = database;
  }

  /** Takes a vote, in the place of an earlier one of the same voter. */
  take(answer: string, voter: string, isRight: boolean): void {
    this.#database
      .prepare(`INSERT INTO votes (answer, voter, isRight) VALUES (?, ?, ?)
         ON CONFLICT (answer, voter) DO UPDATE SET isRight = excluded.isRight`)
      .run(answer, voter, isRight ? 1 : 0);
  }

  /** The verdicts on all answers together. */
  total(): Verdicts {
    return this.#database
      .prepare(
        'SELECT count(*) FILTER (WHERE isRight = 1) AS "right", count(*) FILTER (WHERE isRight = 0) AS wrong FROM votes',
      )
      .get() as Verdicts;
  }

  /** The verdicts on each answer, so many at most, those most often called wrong first. */
  byAnswer(most: number): (Verdicts & { readonly answer: string })[] {
    return this.#database
      .prepare(
        `SELECT answer, count(*) FILTER (WHERE isRight = 1) AS "right",
           count(*) FILTER (WHERE isRight = 0) AS wrong FROM votes GROUP BY answer ORDER BY wrong DESC, "right" DESC, answer LIMIT ?`,
      )
      .all(most) as (Verdicts & { readonly answer: string })[];
  }

  /** Takes out the votes of whoever has that code for an answer; how many there were. */
  forget(voterOf: (answer: string) => string): number {
    const answers = this.#database.prepare('SELECT DISTINCT answer FROM votes').pluck().all() as string[];
    const remove = this.#database.prepare('DELETE FROM votes WHERE answer = ? AND voter = ?');
    const removed = this.#database.transaction(() =>
      answers.map((answer) => remove.run(answer, voterOf(answer)).changes).reduce((a, b) => a + b, 0),
    );
    return removed();
  }
}
