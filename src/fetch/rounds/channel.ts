/** What some put in and one takes out, in order. Whoever puts in waits while it is full. */
export class Channel<T> {
  readonly #capacity: number;
  readonly #held: T[] = [];
  #wake: (() => void)[] = [];
  #closed = false;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  async put(value: T): Promise<void> {
    while (this.#held.length >= this.#capacity && !this.#closed) await this.#change();
    this.#held.push(value);
    this.#changed();
  }

  /** No more is put in; what is held is still taken out. */
  close(): void {
    this.#closed = true;
    this.#changed();
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<T, void> {
    for (;;) {
      const [first] = this.#held;
      if (first !== undefined) {
        this.#held.shift();
        this.#changed();
        yield first;
      } else if (this.#closed) return;
      else await this.#change();
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake.push(resolve);
    });
  }

  #changed(): void {
    const wake = this.#wake;
    this.#wake = [];
    for (const one of wake) one();
  }
}
