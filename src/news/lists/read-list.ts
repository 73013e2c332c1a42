import { NEWS } from '../constants.ts';
import { documentOf } from '../markup/document.ts';
import { markup } from '../markup/markup.ts';
import { decoded } from '../text/bytes.ts';
import { feedListing } from './feed.ts';
import { isFeed } from './is-feed.ts';
import { type Listing, resolvedAddress } from './listing.ts';
import { sitemapListing, textSitemap } from './sitemap.ts';

const FEED_TYPES = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)$/iu;
/** Feeds of what readers say, not of articles. */
const OF_COMMENTS = /comments?|تعليقات/iu;

/** What kind of list bytes are that were found at `address`, and what is in it. Never throws. */
export function readList(bytes: Uint8Array, address: string, now: Date): Listing {
  const read = decoded(bytes);
  if ('why' in read) return read;
  const { text } = read;
  const head = text.slice(0, NEWS.headForElement);
  if (/<(?:\w+:)?(?:urlset|sitemapindex)[\s>]/u.test(head)) return sitemapListing(text, address, now);
  if (isFeed(text)) return feedListing(text, address, now);
  const sitemap = textSitemap(text);
  if (sitemap !== null) return sitemap;
  return /<(?:!doctype html|html|head|body|link|meta)[\s>]/iu.test(head)
    ? feedsOf(text, address)
    : { why: 'neither a feed, nor a sitemap, nor a page that names one' };
}

/** The feeds that a page names (`<link rel="alternate">`), its own before those of comments, which are none. */
function feedsOf(html: string, address: string): Listing {
  const page = markup(html);
  if ('why' in page) return page;
  const document = documentOf(page.html);
  const base =
    resolvedAddress(document.querySelector('base[href]')?.getAttribute('href'), address) ?? address;
  const lists = [...document.querySelectorAll('link[href]')]
    .filter((link) => /(?:^|\s)alternate(?:\s|$)/iu.test(link.getAttribute('rel') ?? ''))
    .filter((link) => FEED_TYPES.test(link.getAttribute('type')?.trim() ?? ''))
    .filter((link) => !OF_COMMENTS.test(`${link.getAttribute('title')} ${link.getAttribute('href')}`))
    .map((link) => resolvedAddress(link.getAttribute('href'), base))
    .filter((list) => list !== null);
  return { kind: 'page', lists: [...new Set(lists)].slice(0, NEWS.feedsOfPage) };
}
