import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Span } from '../../arabic/letters/span.ts';
import type { Source } from '../../news/article/article.ts';
import type { Theme } from '../../pictures/look.ts';
import { WEB } from '../constants.ts';

/** What a link opens: the question box, an article, or a person with the pictures. */
export type Subject = 'questions' | `article ${string}` | `person ${string}`;

/** When a link ceases to open, in seconds since 1970; null where links need no signature. */
export type Until = number | null;

/** The key that signs links of a bot: it changes with the token, and tells nothing of it. */
export function linkKey(token: string): Buffer {
  return Buffer.from(hkdfSync('sha256', token, '', 'isnad reader links', 32));
}

/** Where things are on the page. With a key every link is signed, and opens what it names until it ceases to. */
export class Links {
  /** The address of the page without a slash at its end. */
  readonly base: string;
  /** The part of it after the host. */
  readonly path: string;
  readonly #key: Buffer | null;
  readonly #now: () => Date;

  constructor(base: string, { key, now }: { readonly key: Buffer | null; readonly now: () => Date }) {
    this.base = base;
    this.path = new URL(base).pathname.replace(/\/$/u, '');
    this.#key = key;
    this.#now = now;
  }

  /** When links that are made now cease to open. */
  get fresh(): Until {
    return this.#key === null ? null : Math.floor((this.#now().getTime() + WEB.linkMs) / 1000);
  }

  /** The question box. */
  questions(until: Until): string {
    return this.#link('/', {}, 'questions', until);
  }

  /** What the form of the question box has to send along. */
  signed(until: Until): Readonly<Record<string, string>> {
    return this.#signature('questions', until);
  }

  /** An article, at the cited words where they are given. */
  article({ id }: Pick<Source, 'id'>, cited: Span | undefined, until: Until): string {
    const at: Readonly<Record<string, string>> =
      cited === undefined ? {} : { from: String(cited.start), to: String(cited.end) };
    return `${this.#link(`/articles/${id}`, at, `article ${id}`, until)}${cited === undefined ? '' : '#cited'}`;
  }

  person(name: string, page: number, until: Until): string {
    const more: Readonly<Record<string, string>> = page === 1 ? {} : { page: String(page) };
    return this.#link('/people', { name, ...more }, `person ${name}`, until);
  }

  picture(
    kind: 'timeline' | 'network',
    { name, page, theme }: { readonly name: string; readonly page: number; readonly theme: Theme },
    until: Until,
  ): string {
    const query = { name, page: String(page), theme };
    return this.#link(`/people/${kind}.png`, query, `person ${name}`, until);
  }

  get style(): string {
    return `${this.base}/style.css`;
  }

  get icon(): string {
    return `${this.base}/icon.svg`;
  }

  /** Until when what a query shows opens a subject, or false where it does not. */
  opens(
    subject: Subject,
    query: { readonly until?: string | undefined; readonly sign?: string | undefined },
  ): Until | false {
    if (this.#key === null) return null;
    const until = /^\d{1,12}$/u.test(query.until ?? '') ? Number(query.until) : 0;
    const right = Buffer.from(this.#sign(subject, until));
    const shown = Buffer.from(query.sign ?? '');
    const isSame = shown.length === right.length && timingSafeEqual(shown, right);
    return isSame && until * 1000 > this.#now().getTime() ? until : false;
  }

  #link(path: string, query: Readonly<Record<string, string>>, subject: Subject, until: Until): string {
    const search = new URLSearchParams({ ...query, ...this.#signature(subject, until) }).toString();
    return `${this.base}${path}${search === '' ? '' : `?${search}`}`;
  }

  #signature(subject: Subject, until: Until): Readonly<Record<string, string>> {
    return this.#key === null || until === null
      ? {}
      : { until: String(until), sign: this.#sign(subject, until) };
  }

  #sign(subject: Subject, until: number): string {
    const key = this.#key ?? '';
    return createHmac('sha256', key).update(`${until}\n${subject}`).digest('base64url').slice(0, 32);
  }
}
