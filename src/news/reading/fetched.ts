import { canonicalAddress, hostOf } from '../article/address.ts';
import type { Article } from '../article/article.ts';
import { type SaidBy, UNKNOWN_ORIGIN } from '../article/origin.ts';
import { articleFrom, type Draft, type OperatorSays } from '../drafts/draft.ts';
import type { LeftOut } from '../files/files.ts';
import { isFeed } from '../lists/is-feed.ts';
import type { Listed } from '../lists/listing.ts';
import { hasTags } from '../markup/entities.ts';
import { liveArticles } from '../pages/live-blog.ts';
import { savedPage } from '../pages/saved-page.ts';
import { fragmentText, webPage } from '../pages/web-page.ts';
import { decoded } from '../text/bytes.ts';
import { withoutEmbedded } from '../text/clean.ts';

/** A page as a site gave it. */
export interface FetchedPage {
  readonly bytes: Uint8Array;
  /** Where it was found in the end. */
  readonly address: string;
  /** What the list says of it that led there. */
  readonly listed: Listed | null;
  /** Whether it is an article only with a day of publication: sitemaps list all of a site's pages. */
  readonly needsDay: boolean;
  /** The operator's word, before all that the page says. */
  readonly over: OperatorSays;
}

/**
 * The articles of a fetched page, or why there is none: what the page says of itself goes before what its list says of
 * it, apart from the list's day, which goes before one that the page only shows. Its address is the canonical one that
 * it names on the same site, else where it was found. Never throws.
 */
export function fetchedArticles(page: FetchedPage, now: Date): (Article | LeftOut)[] {
  const { address, listed, needsDay } = page;
  const source = canonicalAddress(address) ?? address;
  const draft = draftOf(page, now);
  const made = 'why' in draft ? draft : articleOf(draft, page, now);
  const article = 'why' in made && listed?.text ? (listedArticle(listed, address, now) ?? made) : made;
  if ('why' in article) return [{ source, why: article.why }];
  if (needsDay && article.published === null)
    return [{ source, why: 'a page of a site that shows no day: no article' }];
  const whole = fetchedFrom(article, address, page.over.url === undefined ? 'page' : 'option');
  const read = decoded(page.bytes);
  const entries = 'why' in read ? [] : liveArticles(read.text, whole, now);
  return entries.length === 0 ? [whole] : entries;
}

/** The article that a list brings along whole; null where that is none. */
export function listedArticle(listed: Listed, address: string | null, now: Date): Article | null {
  if (listed.text === null) return null;
  const text = hasTags(listed.text) ? fragmentText(listed.text) : withoutEmbedded(listed.text);
  const made = articleFrom({ text, ...fieldsOf(listed) }, { url: address ?? undefined }, { now });
  return 'why' in made ? null : made;
}

/** The article with the address that it was fetched from. */
export function fetchedFrom(article: Article, fetched: string, urlBy: SaidBy): Article {
  return { ...article, origin: { ...UNKNOWN_ORIGIN, ...article.origin, fetched, urlBy } };
}

function draftOf({ bytes }: FetchedPage, now: Date): Draft | { readonly why: string } {
  const read = decoded(bytes);
  if ('why' in read) return read;
  const text = withoutEmbedded(read.text);
  if (isFeed(text)) return { why: 'a feed, not a page: "isnad sources add" takes it' };
  return hasTags(text.slice(0, 20_000)) ? webPage(text, now) : savedPage(text, now, null);
}

function articleOf(
  draft: Draft,
  { address, listed, over }: FetchedPage,
  now: Date,
): Article | { readonly why: string } {
  const said = listed === null ? {} : fieldsOf(listed);
  const isSure = draft.published?.publishedBasis === 'json-ld' || draft.published?.publishedBasis === 'meta';
  const whole: Draft = {
    ...draft,
    title: draft.title ?? said.title ?? null,
    publisher: draft.publisher ?? said.publisher ?? null,
    published: isSure ? draft.published : (said.published ?? draft.published ?? null),
  };
  return articleFrom(whole, { ...over, url: over.url ?? ownAddress(draft.url ?? null, address) }, { now });
}

function fieldsOf({ title, publisher, published }: Listed): Omit<Draft, 'text'> {
  return {
    title,
    publisher,
    published: published === null ? null : { published, publishedBasis: 'feed' },
  };
}

/** The address that a page names for itself, where it is one of the site on which it was found. */
function ownAddress(named: string | null, found: string): string {
  const at = canonicalAddress(found);
  const own = canonicalAddress(named ?? '');
  if (at === null || own === null) return at ?? found;
  return hostOf(own) === hostOf(at) ? own : at;
}
