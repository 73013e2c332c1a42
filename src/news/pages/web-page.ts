import { NEWS } from '../constants.ts';
import type { Draft } from '../drafts/draft.ts';
import { onlyDay, type Published } from '../lines/day-of-page.ts';
import { keyWords } from '../lines/furniture.ts';
import { pageLines } from '../lines/page-lines.ts';
import { parted } from '../lines/title.ts';
import { blocks } from '../markup/blocks.ts';
import { documentOf, type PageDocument } from '../markup/document.ts';
import { type Markup, markup } from '../markup/markup.ts';
import { cleanLine, rawLines } from '../text/clean.ts';
import { publishedIn } from '../text/published.ts';
import { pageAddress } from './page-address.ts';
import { dropAsides, linesOfDay, shownDay } from './page-parts.ts';
import { readablePart } from './readable.ts';
import { draftOf } from './saved-page.ts';
import { type Structured, structuredArticle } from './structured.ts';

const DAY_META = [
  'meta[property="article:published_time"]',
  'meta[name="article:published_time"]',
  'meta[property="og:article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="datePublished"]',
  'meta[name="publishdate"]',
  'meta[name="publish-date"]',
  'meta[name="publish_date"]',
  'meta[name="pubdate"]',
  'meta[name="parsely-pub-date"]',
  'meta[name="sailthru.date"]',
  'meta[name="dc.date.issued"]',
  'meta[name="DC.date.issued"]',
  'meta[name="dcterms.created"]',
  'meta[name="dc.date"]',
  'meta[name="DC.date"]',
  'meta[name="DC.Date"]',
  'meta[name="date"]',
  '[itemprop="datePublished"]',
];

/**
 * The article of an HTML page. Title, publisher, address and day come from its structured data, then its meta tags,
 * then what it shows; the text from the part that Readability picks, or else from all of the page's lines, with
 * what the table of page furniture names taken out. A page that shows its article only where no script runs
 * (`<noscript>`) is read so. A page that cannot be parsed in good time gets the reason.
 */
export function webPage(html: string, now: Date): Draft | { readonly why: string } {
  const page = markup(html);
  if ('why' in page) return page;
  const draft = draftFrom(html, page, now);
  if (page.noscript < NEWS.noscriptText || draft.text.length > page.noscript * NEWS.muchShorter) return draft;
  const unscripted = markup(html, 'kept');
  const other = 'why' in unscripted ? draft : draftFrom(html, unscripted, now);
  return draft.text.length < other.text.length * NEWS.muchShorter ? other : draft;
}

function draftFrom(html: string, page: Markup, now: Date): Draft {
  const document = documentOf(page.html);
  const titles = titlesIn(document);
  const keys = titles.map(keyOf);
  const isThis = (title: string) => {
    const key = keyOf(title);
    return title !== '' && keys.some((one) => one.startsWith(key));
  };
  const structured = structuredArticle(page.structured, isThis);
  const site = structured?.publisher ?? meta(document, 'og:site_name') ?? meta(document, 'publisher');
  const { title, site: behind } = titleFrom([...titles, structured?.title ?? null], site);
  const address = pageAddress(html, document, [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    meta(document, 'og:url'),
    structured?.url,
    document.querySelector('meta[itemprop="url"]')?.getAttribute('content'),
  ]);
  const day = dayFrom(structured, document, now);
  const shown = shownDay(document, now);
  const ofDay = day === null && shown === null ? linesOfDay(document, isThis) : [];
  dropAsides(document);
  const whole = draftOf(linesOf(document.body), now, title);
  const text = textOf(document, title, whole, structured, now);
  return {
    url: address ?? whole.url ?? null,
    title: title ?? whole.title ?? null,
    text,
    publisher: site ?? behind ?? whole.publisher ?? null,
    published: day ?? shown ?? whole.published ?? onlyDay(ofDay.map(pageLines), { text, now }),
    language: document.documentElement.getAttribute('lang') ?? structured?.language ?? null,
  };
}

/** The lines of a fragment of HTML, such as the content field of a record. */
export function fragmentText(html: string): string {
  const page = markup(html);
  return 'why' in page ? html : linesOf(documentOf(page.html).body).join('\n');
}

function textOf(
  document: PageDocument,
  title: string | null,
  whole: Draft,
  structured: Structured | null,
  now: Date,
): string {
  const part = readablePart(document);
  const picked = part === null ? '' : draftOf(linesOf(part), now, title).text;
  const shown = picked === '' ? whole.text : picked;
  const told = structured?.text ?? '';
  return shown.length < told.length * NEWS.muchShorter ? rawLines(told).map(cleanLine).join('\n') : shown;
}

/** A line that is a link as a whole leads to another article, unless it ends as a sentence. */
function linesOf(root: Parameters<typeof blocks>[0]): string[] {
  return blocks(root)
    .filter((block) => !block.linked || /[.؟!]$/u.test(block.text))
    .map((block) => block.text);
}

function titlesIn(document: PageDocument): string[] {
  const headings = [...document.querySelectorAll('h1')]
    .slice(0, NEWS.headings)
    .map((heading) => heading.textContent);
  const shown = document.querySelector('title')?.textContent ?? null;
  const browser = keyOf(shown ?? '');
  return [
    meta(document, 'og:title'),
    ...headings.filter((heading) => browser.startsWith(keyOf(heading ?? '')) || browser === ''),
    meta(document, 'twitter:title'),
    shown,
  ]
    .map((title) => cleanLine(title ?? ''))
    .filter((title) => keyWords(title).length > 0);
}

function titleFrom(
  titles: readonly (string | null)[],
  site: string | null,
): { title: string | null; site: string | null } {
  const keys = new Set([...titles, site].map((title) => keyOf(title ?? '')));
  const all = titles.filter((title) => title !== null).map((title) => parted(title, (key) => keys.has(key)));
  const first = all.find((one) => keyOf(one.title) !== keyOf(site ?? ''));
  return { title: first?.title ?? null, site: all.find((one) => one.site !== null)?.site ?? null };
}

function dayFrom(structured: Structured | null, document: PageDocument, now: Date): Published | null {
  const told = publishedIn(structured?.day, now);
  if (told !== null) return { published: told, publishedBasis: 'json-ld' };
  for (const selector of DAY_META) {
    const element = document.querySelector(selector);
    const value = element?.getAttribute('content') ?? element?.getAttribute('datetime');
    const day = publishedIn(value?.trim(), now);
    if (day !== null) return { published: day, publishedBasis: 'meta' };
  }
  return null;
}

function meta(document: PageDocument, name: string): string | null {
  const element =
    document.querySelector(`meta[property="${name}"]`) ?? document.querySelector(`meta[name="${name}"]`);
  const content = cleanLine(element?.getAttribute('content') ?? '');
  return content === '' ? null : content;
}

function keyOf(title: string): string {
  return keyWords(title).join(' ');
}
