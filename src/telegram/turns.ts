/** How often something may happen: `burst` times at once, and then once in `everyMs`. */
export interface Rate {
  readonly burst: number;
  readonly everyMs: number;
}

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

/** Token buckets by key. A bucket that has filled up again is forgotten, so that memory follows the traffic. */
export class Buckets {
  readonly #rate: Rate;
  readonly #buckets = new Map<string, Bucket>();

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** Takes a token of `key` at `now` (milliseconds), or returns false when there is none. */
  take(key: string, now: number): boolean {
    if (this.#buckets.size >= 10_000) this.#forget(now);
    const tokens = this.#tokens(this.#buckets.get(key), now);
    const isThere = tokens >= 1;
    this.#buckets.set(key, { tokens: isThere ? tokens - 1 : tokens, at: now });
    return isThere;
  }

  #tokens(bucket: Bucket | undefined, now: number): number {
    if (bucket === undefined) return this.#rate.burst;
    return Math.min(this.#rate.burst, bucket.tokens + Math.max(0, now - bucket.at) / this.#rate.everyMs);
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#tokens(bucket, now) >= this.#rate.burst) this.#buckets.delete(key);
    }
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
