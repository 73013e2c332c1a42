import { parseFeed } from 'feedsmith';
import { NEWS } from '../constants.ts';
import { plain } from '../markup/entities.ts';
import { fragmentText } from '../pages/web-page.ts';
import { cleanLine } from '../text/clean.ts';
import { publishedIn } from '../text/published.ts';
import { type Listed, type Listing, resolvedAddress } from './listing.ts';

/**
 * The entries of a feed (RSS of any version, Atom, JSON Feed) that was found at `address`. Of its texts only those
 * that are whole are taken: a summary is no article. A feed that declares entities is refused: none needs to, and
 * they are how small files become large ones.
 */
export function feedListing(text: string, address: string, now: Date): Listing {
  if (/<!ENTITY/u.test(text)) return { why: 'a feed that declares entities of its own' };
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(text.trimStart());
  } catch (error) {
    return { why: `no feed that can be read: ${(error as Error).message.split('\n', 1)[0]?.slice(0, 120)}` };
  }
  const entries = entriesOf(parsed)
    .slice(0, NEWS.entries)
    .map((entry) => listed(entry, address, now))
    .filter((entry) => entry.address !== null || entry.text !== null);
  return { kind: 'feed', entries };
}

/** An entry as its format gives it. */
interface Entry {
  readonly address: string | undefined;
  readonly base?: string | undefined;
  readonly title: string | undefined;
  /** As the parser gives them: what they are is looked at when they are read. */
  readonly days: readonly unknown[];
  readonly updated: unknown;
  readonly publisher: string | undefined;
  readonly text: string | undefined;
}

function entriesOf(parsed: ReturnType<typeof parseFeed>): Entry[] {
  switch (parsed.format) {
    case 'rss':
      return (parsed.feed.items ?? []).map((item) => ({
        address:
          item.link ??
          item.atom?.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href ??
          permalink(item.guid),
        title: item.title,
        days: [
          item.pubDate,
          ...(item.dc?.dates ?? []),
          ...(item.dcterms?.created ?? []),
          item.atom?.published,
        ],
        updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
        publisher: item.source?.title,
        text: item.content?.encoded,
      }));
    case 'rdf':
      return (parsed.feed.items ?? []).map((item) => ({
        address: item.link ?? item.rdf?.about,
        title: item.title,
        days: [...(item.dc?.dates ?? []), ...(item.dcterms?.created ?? [])],
        updated: item.dcterms?.modified?.[0],
        publisher: undefined,
        text: item.content?.encoded,
      }));
    case 'atom':
      return (parsed.feed.entries ?? []).map((entry) => ({
        address:
          entry.links?.find(({ rel }) => (rel ?? 'alternate') === 'alternate')?.href ??
          permalink({ value: entry.id ?? '' }),
        base: entry.xml?.base ?? parsed.feed.xml?.base,
        title: entry.title?.value,
        days: [entry.published, entry.updated],
        updated: entry.updated,
        publisher: entry.source?.title?.value,
        text: entry.content?.value,
      }));
    case 'json':
      return (parsed.feed.items ?? []).map((item) => ({
        address: item.url ?? item.external_url ?? permalink({ value: item.id ?? '' }),
        title: item.title,
        days: [item.date_published],
        updated: item.date_modified,
        publisher: undefined,
        text: item.content_html ?? item.content_text,
      }));
  }
}

/** A name of an entry that is its address, too. */
function permalink(
  guid: { readonly value?: string; readonly isPermaLink?: boolean } | undefined,
): string | undefined {
  return guid?.isPermaLink !== false && /^https?:\/\//iu.test(guid?.value?.trim() ?? '')
    ? guid?.value
    : undefined;
}

function listed(entry: Entry, address: string, now: Date): Listed {
  const base = resolvedAddress(entry.base, address) ?? address;
  const days = entry.days.map((day) => publishedIn(day, now));
  return {
    address: resolvedAddress(entry.address, base),
    title: line(entry.title),
    published: days.find((day) => day !== null) ?? null,
    updated: line(entry.updated),
    publisher: line(entry.publisher),
    text: line(entry.text) === null ? null : (entry.text as string),
  };
}

function line(written: unknown): string | null {
  if (typeof written !== 'string') return null;
  const bare = /<[a-z/]/iu.test(written) ? fragmentText(written) : (plain(written) ?? written);
  const cleaned = cleanLine(bare);
  return cleaned === '' ? null : cleaned;
}
