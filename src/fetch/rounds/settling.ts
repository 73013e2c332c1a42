import type { Archive } from '../../archive/archive.ts';
import type { Added } from '../../archive/kept/kept-articles.ts';
import type { Article } from '../../news/article/article.ts';
import { FETCH } from '../constants.ts';
import { retryIn, revisitIn } from '../polite/backoff.ts';
import type { Validators } from '../web/response.ts';
import type { KnownPages } from './known-pages.ts';
import type { KnownPage } from './schema.ts';
import type { SourceStore } from './store.ts';

/** An asked page whose articles wait to be kept. */
interface Waiting {
  readonly page: KnownPage;
  readonly validators: Validators;
  readonly address: string;
  readonly articles: readonly Article[];
  left: number;
  kept: number;
  changed: boolean;
}

/** Notes how pages were found: at once, or when the archive has kept their articles. */
export class Settling {
  /** Articles found gone. */
  gone = 0;
  readonly #pages: KnownPages;
  readonly #archive: Archive;
  readonly #now: () => Date;
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(parts: { readonly store: SourceStore; readonly archive: Archive; readonly now: () => Date }) {
    this.#pages = parts.store.pages;
    this.#archive = parts.archive;
    this.#now = parts.now;
  }

  /**
   * A page brought articles: it is noted when all of them are kept. Where its publisher moved a page, or it names
   * another address for itself, the article that was known under the old one becomes the new one first.
   */
  awaiting(page: KnownPage, found: Pick<Waiting, 'validators' | 'address' | 'articles'>): void {
    const { articles } = found;
    const [old, ...others] = page.articles;
    const [first] = articles;
    if (old !== undefined && others.length === 0 && articles.length === 1 && first?.url && old !== first.id)
      this.#archive.move(old, first.url);
    const waiting: Waiting = { page, ...found, left: articles.length, kept: 0, changed: false };
    for (const article of articles) {
      const source = article.url ?? article.title;
      this.#waiting.set(source, [...(this.#waiting.get(source) ?? []), waiting]);
    }
  }

  /** An article that was brought is kept, or left out. */
  settled(outcome: Added | 'left-out', source: string): void {
    const [waiting, ...more] = this.#waiting.get(source) ?? [];
    if (waiting === undefined) return;
    if (more.length === 0) this.#waiting.delete(source);
    else this.#waiting.set(source, more);
    waiting.left--;
    if (outcome !== 'left-out') waiting.kept++;
    waiting.changed ||= outcome === 'added' || outcome === 'replaced';
    if (waiting.left > 0) return;
    if (waiting.kept === 0) this.refused(waiting.page);
    else this.#kept(waiting);
  }

  /** A page or list is as it was. */
  unchanged(page: KnownPage, address: string | null): void {
    const { kind, changed } = page;
    const now = this.#now().getTime();
    for (const id of page.articles) this.#archive.markGone(id, false, this.#now());
    this.#pages.settle(page, {
      state: 'kept',
      address: address ?? undefined,
      due: kind === 'list' ? null : now + revisitIn(now - (changed ?? now)),
      misses: 0,
      failures: 0,
    });
  }

  /** A list was read. */
  listed(page: KnownPage, address: string | null, validators: Validators): void {
    this.#pages.settle(page, {
      state: 'kept',
      address: address ?? undefined,
      validators,
      due: null,
      misses: 0,
      failures: 0,
    });
  }

  /** A page whose article is kept is not there: gone, when it was not there in the round before either. */
  missing(page: KnownPage): void {
    const misses = page.misses + 1;
    const isGone = misses >= FETCH.goneAfter;
    if (isGone) {
      for (const id of page.articles) if (this.#archive.markGone(id, true, this.#now())) this.gone++;
    }
    this.#pages.settle(page, {
      state: isGone ? 'gone' : page.state,
      due: isGone ? null : this.#now().getTime(),
      misses,
      failures: 0,
    });
  }

  /** Nothing could be had of a page, or no article is in it. One that has articles here keeps them. */
  refused(page: KnownPage): void {
    const failures = page.failures + 1;
    this.#pages.settle(page, {
      state: page.articles.length > 0 ? page.state : page.kind === 'list' ? 'waiting' : 'refused',
      // What was read and is no article is read again, should it have changed.
      validators: null,
      due: this.#now().getTime() + (page.kind === 'list' ? 0 : retryIn(failures)),
      misses: 0,
      failures,
    });
  }

  /** A page could not be had this time, by no fault of its own: the next round asks for it. */
  postponed(page: KnownPage): void {
    this.#pages.settle(page, {
      state: page.state,
      due: this.#now().getTime(),
      misses: page.misses,
      failures: page.failures,
    });
  }

  #kept({ page, validators, address, articles, changed }: Waiting): void {
    const now = this.#now().getTime();
    for (const { id } of articles) this.#archive.markGone(id, false, this.#now());
    const since = changed || page.changed === null ? now : page.changed;
    this.#pages.settle(page, {
      state: 'kept',
      address,
      validators,
      articles: articles.map(({ id }) => id),
      changed: since,
      due: now + revisitIn(now - since),
      misses: 0,
      failures: 0,
    });
  }
}
