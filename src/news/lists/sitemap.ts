import { NEWS } from '../constants.ts';
import { publishedIn } from '../text/published.ts';
import { XmlTrap, xmlReader } from '../text/xml.ts';
import { type Listed, type Listing, resolvedAddress } from './listing.ts';

/** The elements of an entry whose text is kept. */
const KEPT = /^(?:loc|lastmod|title|name|publication_date)$/u;
/** Many sites write addresses with `&` as it is, which outside of CDATA is no XML. */
const BARE_AMPERSAND = /<!\[CDATA\[.*?\]\]>|&(?!#?\w{1,32};)/gsu;

/** The pages of a sitemap, or the sitemaps of an index of them, that was found at `address`. */
export function sitemapListing(text: string, address: string, now: Date): Listing {
  const entries: Listed[] = [];
  const fields = new Map<string, string>();
  let open: string | null = null;
  let isIndex = false;
  let isNews = false;
  const reader = xmlReader({
    enter: (name, _attributes, prefix) => {
      if (name === 'sitemapindex') isIndex = true;
      if (name === 'url' || name === 'sitemap') fields.clear();
      if (name === 'news') isNews = true;
      // Pictures and videos of a page have places and titles, too.
      open = KEPT.test(name) && !/^(?:image|video|xhtml)$/u.test(prefix) ? name : null;
    },
    text: (piece) => {
      if (open === null) return;
      fields.set(open, `${fields.get(open) ?? ''}${piece}`.slice(0, NEWS.sitemapField));
    },
    leave: (name) => {
      open = null;
      if ((name !== 'url' && name !== 'sitemap') || entries.length >= NEWS.entries) return;
      const place = resolvedAddress(fields.get('loc'), address);
      const field = (one: string) => fields.get(one)?.trim() || null;
      if (place === null) return;
      entries.push({
        address: place,
        title: field('title'),
        published: publishedIn(field('publication_date'), now),
        updated: field('lastmod'),
        publisher: field('name'),
        text: null,
      });
    },
  });
  try {
    const escaped = text.replace(BARE_AMPERSAND, (found) => (found === '&' ? '&amp;' : found));
    for (let at = 0; at < escaped.length; at += NEWS.sitemapPiece)
      reader.write(escaped.slice(at, at + NEWS.sitemapPiece));
  } catch (error) {
    if (error instanceof XmlTrap) return { why: `no sitemap: ${error.message}` };
    throw error;
  }
  const broken = reader.end();
  if (entries.length === 0 && broken !== null) return { why: `a broken sitemap: ${broken}` };
  return { kind: isIndex ? 'sitemaps' : isNews ? 'news-sitemap' : 'sitemap', entries };
}

/** A sitemap may be a text with an address a line (sitemaps.org); null where it is none. */
export function textSitemap(text: string): Listing | null {
  const lines = text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length === 0 || !lines.every((line) => /^https?:\/\/\S+$/iu.test(line))) return null;
  const entries = lines.slice(0, NEWS.entries).map((address) => ({
    address,
    title: null,
    published: null,
    updated: null,
    publisher: null,
    text: null,
  }));
  return { kind: 'sitemap', entries };
}
