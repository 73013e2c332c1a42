import type { Added } from '../../archive/kept/kept-articles.ts';
import { FETCH } from '../constants.ts';
import { Hosts } from '../polite/hosts.ts';
import { guardedAgent } from '../web/connect.ts';
import { Channel } from './channel.ts';
import { HostVisit } from './host-visit.ts';
import type { Brought, RoundParts } from './round-parts.ts';
import { Settling } from './settling.ts';

/**
 * One round over the pages that are to be asked for: what comes of them, one after the other, as the archive takes it.
 * What was asked for is noted as done only when `settled` was told that its article is kept, so that a round that was
 * killed goes on where it was.
 */
export class Round {
  readonly began: number;
  readonly #parts: RoundParts;
  readonly #hosts: Hosts;
  readonly #brought = new Channel<Brought>(FETCH.articlesHeld);
  readonly #settling: Settling;
  /** Ends the round when nobody takes what it brings any more. */
  readonly #stop = new AbortController();
  readonly #visits = new Map<string, Promise<void>>();
  #done = 0;
  /** How many pages and lists there are, and until when, by the clock of `performance`, they are not counted again. */
  #counted = { total: 0, until: 0 };
  #wake: () => void = () => {};

  constructor(parts: RoundParts) {
    const { allowance, resolve, now, signal, userAgent, limits } = parts;
    this.began = now().getTime();
    const stopping = AbortSignal.any([signal, this.#stop.signal]);
    this.#parts = { ...parts, signal: stopping };
    this.#settling = new Settling(parts);
    this.#hosts = new Hosts(parts.store.turns, {
      agent: guardedAgent(allowance, resolve),
      allowance,
      userAgent,
      accept: 'text/html, application/xhtml+xml, */*;q=0.5',
      limits: limits ?? FETCH.pageLimits,
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
    const now = performance.now();
    if (now >= this.#counted.until) {
      const total = this.#done + this.#parts.store.pages.waiting(this.#parts.scope, this.began);
      const took = performance.now() - now;
      this.#counted = { total, until: now + took * FETCH.counting };
    }
    return { done: this.#done, total: Math.max(this.#done, this.#counted.total) };
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
      const open = () => store.pages.hosts(scope, this.began).filter((host) => !over.has(host));
      if (!signal.aborted) this.#beginVisits(open(), over, failures);
      if (failures.length > 0 && !signal.aborted) throw failures[0];
      if (this.#visits.size > 0) await Promise.race([...this.#visits.values(), this.#change()]);
      else if (signal.aborted) return;
      else {
        store.releaseDead();
        if (open().length === 0) return;
      }
    }
  }

  /** Begins to visit hosts that are not visited yet, as many as may be at once. */
  #beginVisits(open: readonly string[], over: Set<string>, failures: unknown[]): void {
    const hosts = open.filter((host) => !this.#visits.has(host));
    for (const host of hosts.slice(0, FETCH.hostsAtOnce - this.#visits.size)) {
      const visit = this.#visitHost(host)
        .then((isOver) => void (isOver && over.add(host)))
        .catch((error) => void failures.push(error))
        .finally(() => this.#visits.delete(host));
      this.#visits.set(host, visit);
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
