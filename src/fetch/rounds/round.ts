import type { Archive } from '../../archive/archive.ts';
import type { Unchanged } from '../../archive/ingest.ts';
import type { Added } from '../../archive/kept-articles.ts';
import type { Article } from '../../news/article.ts';
import type { Said } from '../../news/draft.ts';
import type { LeftOut } from '../../news/files.ts';
import type { Reader } from '../../news/reader.ts';
import { Hosts } from '../polite/hosts.ts';
import { PRODUCT } from '../polite/robots.ts';
import type { Allowance } from '../web/allowed.ts';
import { guardedAgent, type Resolve } from '../web/connect.ts';
import { PAGE_LIMITS, type RequestLimits } from '../web/request.ts';
import { Channel } from './channel.ts';
import { HostVisit } from './host-visit.ts';
import { Settling } from './settling.ts';
import type { Scope, SourceStore } from './store.ts';

/** What comes of a round, for the archive to take in. */
export type Brought = Article | LeftOut | Unchanged;

/** How a round is made. */
export interface RoundParts {
  readonly store: SourceStore;
  readonly archive: Archive;
  readonly reader: Reader;
  readonly scope: Scope;
  /** The operator's word on the articles, before all that they say of themselves. */
  readonly said: Said;
  readonly allowance: Allowance;
  /** Who asks, and under which address its operator is found: sites see it with each request. */
  readonly userAgent: string;
  readonly now: () => Date;
  readonly random: () => number;
  readonly signal: AbortSignal;
  readonly resolve?: Resolve;
  readonly limits?: RequestLimits;
}

/** Who asks, in the words that sites see: name, version, and where to find whoever runs it. */
export function userAgentOf(version: string, contact: string): string {
  return `${PRODUCT}/${version} (+${contact})`;
}

/** So many hosts are asked at one time, each one request at a time. */
const HOSTS_AT_ONCE = 8;
/** So many articles wait at most for the archive; more would fill the memory while texts are embedded. */
const MOST_HELD = 16;

/**
 * One round over the pages that are to be asked for: what comes of them, one after the other, as the archive takes it.
 * What was asked for is noted as done only when `settled` was told that its article is kept, so that a round that was
 * killed goes on where it was.
 */
export class Round {
  readonly began: number;
  readonly #parts: RoundParts;
  readonly #hosts: Hosts;
  readonly #brought = new Channel<Brought>(MOST_HELD);
  readonly #settling: Settling;
  /** Ends the round when nobody takes what it brings any more. */
  readonly #stop = new AbortController();
  readonly #visits = new Map<string, Promise<void>>();
  #done = 0;
  #wake: () => void = () => {};

  constructor(parts: RoundParts) {
    const { allowance, resolve, now, signal, userAgent, limits } = parts;
    this.began = now().getTime();
    const stopping = AbortSignal.any([signal, this.#stop.signal]);
    this.#parts = { ...parts, signal: stopping };
    this.#settling = new Settling(parts);
    this.#hosts = new Hosts(parts.store, {
      agent: guardedAgent(allowance, resolve),
      allowance,
      userAgent,
      accept: 'text/html, application/xhtml+xml, */*;q=0.5',
      limits: limits ?? PAGE_LIMITS,
      now,
      signal: stopping,
    });
  }

  /** Requests so far. */
  get requests(): number {
    return this.#hosts.requests;
  }

  /** Articles that this round found gone from their addresses. */
  get gone(): number {
    return this.#settling.gone;
  }

  /** How many pages and lists are done, and how many there are as far as is known. */
  get progress(): { readonly done: number; readonly total: number } {
    const waiting = this.#parts.store.waiting(this.#parts.scope, this.began);
    return { done: this.#done, total: this.#done + waiting };
  }

  /** Told what became of an article or page that was brought: `source` is its address, as `ingest` names it. */
  settled(outcome: Added | 'left-out', source: string): void {
    this.#settling.settled(outcome, source);
  }

  /** What the pages bring. The round is over when this ends. */
  async *brought(): AsyncGenerator<Brought, void> {
    const work = this.#visitAll().finally(() => this.#brought.close());
    try {
      yield* this.#brought;
      await work;
    } finally {
      this.#stop.abort();
      this.#brought.close();
      await work.catch(() => {});
      await this.#hosts.close();
    }
  }

  async #visitAll(): Promise<void> {
    const { store, scope, signal } = this.#parts;
    const over = new Set<string>();
    const failures: unknown[] = [];
    for (;;) {
      const open = () => store.hosts(scope, this.began).filter((host) => !over.has(host));
      const hosts = open().filter((host) => !this.#visits.has(host));
      for (const host of hosts.slice(0, HOSTS_AT_ONCE - this.#visits.size)) {
        if (signal.aborted) break;
        const visit = this.#visitHost(host)
          .then((isOver) => void (isOver && over.add(host)))
          .catch((error) => void failures.push(error))
          .finally(() => this.#visits.delete(host));
        this.#visits.set(host, visit);
      }
      if (failures.length > 0 && !signal.aborted) throw failures[0];
      if (this.#visits.size > 0) await Promise.race([...this.#visits.values(), this.#change()]);
      else if (signal.aborted) return;
      else {
        store.releaseDead();
        if (open().length === 0) return;
      }
    }
  }

  async #visitHost(host: string): Promise<boolean> {
    const visit = new HostVisit(host, {
      ...this.#parts,
      began: this.began,
      hosts: this.#hosts,
      settling: this.#settling,
      bring: (brought) => this.#brought.put(brought),
      onDone: ({ kind }) => {
        this.#done++;
        // Only a list leads to hosts that were not known.
        if (kind === 'list') this.#wake();
      },
    });
    return await visit.run();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
