/** Something that goes wrong with a call. */
export type Fault =
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly retryAfter?: number;
    }
  /** A proxy's page instead of an answer. */
  | { readonly kind: 'page'; readonly code: number }
  /** The connection is reset before the call is looked at, or after it was carried out. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' }
  /** The call is taken and never answered. */
  | { readonly kind: 'black hole' };

export const TOO_MANY = (retryAfter: number): Fault => ({
  kind: 'error',
  code: 429,
  description: `Too Many Requests: retry after ${retryAfter}`,
  retryAfter,
});
export const SERVER_ERROR: Fault = { kind: 'error', code: 500, description: 'Internal Server Error' };
export const CONFLICT: Fault = {
  kind: 'error',
  code: 409,
  description:
    'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
};

/** What befalls a call of that method with those parameters, if anything does. */
type Chance = (method: string, parameters: Record<string, unknown>) => Fault | undefined;

/** Faults on demand: each is met by the next call of its method. */
export class Faults {
  #chance: Chance = () => undefined;
  readonly #planned: { readonly method: string; readonly fault: Fault }[] = [];

  /** The next `times` calls of `method` meet `fault`. */
  plan(method: string, fault: Fault, times = 1): void {
    for (let at = 0; at < times; at += 1) this.#planned.push({ method, fault });
  }

  /** From now on what `chance` gives befalls a call for which nothing is planned. */
  befall(chance: Chance): void {
    this.#chance = chance;
  }

  /** The fault that this call meets, if any. */
  take(method: string, parameters: Record<string, unknown> = {}): Fault | undefined {
    const at = this.#planned.findIndex((planned) => planned.method === method);
    return at < 0 ? this.#chance(method, parameters) : this.#planned.splice(at, 1)[0]?.fault;
  }
}
