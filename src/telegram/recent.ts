import { TELEGRAM } from './constants.ts';

/** What was kept in the last so many ms, a thousand at most, by key; in memory only. */
export class Recent<V> {
  readonly #kept = new Map<string, { readonly value: V; readonly at: number }>();
  readonly #ms: number;

  constructor(ms: number) {
    this.#ms = ms;
  }

  /** What is kept under the key and, where the time is given, is not too old at it. */
  get(key: string, now = 0): V | undefined {
    const kept = this.#kept.get(key);
    return kept === undefined || now - kept.at >= this.#ms ? undefined : kept.value;
  }

  keep(key: string, value: V, now: number): void {
    this.#kept.delete(key);
    this.#kept.set(key, { value, at: now });
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > TELEGRAM.keptAtMost && oldest !== undefined) this.#kept.delete(oldest);
  }

  /** Forgets it; gives whether there was anything. */
  delete(key: string): boolean {
    return this.#kept.delete(key);
  }

  /** The first that is such a one. */
  find(isSuch: (value: V) => boolean): V | undefined {
    for (const { value } of this.#kept.values()) if (isSuch(value)) return value;
    return undefined;
  }

  /** Forgets what is too old. */
  forget(now: number): void {
    for (const [key, { at }] of this.#kept) if (now - at >= this.#ms) this.#kept.delete(key);
  }

  /** Forgets all that are such; gives how many those were. */
  forgetAll(isSuch: (value: V) => boolean): number {
    const keys = [...this.#kept].filter(([, { value }]) => isSuch(value)).map(([key]) => key);
    for (const key of keys) this.#kept.delete(key);
    return keys.length;
  }
}
