/** A call as the emulator saw it. */
export interface Call<Parameters = Record<string, unknown>> {
  readonly method: string;
  readonly parameters: Parameters;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The status that was answered, or why there was no answer. */
  readonly outcome: number | 'reset' | 'black hole' | 'given up';
}

export interface Sent {
  readonly chat_id: number;
  readonly text: string;
  /** Of `editMessageText`: the message that is changed. */
  readonly message_id?: number;
  readonly entities?: readonly {
    readonly type: string;
    readonly offset: number;
    readonly length: number;
    readonly url?: string;
  }[];
  readonly reply_markup?: {
    readonly inline_keyboard: readonly (readonly {
      readonly text: string;
      readonly url?: string;
      readonly callback_data?: string;
      readonly switch_inline_query_chosen_chat?: { readonly query?: string };
    }[])[];
    readonly force_reply?: boolean;
  };
  readonly link_preview_options?: { readonly is_disabled?: boolean; readonly url?: string };
  readonly reply_parameters?: { readonly message_id: number; readonly allow_sending_without_reply?: boolean };
  readonly message_thread_id?: number;
}

/** The log of calls, read with a cursor of its own for every method: a test waits for what comes next, never for a time. */
export class Calls {
  readonly all: Call[] = [];
  readonly #cursors = new Map<string, number>();
  readonly #waiting = new Set<() => void>();

  add(call: Call): void {
    this.all.push(call);
    for (const look of [...this.#waiting]) look();
  }

  /** The next call of `method` with this outcome that was not returned yet. Rejects when none comes in `ms`. */
  async next<Method extends string>(
    method: Method,
    outcome: Call['outcome'] = 200,
    ms = 120_000,
  ): Promise<Call<Method extends 'sendMessage' | 'editMessageText' ? Sent : Record<string, unknown>>> {
    return (await this.#next(method, outcome, ms)) as never;
  }

  async #next(method: string, outcome: Call['outcome'], ms: number): Promise<Call> {
    const key = `${method} ${outcome}`;
    const look = () => {
      const from = this.#cursors.get(key) ?? 0;
      const at = this.all.findIndex(
        (call, index) => index >= from && call.method === method && call.outcome === outcome,
      );
      if (at >= 0) this.#cursors.set(key, at + 1);
      return this.all[at];
    };
    const found = look();
    if (found !== undefined) return found;
    return await new Promise((resolve, reject) => {
      const again = () => {
        const call = look();
        if (call === undefined) return;
        this.#waiting.delete(again);
        clearTimeout(timer);
        resolve(call);
      };
      const timer = setTimeout(() => {
        this.#waiting.delete(again);
        const seen = this.all.map((call) => `${call.method} ${call.outcome}`).join(', ');
        reject(new Error(`no ${key} within ${ms} ms; seen: ${seen}`));
      }, ms);
      this.#waiting.add(again);
    });
  }

  /** How many calls of `method` there were with this outcome. */
  count(method: string, outcome: Call['outcome'] = 200): number {
    return this.all.filter((call) => call.method === method && call.outcome === outcome).length;
  }
}
