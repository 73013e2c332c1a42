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

/** Whoever comes, or is among the last in a line, would wait longer than anybody is asked to. */
export class LineFull extends Error {
  override readonly name = 'LineFull';
}

/** Who waits: told that the turn has come, or that it would come too late. */
interface InLine {
  readonly come: () => void;
  readonly giveUp: () => void;
}

/**
 * All who wait for the same thing: a few are served at once, and the others in the order in which they came. Nobody
 * waits longer than `longestMs`: who is likely to is told so when that is known, when he comes or as soon as those before
 * him have shown how long one takes.
 */
export class Line {
  readonly #atOnce: number;
  readonly #longestMs: number;
  readonly #now: () => Date;
  readonly #begun = new Set<{ readonly at: number }>();
  readonly #waiting = new Set<InLine>();
  #free: number;
  /** The first open what is asked, and say nothing of how long the others take. */
  #cold: number;
  #usualMs: number | null = null;

  constructor(atOnce: number, longestMs: number, now: () => Date) {
    this.#atOnce = atOnce;
    this.#longestMs = longestMs;
    this.#free = atOnce;
    this.#cold = 2 * atOnce;
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
    const now = this.#now().getTime();
    const oldest = Math.min(...[...this.#begun].map(({ at }) => at), now);
    return this.#waitAt(this.#waiting.size + 1, Math.max(this.#usualMs ?? 0, now - oldest));
  }

  /** Whether who comes now is likely to wait too long. */
  get isFull(): boolean {
    return this.wait > this.#longestMs;
  }

  /**
   * What `work` resolves to, begun when its turn has come; its place is taken until it has really ended.
   * @throws LineFull when the turn would come too late; the signal's reason when that is aborted before it has come.
   */
  async run<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
    signal.throwIfAborted();
    if (this.isFull) throw new LineFull('the wait would be too long');
    if (this.#free > 0) this.#free -= 1;
    else await this.#place(signal);
    const begun = { at: this.#now().getTime() };
    this.#begun.add(begun);
    try {
      return await work();
    } finally {
      this.#begun.delete(begun);
      this.#learn(this.#now().getTime() - begun.at);
      const [next] = this.#waiting;
      if (next === undefined) this.#free += 1;
      else next.come();
      this.#shorten();
    }
  }

  /** How long who has that place among those who wait is likely to, where one takes so long. */
  #waitAt(place: number, ms: number): number {
    return (place * ms) / this.#atOnce;
  }

  #learn(ms: number): void {
    if (this.#cold > 0) this.#cold -= 1;
    else this.#usualMs = this.#usualMs === null ? ms : this.#usualMs + (ms - this.#usualMs) / 4;
  }

  /** Tells the last in the line that they would wait too long: by what is learnt, for one that is slow tells little. */
  #shorten(): void {
    const all = [...this.#waiting];
    while (all.length > 0 && this.#waitAt(all.length, this.#usualMs ?? 0) > this.#longestMs)
      all.pop()?.giveUp();
  }

  /** Resolves when somebody hands on his place. */
  async #place(signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const leave = () => {
        clearTimeout(timer);
        this.#waiting.delete(inLine);
        signal.removeEventListener('abort', calledAway);
      };
      const calledAway = () => {
        leave();
        reject(signal.reason);
      };
      const inLine = {
        come: () => {
          leave();
          resolve();
        },
        giveUp: () => {
          leave();
          reject(new LineFull('the wait was too long'));
        },
      };
      const timer = setTimeout(inLine.giveUp, this.#longestMs);
      this.#waiting.add(inLine);
      signal.addEventListener('abort', calledAway);
    });
  }
}
