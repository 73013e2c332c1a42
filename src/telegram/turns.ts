/** How often something may happen: `burst` times at once, and then once in `everyMs`. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Token buckets by key. */
export class Buckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes a token of `key` at `now` (milliseconds), or returns false when there is none. */
  take(key: string, now: number): boolean {
    const tokens = this.#tokens(this.#buckets.get(key), now);
    const isThere = tokens >= 1;
    this.#buckets.set(key, { tokens: isThere ? tokens - 1 : tokens, at: now });
    return isThere;
  }

  /** Forgets each key whose bucket has filled up again: it is as good as new. */
  forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#tokens(bucket, now) >= this.#rate.burst) this.#buckets.delete(key);
    }
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#buckets.size;
  }

  #tokens(bucket: Bucket | undefined, now: number): number {
    if (bucket === undefined) return this.#rate.burst;
    return Math.min(this.#rate.burst, bucket.tokens + Math.max(0, now - bucket.at) / this.#rate.everyMs);
  }
}

/** A short queue for each key: how many of its questions are being answered or wait for it. */
export class Queues {
  readonly #longest: number;
  readonly #lengths = new Map<string, number>();

  constructor(longest: number) {
    this.#longest = longest;
  }

  /** Takes a place, or returns false when there is none. Who took one must {@link leave}. */
  enter(key: string): boolean {
    const length = this.#lengths.get(key) ?? 0;
    if (length >= this.#longest) return false;
    this.#lengths.set(key, length + 1);
    return true;
  }

  leave(key: string): void {
    const length = (this.#lengths.get(key) ?? 0) - 1;
    if (length > 0) this.#lengths.set(key, length);
    else this.#lengths.delete(key);
  }
}

/** All who wait for the same thing: a few are served at once, and the others in the order in which they came. */
export class Line {
  readonly #atOnce: number;
  readonly #now: () => Date;
  readonly #begun = new Set<{ readonly at: number }>();
  readonly #waiting = new Set<() => void>();
  #free: number;
  #usualMs = 0;

  constructor(atOnce: number, now: () => Date) {
    this.#atOnce = atOnce;
    this.#free = atOnce;
    this.#now = now;
  }

  /** How many are served now. */
  get served(): number {
    return this.#begun.size;
  }

  /** How many wait for their turn. */
  get waiting(): number {
    return this.#waiting.size;
  }

  /** Milliseconds that who comes now is likely to wait: by those before, and by how long one takes of late. */
  get wait(): number {
    if (this.#free > 0) return 0;
    const oldest = Math.min(...[...this.#begun].map(({ at }) => at));
    const takes = Math.max(this.#usualMs, this.#now().getTime() - oldest);
    return ((this.#waiting.size + 1) * takes) / this.#atOnce;
  }

  /**
   * What `work` resolves to, begun when its turn has come; its place is taken until it has really ended.
   * @throws the signal's reason when it is aborted before the turn has come.
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    if (this.#free > 0) this.#free -= 1;
    else await this.#place(signal);
    const begun = { at: this.#now().getTime() };
    this.#begun.add(begun);
    try {
      return await work();
    } finally {
      this.#begun.delete(begun);
      this.#usualMs += (this.#now().getTime() - begun.at - this.#usualMs) / 4;
      const [next] = this.#waiting;
      if (next === undefined) this.#free += 1;
      else next();
    }
  }

  /** Resolves when somebody hands on his place. */
  async #place(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(come);
        signal.removeEventListener('abort', give);
      };
      const come = () => {
        leave();
        resolve();
      };
      const give = () => {
        leave();
        reject(signal.reason);
      };
      this.#waiting.add(come);
      signal.addEventListener('abort', give);
    });
  }
}
