import type { Gender } from '../answer/grammar/agreement.ts';
import type { Antecedent } from './exchange.ts';
import type { Reference } from './pronouns.ts';

/** Those whom pronouns may mean, each taken once. */
export class Meant {
  readonly #people: readonly Antecedent[];
  readonly #taken = new Set<Antecedent>();

  constructor(people: readonly Antecedent[]) {
    this.#people = people;
  }

  get taken(): string[] {
    return [...this.#taken].map(({ name }) => name);
  }

  /** Whom a pronoun means by name, several joined by «و»; null where nobody, or not so many, fit. */
  named(reference: Reference): string | null {
    if (reference === 'him' || reference === 'her') {
      const wanted: Gender = reference === 'him' ? 'masculine' : 'feminine';
      const free = this.#people.filter((one) => !this.#taken.has(one));
      const found =
        free.find(({ gender }) => gender === wanted) ?? free.find(({ gender }) => gender === null);
      if (found !== undefined) this.#taken.add(found);
      return found?.name ?? null;
    }
    if (reference === 'two' ? this.#people.length !== 2 : this.#people.length < 2) return null;
    for (const one of this.#people) this.#taken.add(one);
    return this.#people.map(({ name }) => name).join(' و');
  }
}
