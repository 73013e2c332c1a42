import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepared } from '../../archive/database/prepared.ts';
import { openWritable, type Sqlite } from '../../archive/database/sqlite/sqlite.ts';
import { holding, releaseDead } from './holders.ts';
import { HostTurns } from './host-turns.ts';
import { KnownPages } from './known-pages.ts';
import { SOURCES_SCHEMA } from './schema.ts';

/** A place that articles come from. */
export interface FetchSource {
  /** An address, or the path of a file or folder. */
  readonly address: string;
  /** Of the pages that it listed, how many are in the archive, gone, wait, or were no article. */
  readonly kept: number;
  readonly gone: number;
  readonly waiting: number;
  readonly refused: number;
}

/** Where articles come from, and what is known of their pages and hosts, beside the archive in its folder. */
export class SourceStore {
  readonly pages: KnownPages;
  readonly turns: HostTurns;
  readonly #database: Sqlite;
  readonly #now: () => Date;
  readonly #holder: ReturnType<typeof holding>;

  constructor(folder: string, now: () => Date) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#database = openWritable(join(folder, 'sources.sqlite'), 'NORMAL', {
      make: (made) => made.exec(SOURCES_SCHEMA),
    });
    this.#now = now;
    releaseDead(this.#database, now());
    this.#holder = holding(this.#database, now);
    this.pages = new KnownPages(this.#database, this.#holder.name);
    this.turns = new HostTurns(this.#database, this.#holder.name, now);
  }

  /** Adds a source. Whether it is new. */
  add(address: string): boolean {
    const made = this.#run('INSERT OR IGNORE INTO sources VALUES (?, ?)', address, this.#now().getTime());
    return made > 0;
  }

  /** Takes a source out with all that is known of its pages; their articles stay. Whether it was there. */
  remove(address: string): boolean {
    return this.#database
      .transaction(() => {
        this.#run('DELETE FROM pages WHERE source = ?', address);
        return this.#run('DELETE FROM sources WHERE address = ?', address) > 0;
      })
      .immediate();
  }

  /** The sources, in the order of their addresses. */
  sources(): FetchSource[] {
    return prepared(
      this.#database,
      `SELECT address, ${['kept', 'gone', 'waiting', 'refused']
        .map(
          (state) =>
            `(SELECT count(*) FROM pages WHERE source = sources.address AND kind = 'page' AND state = '${state}') AS ${state}`,
        )
        .join(', ')} FROM sources ORDER BY address`,
    ).all() as FetchSource[];
  }

  /** Has the lists of the sources asked for in the next round; of sitemaps that an index dates, only those it says changed. */
  wantLists(addresses: readonly string[]): void {
    this.#database
      .transaction(() => {
        for (const address of addresses)
          this.pages.list({ source: address, depth: 0 }, [{ address, updated: null }]);
        this.#run("UPDATE pages SET due = 0 WHERE kind = 'list' AND updated IS NULL");
      })
      .immediate();
  }

  /** Frees what killed processes held. */
  releaseDead(): void {
    releaseDead(this.#database, this.#now());
  }

  close(): void {
    this.#holder.end();
    this.#database.close();
  }

  #run(sql: string, ...values: readonly (string | number | null)[]): number {
    return prepared(this.#database, sql).run(...values).changes;
  }
}
