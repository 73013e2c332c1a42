import { held, type PostingList } from './posting-list.ts';

/** Lists by their stems: those asked for last, so many postings at most. */
export class RememberedLists {
  readonly #most: number;
  readonly #lists = new Map<string, PostingList>();
  #postings = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(stem: string): PostingList | undefined {
    const list = this.#lists.get(stem);
    if (list === undefined) return undefined;
    this.#lists.delete(stem);
    this.#lists.set(stem, list);
    return list;
  }

  /** Remembers a list, in the place of an older one. A list of nothing counts, too. */
  set(stem: string, list: PostingList): void {
    const older = this.#lists.get(stem);
    if (older !== undefined) this.#postings -= 1 + held(older);
    this.#lists.delete(stem);
    this.#lists.set(stem, list);
    this.#postings += 1 + held(list);
    for (const [oldest, one] of this.#lists) {
      if (this.#postings <= this.#most) break;
      this.#lists.delete(oldest);
      this.#postings -= 1 + held(one);
    }
  }

  clear(): void {
    this.#lists.clear();
    this.#postings = 0;
  }
}
