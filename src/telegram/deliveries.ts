import { TELEGRAM } from './constants.ts';

type State = 'in hand' | 'done' | 'again';

/**
 * Which updates are in hand, and which are done: what Telegram may be told to forget. It delivers an update again until
 * a poll with a higher offset confirms it, so nothing has to be stored for every question to be answered at least once.
 */
export class Deliveries {
  readonly #states = new Map<number, State>();
  readonly #attempts = new Map<number, number>();
  readonly #waiting = new Set<() => void>();
  #next = 0;

  /** The lowest update that is not done, or the one after the last: all below are confirmed by a poll with it. */
  get offset(): number {
    let lowest = this.#next;
    for (const [id, state] of this.#states) if (state !== 'done' && id < lowest) lowest = id;
    return lowest;
  }

  /** Whether all that was taken is done. */
  get isClear(): boolean {
    return this.offset === this.#next;
  }

  /** Resolves when {@link offset} has moved on; at once when {@link isClear}. */
  async moved(): Promise<void> {
    if (!this.isClear) await new Promise<void>((resolve) => this.#waiting.add(resolve));
  }

  /** Those of `updates` that are not known yet, or that are to be tried again; they are in hand from now on. */
  take<Update extends { readonly update_id: number }>(updates: readonly Update[]): Update[] {
    const taken = updates.filter(({ update_id }) => {
      const state = this.#states.get(update_id);
      // A poll that was under way may still bring what is done and forgotten.
      return state === 'again' || (state === undefined && update_id >= this.offset);
    });
    for (const { update_id } of taken) {
      this.#states.set(update_id, 'in hand');
      this.#next = Math.max(this.#next, update_id + 1);
    }
    return taken;
  }

  /** The update needs nothing more. */
  done(id: number): void {
    const before = this.offset;
    this.#states.set(id, 'done');
    const { offset } = this;
    for (const known of [...this.#states.keys()].filter((each) => each < offset)) {
      this.#states.delete(known);
      this.#attempts.delete(known);
    }
    if (offset === before) return;
    for (const resolve of this.#waiting) resolve();
    this.#waiting.clear();
  }

  /** The update is to be taken once more when it is delivered again, which may be counted; false when that was done often enough. */
  again(id: number, isCounted: boolean): boolean {
    const attempts = (this.#attempts.get(id) ?? 0) + (isCounted ? 1 : 0);
    if (attempts >= TELEGRAM.attempts) return false;
    this.#attempts.set(id, attempts);
    this.#states.set(id, 'again');
    return true;
  }
}
