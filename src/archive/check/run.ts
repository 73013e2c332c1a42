import type { Database } from '../database/database.ts';
import type { ArticleRows } from './article-rows.ts';
import type { Check, Checked, Checking, Defect, Problem } from './problem.ts';

/** A check on its way through an archive. Damage that keeps it from going on is a problem that it has found. */
export class Run<D extends Database> {
  readonly problems: Problem[] = [];
  /** Whether damage has kept it from going on. */
  isStopped = false;
  readonly #name: string;
  #checking: Checking = {};

  constructor({ name, begin }: Check<D>, checked: Checked<D>) {
    this.#name = name;
    this.#attempt(null, () => {
      this.#checking = begin(checked);
    });
  }

  /** Looks at an article. */
  article(rows: ArticleRows): void {
    const { row } = rows;
    const article = { id: String(row.id), title: String(row.title) };
    this.#attempt(article, () => this.#note(article, this.#checking.article?.(rows)));
  }

  /** Looks at what is of no article, or of all. */
  rest(): void {
    this.#attempt(null, () => this.#note(null, this.#checking.rest?.()));
  }

  #note(article: Problem['article'], found: Iterable<Defect> = []): void {
    for (const one of found) this.problems.push({ check: this.#name, article, ...one });
  }

  /** Those that can be read; where one cannot, that is a problem, and the end. */
  *reading<T>(all: Iterable<T>): Generator<T> {
    const each = all[Symbol.iterator]();
    for (;;) {
      let next: IteratorResult<T> | null = null;
      this.#attempt(null, () => {
        next = each.next();
      });
      const read = next as IteratorResult<T> | null;
      if (read === null || read.done) return;
      yield read.value;
    }
  }

  #attempt(article: Problem['article'], look: () => void): void {
    try {
      look();
    } catch (error) {
      this.#checking = {};
      this.isStopped = true;
      const what = `this check could not go on: ${(error as Error).message}`;
      this.problems.push({ check: this.#name, article, what, mend: 'restore' });
    }
  }
}
