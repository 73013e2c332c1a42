/** Whole numbers from 0 on, most of which are there, in a byte each. */
export class DenseIds {
  #is = new Uint8Array(1024);
  #size = 0;
  #highest = 0;

  get size(): number {
    return this.#size;
  }

  /** The greatest that was ever added; 0 for none. */
  get highest(): number {
    return this.#highest;
  }

  has(id: number): boolean {
    return this.#is[id] === 1;
  }

  add(id: number): void {
    if (id >= this.#is.length) {
      const grown = new Uint8Array(Math.max(id + 1, 2 * this.#is.length));
      grown.set(this.#is);
      this.#is = grown;
    }
    if (this.#is[id] === 1) return;
    this.#is[id] = 1;
    this.#size++;
    this.#highest = Math.max(this.#highest, id);
  }

  delete(id: number): void {
    if (this.#is[id] !== 1) return;
    this.#is[id] = 0;
    this.#size--;
  }

  clear(): void {
    this.#is = new Uint8Array(1024);
    this.#size = 0;
    this.#highest = 0;
  }

  /** In order. */
  *[Symbol.iterator](): Generator<number> {
    for (let id = 0; id <= this.#highest; id++) if (this.#is[id] === 1) yield id;
  }
}
