import { canonicalAddress, hostOf } from '../article/address.ts';
import { type Article, articleId, type PublishedBasis } from '../article/article.ts';
import { languageOf } from '../article/language.ts';
import { type SaidBy, UNKNOWN_ORIGIN } from '../article/origin.ts';
import { publisherOfHost } from '../article/publishers.ts';
import { NEWS } from '../constants.ts';
import { leadDay, type Published } from '../lines/day-of-page.ts';
import { keyWords } from '../lines/furniture.ts';
import { plain } from '../markup/entities.ts';
import { cleanLine, cleanText } from '../text/clean.ts';
import { daysApart, publishedIn, publishedInName } from '../text/published.ts';

/** What was read out of one page, text or record; cleaned and checked only in `articleFrom`. */
export interface Draft {
  readonly url?: string | null;
  readonly title?: string | null;
  readonly text: string;
  readonly publisher?: string | null;
  readonly published?: Published | null;
  readonly language?: string | null;
}

/** What the operator says of an article, as it was written. It goes before what the article says of itself. */
export interface OperatorSays {
  readonly url?: unknown;
  readonly title?: unknown;
  readonly publisher?: unknown;
  readonly published?: unknown;
}

/**
 * The article that a draft and the operator's word make, or why they make none. An article without a title is
 * called by the first words of its text; without a named publisher, by the name of its site: that of the table of publishers, else the host of its address. `fileDay` is the
 * day in the name of its file, believed last, as a day in its address is. `by` tells who says its address and its
 * publisher: the page unless another is named.
 */
export function articleFrom(
  draft: Draft,
  said: OperatorSays,
  at: {
    readonly now: Date;
    readonly fileDay?: string | null;
    readonly by?: { readonly url: SaidBy; readonly publisher: SaidBy };
    /** How the day was known, of an article that isnad exported: what it says is not unescaped once more. */
    readonly exportedBasis?: PublishedBasis;
  },
): Article | { readonly why: string } {
  const bare = at.exportedBasis === undefined ? unescapedText : (text: string) => text;
  const line = (value: unknown) => lineOf(value, bare);
  const given = line(said.url);
  const url = canonicalAddress(given ?? draft.url ?? '');
  if (given !== null && url === null)
    return { why: `its address is not one of http or https: ${given.slice(0, 80)}` };
  const written = cut(line(said.title) ?? line(draft.title) ?? '', NEWS.longestTitleKept);
  const text = withoutTitle(cleanText(bare(draft.text)), written);
  const why = whyNoText(text);
  if (why !== null) return { why };
  const title = written === '' ? beginning(text) : written;
  const named = line(said.publisher) ?? line(draft.publisher);
  const addressDay = url === null ? null : publishedInName(url, at.now);
  return {
    id: articleId({ url, title, text }),
    url,
    title,
    publisher: publisherOf(named, url),
    ...dayOf(draft, said, { text, addressDay, ...at }),
    text,
    language: languageOf(text, draft.language ?? null),
    origin: {
      ...UNKNOWN_ORIGIN,
      urlBy: url === null ? null : (at.by?.url ?? 'page'),
      publisherBy: named === null ? null : (at.by?.publisher ?? 'page'),
    },
  };
}

/** Why a text is no article's; null where it may be. */
function whyNoText(text: string): string | null {
  const letters = text.slice(0, 10_000).match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 'no text';
  if (letters < NEWS.articleLettersAtLeast) return `too little text: ${letters} letters`;
  if (text.length <= NEWS.articleUnits) return null;
  return `too long for one article: ${text.length} characters, at most ${NEWS.articleUnits}; cut it into articles`;
}

/** Who publishes by name, else the site; null where neither is known. */
function publisherOf(named: string | null, url: string | null): string | null {
  const name = named ?? (url === null ? null : siteName(url));
  return name === null ? null : cut(name, NEWS.longestPublisher);
}

function dayOf(
  draft: Draft,
  said: OperatorSays,
  at: {
    readonly text: string;
    readonly now: Date;
    readonly fileDay?: string | null;
    readonly addressDay?: string | null;
    readonly exportedBasis?: PublishedBasis;
  },
): { published: string | null; publishedBasis: PublishedBasis } {
  const operator = publishedIn(said.published, at.now);
  if (operator !== null) return { published: operator, publishedBasis: at.exportedBasis ?? 'operator' };
  if (at.exportedBasis !== undefined) return { published: null, publishedBasis: 'unknown' };
  if (draft.published) return draft.published;
  const lead = leadDay(at.text, at.now);
  const named = at.fileDay ?? at.addressDay ?? null;
  const soonAfter =
    named !== null &&
    lead !== null &&
    named > lead.day &&
    daysApart(named, lead.day) <= NEWS.publishedAfterLead;
  if (lead !== null && (lead.sure || !soonAfter)) return { published: lead.day, publishedBasis: 'lead' };
  if (named !== null) return { published: named, publishedBasis: 'file' };
  return { published: null, publishedBasis: 'unknown' };
}

function unescapedText(text: string): string {
  return plain(text) ?? text;
}

function lineOf(value: unknown, bare: (text: string) => string): string | null {
  const cleaned = typeof value === 'string' ? cleanLine(bare(value)) : '';
  return cleaned === '' ? null : cleaned;
}

/** A title stands in `title` alone: the first lines of a text that only repeat it go. */
function withoutTitle(text: string, title: string): string {
  const key = keyWords(title).join(' ');
  let rest = text;
  while (key !== '') {
    const end = rest.indexOf('\n');
    if (end === -1 || keyWords(rest.slice(0, end)).join(' ') !== key) break;
    rest = rest.slice(end + 1);
  }
  return rest;
}

function beginning(text: string): string {
  const first = text.slice(0, NEWS.madeTitle * 2).split(/\n|(?<=[.؟?!])\s/u, 1)[0] ?? '';
  if (first.length <= NEWS.madeTitle) return first;
  return `${cut(first, NEWS.madeTitle).replace(/\s\S*$/u, '')}…`;
}

/** At most `most` units of a clean line, no character parted. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .trim();
}

/** What to call whoever publishes at an address that names nobody. */
function siteName(url: string): string {
  const host = hostOf(url);
  return publisherOfHost(host) ?? host;
}
