import { prepared } from '../../archive/database/prepared.ts';
import type { Sqlite } from '../../archive/database/sqlite/sqlite.ts';
import { FETCH } from '../constants.ts';
import type { Turns } from '../polite/hosts.ts';
import { releaseDead } from './holders.ts';

/** Whose turn it is to ask each host, over all processes, and which hosts want to be left alone. */
export class HostTurns implements Turns {
  readonly #database: Sqlite;
  readonly #holder: string;
  readonly #now: () => Date;

  /** `holder` is the name by which this process holds a host. */
  constructor(database: Sqlite, holder: string, now: () => Date) {
    this.#database = database;
    this.#holder = holder;
    this.#now = now;
  }

  /** When a host wants to be left alone until, in milliseconds since 1970. */
  restsUntil(host: string): number {
    const rests = prepared(this.#database, 'SELECT rests FROM hosts WHERE host = ?').pluck().get(host);
    return (rests as number | undefined) ?? 0;
  }

  rest(host: string, until: number): void {
    this.#run(
      'INSERT INTO hosts (host, rests) VALUES (?, ?) ON CONFLICT (host) DO UPDATE SET rests = excluded.rests',
      host,
      until,
    );
  }

  /**
   * Takes a host's turn, so that no other process asks it meanwhile: 0 when it is taken, else milliseconds after which
   * to try again.
   */
  takeTurn(host: string): number {
    const now = this.#now().getTime();
    this.#run('INSERT OR IGNORE INTO hosts (host) VALUES (?)', host);
    const taken = this.#run(
      'UPDATE hosts SET holder = ? WHERE host = ? AND holder IS NULL AND next <= ?',
      this.#holder,
      host,
      now,
    );
    if (taken > 0) return 0;
    const row = prepared(this.#database, 'SELECT next, holder FROM hosts WHERE host = ?').get(host) as {
      next: number;
      holder: string | null;
    };
    if (row.holder === null) return Math.max(1, row.next - now);
    releaseDead(this.#database, this.#now());
    return FETCH.hostHeldMs;
  }

  /** Gives a host's turn back; the next one is so many milliseconds from now. */
  endTurn(host: string, delay: number): void {
    this.#run('UPDATE hosts SET holder = NULL, next = ? WHERE host = ?', this.#now().getTime() + delay, host);
  }

  #run(sql: string, ...values: readonly (string | number | null)[]): number {
    return prepared(this.#database, sql).run(...values).changes;
  }
}
