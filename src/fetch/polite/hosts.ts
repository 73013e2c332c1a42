import { setTimeout as sleep } from 'node:timers/promises';
import { FETCH } from '../constants.ts';
import { followRedirects, type RedirectOptions } from '../web/redirects.ts';
import type { OneResponse } from '../web/request.ts';
import { failed, type WebResponse } from '../web/response.ts';
import { type Robots, robotsIn } from './robots.ts';

/** Whose turn it is to ask a host, over all processes. */
export interface Turns {
  /** 0 when the turn is taken, else milliseconds after which to try again. */
  takeTurn(host: string): number;
  /** The next turn is so many milliseconds from now. */
  endTurn(host: string, delay: number): void;
}

/** Asks hosts politely: one request at a time, with a delay, and what its robots.txt allows. Counts what it asks. */
export class Hosts {
  /** Requests so far, those for robots.txt and redirects too. */
  requests = 0;
  readonly #turns: Turns;
  readonly #asking: Omit<RedirectOptions, 'polite'>;
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #robots = new Map<string, { readonly read: number; readonly robots: Promise<Robots> }>();

  constructor(turns: Turns, asking: Omit<RedirectOptions, 'polite'>) {
    this.#turns = turns;
    this.#asking = asking;
  }

  /** The answer of an address, redirects followed. */
  ask(
    address: string,
    over: Partial<Pick<RedirectOptions, 'known' | 'limits' | 'accept'>>,
  ): Promise<WebResponse> {
    return followRedirects(address, {
      ...this.#asking,
      ...over,
      polite: async (url, ask) => {
        const robots = await this.robots(url);
        const why = robots.whyNot(url.href);
        if (why !== null) return failed(why, { passing: robots.hasFailed, retryAfter: robots.retryAfter });
        return await this.#inTurn(url, robots.delay, ask);
      },
    });
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.#asking.agent.destroy();
  }

  /** What the site's robots.txt says. */
  robots(url: URL): Promise<Robots> {
    const now = this.#asking.now().getTime();
    const known = this.#robots.get(url.host);
    if (known !== undefined && now - known.read < FETCH.robotsMs) return known.robots;
    const address = new URL('/robots.txt', url).href;
    const limits = { ...this.#asking.limits, largest: FETCH.robotsBytes };
    const robots = followRedirects(address, {
      ...this.#asking,
      accept: 'text/plain, */*;q=0.1',
      limits,
      polite: (at, ask) => this.#inTurn(at, 0, ask),
    }).then((response) => robotsIn(response, address));
    this.#robots.set(url.host, { read: now, robots });
    // What could not be read now is asked for again with the next page.
    robots.then(
      ({ hasFailed }) => hasFailed && this.#robots.delete(url.host),
      () => this.#robots.delete(url.host),
    );
    return robots;
  }

  /** Runs `ask` when all that was asked of that host before is done and its delay is over. */
  #inTurn(url: URL, delay: number, ask: () => Promise<OneResponse>): Promise<OneResponse> {
    const { host } = url;
    const before = this.#last.get(host) ?? Promise.resolve();
    const mine = before.then(async () => {
      for (let wait = this.#turns.takeTurn(host); wait > 0; wait = this.#turns.takeTurn(host))
        await sleep(wait, undefined, { signal: this.#asking.signal });
      const began = performance.now();
      let took = 0;
      try {
        this.requests++;
        return await ask();
      } finally {
        took = Math.min(FETCH.longestDelayOfAnswerMs, FETCH.delayOfAnswer * (performance.now() - began));
        this.#turns.endTurn(
          host,
          Math.max(delay, took, isHere(url) ? FETCH.leastDelayMs.here : FETCH.leastDelayMs.away),
        );
      }
    });
    this.#last.set(
      host,
      mine.catch(() => {}),
    );
    return mine;
  }
}

function isHere({ hostname }: URL): boolean {
  return /^(?:127\..*|\[::1\]|(?:.*\.)?localhost)$/u.test(hostname);
}
