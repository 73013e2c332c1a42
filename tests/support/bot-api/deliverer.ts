import type { Update } from 'grammy/types';

/** As Telegram: what is not answered in time, or not with 200, is brought again. */
const LONGEST_MS = 10_000;
const AGAIN_MS = 100;

/** Where updates are brought. */
export interface WebhookTarget {
  readonly url: string;
  readonly secret: string;
}

/** Brings updates to a webhook, many at a time, each until it is answered with 200. */
export class Deliverer {
  /** What was answered: a status, or `broken` where nothing was. */
  readonly answers: (number | 'broken')[] = [];
  /** So many times an update is brought again after it was answered with 200, as when the answer is lost on its way. */
  repeats = 0;
  readonly #target: WebhookTarget;
  readonly #confirm: (id: number) => void;
  readonly #stop = new AbortController();
  readonly #inHand = new Set<number>();

  constructor(target: WebhookTarget, confirm: (id: number) => void) {
    this.#target = target;
    this.#confirm = confirm;
  }

  /** Brings it, now and again, until it is taken. */
  async bring(update: Update): Promise<void> {
    if (this.#inHand.has(update.update_id)) return;
    this.#inHand.add(update.update_id);
    for (let taken = 0; taken <= this.repeats && !this.#stop.signal.aborted; ) {
      const answer = await this.#post(update);
      if (this.#stop.signal.aborted) return;
      this.answers.push(answer);
      if (answer === 200) taken += 1;
      else await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    this.#confirm(update.update_id);
    this.#inHand.delete(update.update_id);
  }

  stop(): void {
    this.#stop.abort();
  }

  async #post(update: Update): Promise<number | 'broken'> {
    try {
      const response = await fetch(this.#target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-telegram-bot-api-secret-token': this.#target.secret,
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([this.#stop.signal, AbortSignal.timeout(LONGEST_MS)]),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return 'broken';
    }
  }
}
