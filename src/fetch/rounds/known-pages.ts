import { prepared } from '../../archive/database/prepared.ts';
import type { Sqlite } from '../../archive/database/sqlite/sqlite.ts';
import { canonicalAddress } from '../../news/article/address.ts';
import type { Listed } from '../../news/lists/listing.ts';
import type { Validators } from '../web/response.ts';
import { type KnownPage, knownPageOf, type PageRow, RANK } from './schema.ts';

/** Which pages a round is about: those of the sources, or those that were named by hand. */
export type Scope = 'sources' | 'by-hand';

/** What a page is set to when it was asked for. */
export interface Outcome {
  readonly state: KnownPage['state'];
  readonly address?: string | undefined;
  readonly validators?: Validators | null | undefined;
  readonly articles?: readonly string[] | undefined;
  readonly changed?: number | undefined;
  /** Null: never again. */
  readonly due: number | null;
  readonly misses: number;
  readonly failures: number;
}

/** The pages and lists that are known: how each was last found, and when it is to be asked for again. */
export class KnownPages {
  readonly #database: Sqlite;
  /** The name by which this process holds a page. */
  readonly #holder: string;

  constructor(database: Sqlite, holder: string) {
    this.#database = database;
    this.#holder = holder;
  }

  /** Has pages asked for that were named by hand. */
  want(addresses: readonly string[]): void {
    this.#database
      .transaction(() => {
        for (const address of addresses) {
          this.#insert({
            address,
            kind: 'page',
            source: '',
            depth: 0,
            listed: null,
            updated: null,
            needsDay: false,
          });
          this.#run('UPDATE pages SET byHand = 1, due = 0 WHERE key = ?', keyOf(address, 'page'));
        }
      })
      .immediate();
  }

  /** Takes in the lists that a list or page of a source leads to. */
  list(
    { source, depth }: Pick<KnownPage, 'source' | 'depth'>,
    lists: readonly { readonly address: string; readonly updated: string | null }[],
  ): void {
    this.#database
      .transaction(() => {
        for (const { address, updated } of lists)
          this.#insert({ address, kind: 'list', source, depth, listed: null, updated, needsDay: false });
      })
      .immediate();
  }

  /** Takes in the pages that a list leads to: those not known yet, and those that it says changed. */
  listed(
    { source, depth }: Pick<KnownPage, 'source' | 'depth'>,
    entries: readonly Listed[],
    needsDay: boolean,
  ): void {
    this.#database
      .transaction(() => {
        for (const listed of entries) {
          const { address, updated } = listed;
          if (address === null) continue;
          this.#insert({ address, kind: 'page', source, depth: depth + 1, listed, updated, needsDay });
        }
      })
      .immediate();
  }

  #insert(page: {
    readonly address: string;
    readonly kind: KnownPage['kind'];
    readonly source: string;
    readonly depth: number;
    readonly listed: Listed | null;
    readonly updated: string | null;
    readonly needsDay: boolean;
  }): void {
    const { address, kind, source, depth, listed, updated, needsDay } = page;
    prepared(
      this.#database,
      `INSERT INTO pages (key, kind, address, host, source, depth, state, listed, updated, needsDay, due, rank)
       VALUES (@key, @kind, @address, @host, @source, @depth, 'waiting', @listed, @updated, @needsDay, 0, @rank)
       ON CONFLICT (key) DO UPDATE SET
         source = CASE pages.source WHEN '' THEN excluded.source ELSE pages.source END,
         listed = coalesce(excluded.listed, pages.listed),
         due = CASE WHEN excluded.updated IS pages.updated THEN pages.due ELSE 0 END,
         updated = coalesce(excluded.updated, pages.updated)
       WHERE excluded.updated IS NOT NULL OR pages.source = ''`,
    ).run({
      key: keyOf(address, kind),
      kind,
      address,
      host: hostIn(address),
      source,
      depth,
      listed: listed === null ? null : JSON.stringify(listed),
      updated,
      needsDay: needsDay ? 1 : 0,
      rank: kind === 'list' ? RANK.list : RANK.fresh,
    });
  }

  /** The hosts that have pages to be asked for in the round that began then. */
  hosts(scope: Scope, began: number): string[] {
    return prepared(
      this.#database,
      `SELECT DISTINCT host FROM pages WHERE due < ? AND holder IS NULL AND ${CONDITION[scope]}`,
    )
      .pluck()
      .all(began) as string[];
  }

  /** How many pages and lists there are to be asked for in that round. */
  waiting(scope: Scope, began: number): number {
    return prepared(this.#database, `SELECT count(*) FROM pages WHERE due < ? AND ${CONDITION[scope]}`)
      .pluck()
      .get(began) as number;
  }

  /** Takes the next page of a host, so that no other process asks for it; null when there is none. */
  take(scope: Scope, host: string, began: number, highest: number): KnownPage | null {
    for (let rank = 0; rank <= highest; rank++) {
      const row = prepared(
        this.#database,
        `UPDATE pages SET holder = @holder WHERE key = (
           SELECT key FROM pages WHERE host = @host AND rank = @rank AND due < @began AND holder IS NULL
             AND ${CONDITION[scope]} ORDER BY due LIMIT 1
         ) RETURNING *`,
      ).get({ holder: this.#holder, host, rank, began }) as PageRow | undefined;
      if (row !== undefined) return knownPageOf(row);
    }
    return null;
  }

  /** Notes how a page was found, and lets go of it. */
  settle(page: KnownPage, outcome: Outcome): void {
    prepared(
      this.#database,
      `UPDATE pages SET state = @state, address = @address, validators = @validators, articles = @articles,
         changed = @changed, due = @due, misses = @misses, failures = @failures, rank = @rank, holder = NULL,
         byHand = 0, listed = CASE @state WHEN 'waiting' THEN listed ELSE NULL END
       WHERE key = @key`,
    ).run({
      key: page.key,
      state: outcome.state,
      address: outcome.address ?? page.address,
      validators: jsonOrNull(outcome.validators === undefined ? page.validators : outcome.validators),
      articles: JSON.stringify(outcome.articles ?? page.articles),
      changed: outcome.changed ?? page.changed,
      // A page that was named by hand is asked for again only when it is named again.
      due: page.source === '' ? null : outcome.due,
      misses: outcome.misses,
      failures: outcome.failures,
      rank: page.kind === 'list' ? RANK.list : outcome.state === 'waiting' ? RANK.fresh : RANK.known,
    });
  }

  /** Lets go of a page as it was: the next round asks for it. */
  release(page: KnownPage): void {
    this.#run('UPDATE pages SET holder = NULL WHERE key = ?', page.key);
  }

  #run(sql: string, ...values: readonly (string | number | null)[]): number {
    return prepared(this.#database, sql).run(...values).changes;
  }
}

const CONDITION: Readonly<Record<Scope, string>> = { sources: "source <> ''", 'by-hand': 'byHand = 1' };

function keyOf(address: string, kind: KnownPage['kind']): string {
  return kind === 'list' ? `list ${address}` : (canonicalAddress(address) ?? address);
}

function hostIn(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}

function jsonOrNull(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}
