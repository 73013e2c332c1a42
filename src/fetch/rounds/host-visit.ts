import { setTimeout as sleep } from 'node:timers/promises';
import type { Article } from '../../news/article/article.ts';
import type { Listed } from '../../news/lists/listing.ts';
import { listedArticle } from '../../news/reading/fetched.ts';
import { FETCH } from '../constants.ts';
import { backoff } from '../polite/backoff.ts';
import type { Hosts } from '../polite/hosts.ts';
import { unpacked } from '../web/body.ts';
import type { Failed, FoundResponse } from '../web/response.ts';
import type { Brought, RoundParts } from './round-parts.ts';
import { type KnownPage, RANK } from './schema.ts';
import type { Settling } from './settling.ts';

/** How a host's pages are visited in a round. */
export interface HostVisitParts extends RoundParts {
  readonly began: number;
  readonly hosts: Hosts;
  readonly settling: Settling;
  readonly bring: (brought: Brought) => Promise<void>;
  /** Told after each page or list that was dealt with. */
  readonly onDone: (page: KnownPage) => void;
}

const LIST_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml, text/xml, text/html;q=0.9, */*;q=0.5';

/** One round's visit to a host: its lists, then pages that are new, then those that may have changed. */
export class HostVisit {
  readonly #host: string;
  readonly #parts: HostVisitParts;
  readonly #again: { readonly page: KnownPage; readonly attempts: number; readonly from: number }[] = [];
  #failures = 0;
  #revisits = 0;

  constructor(host: string, parts: HostVisitParts) {
    this.#host = host;
    this.#parts = parts;
  }

