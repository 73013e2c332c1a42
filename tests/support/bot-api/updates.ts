import type { Update } from 'grammy/types';
import { Deliverer, type WebhookTarget } from './deliverer.ts';

/** An update before it has its number. */
export type NewUpdate = Omit<Update, 'update_id'>;

/** How a poll ended: with updates, because another poll or a webhook took its place, or because nobody waits for it. */
export type Polled = readonly Update[] | 'conflict' | 'given up';

interface Poll {
  readonly offset: number;
  readonly limit: number;
  readonly end: (result: Polled) => void;
}

/** The queue of updates as Telegram keeps it: delivered again and again until a poll with a higher offset confirms them. */
export class Updates {
  #queue: Update[] = [];
  #nextId: number;
  #poll: Poll | undefined;
  #allowed: readonly string[] = [];
  #deliverer: Deliverer | undefined;

  constructor(firstId: number) {
    this.#nextId = firstId;
  }

  /** Updates not confirmed yet. */
  get pending(): number {
    return this.#queue.length;
  }

  /** Adds an update for the bot; its number. Kinds that the last poll did not allow are not kept. */
  add(update: NewUpdate): number {
    const update_id = this.#nextId++;
    const kind = Object.keys(update)[0] ?? '';
    if (this.#allowed.length === 0 || this.#allowed.includes(kind)) {
      this.#queue.push({ ...update, update_id } as Update);
      this.#serve();
    }
    return update_id;
  }

  /** From now on updates are brought to a webhook, those that wait first; with null they wait for polls again. */
  push(target: WebhookTarget | null, allowed: readonly string[] = []): void {
    this.interrupt();
    this.#deliverer?.stop();
    this.#deliverer =
      target === null
        ? undefined
        : new Deliverer(target, (id) => {
            this.#queue = this.#queue.filter((update) => update.update_id !== id);
          });
    if (target === null) return;
    this.#allowed = allowed;
    this.#serve();
  }

  /** What brings updates to the webhook. */
  get deliverer(): Deliverer {
    if (this.#deliverer === undefined) throw new Error('no webhook is set');
    return this.#deliverer;
  }

  /** A `getUpdates`: confirms what is below the offset, and ends when there is something, or after `seconds`. */
  async poll(
    given: {
      readonly offset?: number;
      readonly limit?: number;
      readonly allowed_updates?: readonly string[];
    },
    seconds: number,
    gone: AbortSignal,
  ): Promise<Polled> {
    this.interrupt();
    const { offset = 0, limit = 100 } = given;
    if (given.allowed_updates !== undefined) this.#allowed = given.allowed_updates;
    if (offset < 0) this.#queue = this.#queue.slice(offset);
    else this.#queue = this.#queue.filter((update) => update.update_id >= offset);
    return await new Promise((resolve) => {
      const end = (result: Polled) => {
        clearTimeout(timer);
        if (this.#poll?.end === end) this.#poll = undefined;
        resolve(result);
      };
      const timer = setTimeout(() => end([]), seconds * 1000);
      gone.addEventListener('abort', () => end('given up'), { once: true });
      this.#poll = { offset, limit, end };
      if (gone.aborted) end('given up');
      else this.#serve();
    });
  }

  /** Ends the poll that waits, as another poll or a webhook does. */
  interrupt(): void {
    this.#poll?.end('conflict');
  }

  #serve(): void {
    for (const update of this.#queue) void this.#deliverer?.bring(update);
    if (this.#poll !== undefined && this.#queue.length > 0) {
      this.#poll.end(this.#queue.slice(0, this.#poll.limit));
    }
  }
}