  /** Whether nothing more is asked of the host in this round: it rests, or its share is done. */
  async run(): Promise<boolean> {
    const { store, signal, now } = this.#parts;
    try {
      while (!signal.aborted) {
        if (store.turns.restsUntil(this.#host) > now().getTime()) return await this.#leaveAll(null);
        const next = this.#next();
        if (next === null) return this.#revisits >= FETCH.revisits;
        if (next === 'wait') await sleep(50, undefined, { signal });
        else if (await this.#visit(next.page, next.attempts)) return true;
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    } finally {
      for (const { page } of this.#again) store.pages.release(page);
    }
    return true;
  }

  /** A page whose time to be asked for again has come, else the next one; `wait` while only the first remain. */
  #next(): { readonly page: KnownPage; readonly attempts: number } | 'wait' | null {
    const { store, scope, began, now } = this.#parts;
    const ready = this.#again.findIndex(({ from }) => from <= now().getTime());
    if (ready !== -1) return this.#again.splice(ready, 1)[0] ?? null;
    const page = store.pages.take(
      scope,
      this.#host,
      began,
      this.#revisits < FETCH.revisits ? RANK.known : RANK.fresh,
    );
    if (page === null) return this.#again.length > 0 ? 'wait' : null;
    if (page.rank === RANK.known) this.#revisits++;
    return { page, attempts: 0 };
  }

  /** Asks for a page. Whether nothing more is to be asked of the host in this round. */
  async #visit(page: KnownPage, attempts: number): Promise<boolean> {
    const { hosts, settling, bring, signal, store } = this.#parts;
    const isList = page.kind === 'list';
    const queued = this.#again.length;
    let isSettled = false;
    try {
      const response = await hosts.ask(page.address, {
        ...(page.validators === null ? {} : { known: page.validators }),
        ...(isList ? { limits: FETCH.listLimits, accept: LIST_TYPES } : {}),
      });
      if (response.kind === 'failed' && response.passing && !signal.aborted) {
        isSettled = true;
        return await this.#passing(page, attempts + 1, response);
      }
      this.#failures = 0;
      isSettled = true;
      if (response.kind === 'unchanged') {
        settling.unchanged(page, response.moved);
        if (!isList) await bring({ unchanged: page.address });
      } else if (response.kind === 'failed') await this.#failed(page, response);
      else if (isList) await this.#list(page, response);
      else await this.#page(page, response);
    } finally {
      if (!isSettled) store.pages.release(page);
      if (this.#again.length <= queued) this.#parts.onDone(page);
    }
    return false;
  }

  /** What may pass is asked for again later in this round; a host that asks for more time, or fails on, is left. */
  async #passing(page: KnownPage, attempts: number, failure: Failed): Promise<boolean> {
    const { now, random, store, settling } = this.#parts;
    const ofHost = failure.status === 429 || failure.retryAfter !== null;
    const wait = Math.max(backoff(attempts, random), failure.retryAfter ?? 0);
    if (wait > FETCH.longestHostWaitMs) {
      store.turns.rest(this.#host, now().getTime() + wait);
      settling.postponed(page);
      return await this.#leaveAll({
        page,
        why: `${failure.why}; asks to be left alone for ${inWords(wait)}`,
      });
    }
    this.#failures++;
    if (this.#failures >= FETCH.failuresOfHost) {
      settling.postponed(page);
      return await this.#leaveAll({ page, why: failure.why });
    }
    const isSlow = failure.status === null && failure.why.includes('too slow');
    if (attempts < (isSlow ? FETCH.slowAttempts : FETCH.pageAttempts)) {
      this.#again.push({ page, attempts, from: now().getTime() + wait });
      if (ofHost) await sleep(wait, undefined, { signal: this.#parts.signal });
      return false;
    }
    await this.#leave(page, failure.why);
    return false;
  }

  /** Leaves what waits for this host to the next round, and says of one page why. */
  async #leaveAll(first: { readonly page: KnownPage; readonly why: string } | null): Promise<true> {
    const { bring, settling, store, now } = this.#parts;
    for (const { page } of this.#again.splice(0)) settling.postponed(page);
    const rests = Math.max(0, store.turns.restsUntil(this.#host) - now().getTime());
    const why =
      first?.why ??
      `${this.#host} asks to be left alone for ${inWords(rests)}; what waits there is left for then`;
    await bring({ source: first?.page.address ?? this.#host, why });
    return true;
  }

  async #leave(page: KnownPage, why: string): Promise<void> {
    this.#parts.settling.refused(page);
    await this.#parts.bring({ source: page.address, why });
  }

  async #failed(page: KnownPage, { status, why }: Failed): Promise<void> {
    const isMissing = status === 404 || status === 410;
    if (isMissing && page.articles.length > 0) this.#parts.settling.missing(page);
    else await this.#leave(page, why);
  }

  async #page(page: KnownPage, found: FoundResponse): Promise<void> {
    const { reader, settling, bring, now, said } = this.#parts;
    if (isFront(found.address) && !isFront(page.address)) {
      // Many sites send whoever asks for an article that is no longer there to their front page.
      return await this.#failed(page, { ...missing, why: 'leads to the front page of the site' });
    }
    const { listed, needsDay } = page;
    const asked = { bytes: found.body, address: found.address, listed, needsDay, over: said };
    const made = await reader.page(asked, now());
    const all = 'why' in made ? [{ source: page.address, why: made.why }] : made;
    const articles = all.filter((one): one is Article => !('why' in one));
    if (articles.length === 0) settling.refused(page);
    else {
      const address = found.moved ?? page.address;
      settling.awaiting(page, { articles, address, validators: found.validators });
    }
    for (const one of all) await bring(one);
  }

  async #list(page: KnownPage, found: FoundResponse): Promise<void> {
    const { reader, store, settling, now } = this.#parts;
    const bytes = await unpacked(found.body, FETCH.listLimits.largest);
    const listing = 'why' in bytes ? bytes : await reader.list(bytes, found.address, now());
    if ('why' in listing) return await this.#leave(page, listing.why);
    const lists =
      listing.kind === 'page'
        ? (await this.#listsOf(listing.lists, found)).map((address) => ({ address, updated: null }))
        : listing.kind === 'sitemaps'
          ? listing.entries.map(({ address, updated }) => ({ address: address as string, updated }))
          : [];
    if (listing.kind === 'page' && lists.length === 0) {
      return await this.#leave(
        page,
        'names neither a feed nor a sitemap: give the address of one; "isnad ingest" takes a single page',
      );
    }
    if (lists.length > 0 && page.depth >= FETCH.listDepth)
      return await this.#leave(page, 'lists of lists of lists');
    store.pages.list({ source: page.source, depth: page.depth + 1 }, lists);
    if (listing.kind === 'feed' || listing.kind === 'news-sitemap' || listing.kind === 'sitemap') {
      store.pages.listed(page, listing.entries, listing.kind === 'sitemap');
      await this.#bringListed(listing.entries);
    }
    settling.listed(page, found.moved, found.validators);
  }

  /** The feeds that a page names, else the sitemaps of its site. */
  async #listsOf(named: readonly string[], { address }: FoundResponse): Promise<readonly string[]> {
    if (named.length > 0) return named;
    return (await this.#parts.hosts.robots(new URL(address))).sitemaps;
  }

  /** Articles that a list brings along and that have no page of their own. */
  async #bringListed(entries: readonly Listed[]): Promise<void> {
    for (const entry of entries) {
      if (entry.address !== null) continue;
      const article = listedArticle(entry, null, this.#parts.now());
      if (article !== null) await this.#parts.bring(article);
    }
  }
}

const missing: Failed = { kind: 'failed', status: 404, why: '', retryAfter: null, passing: false };

function isFront(address: string): boolean {
  return (
    URL.canParse(address) &&
    /^\/(?:index\.\w+)?$/u.test(new URL(address).pathname) &&
    new URL(address).search === ''
  );
}

function inWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  return minutes === 1 ? 'a minute' : `${minutes} minutes`;
}
