import { NEWS } from '../constants.ts';
import { withoutEmbedded } from '../text/clean.ts';
import { nest, type Tag, tagAt } from './tags.ts';

/** HTML made safe to parse: without what is never text, with the structured data taken out. */
export interface Markup {
  readonly html: string;
  /** The contents of its `<script type="application/ld+json">`, in order. */
  readonly structured: readonly string[];
  /** How many characters of its `<noscript>` were taken out. */
  readonly noscript: number;
}

const NEVER_TEXT = /^(?:script|style|svg|noscript|template|iframe|object|math|canvas)$/u;
/** Elements within which tags are text. */
const RAW = /^(?:title|textarea|xmp)$/u;

/**
 * The page without scripts, styles, comments, drawings and embedded files, in one pass; what it shows where no script
 * runs is `kept` or taken out too. A page that is no news page but would hold a parser for minutes gets the reason.
 */
export function markup(html: string, noscript: 'kept' | 'out' = 'out'): Markup | { readonly why: string } {
  const parts: string[] = [];
  const structured: string[] = [];
  const open: string[] = [];
  let unscripted = 0;
  let kept = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at)) {
    const tag = html.startsWith('<!--', at) ? null : tagAt(html, at);
    const left = leftOutAt(html, at, tag, noscript);
    const why = left === null ? whyNoPage(open, tag) : null;
    if (why !== null) return { why };
    if (left === null) {
      at = behindTag(html, at, tag);
      continue;
    }
    parts.push(html.slice(kept, at), ' ');
    if (isStructured(html, tag)) structured.push(html.slice(tag.end, left.inner));
    if (tag?.name === 'noscript') unscripted += left.end - left.start;
    kept = left.end;
    at = left.end;
  }
  parts.push(html.slice(kept));
  const rest = withoutEmbedded(parts.join(''));
  return signsIn(rest) > NEWS.signs
    ? { why: `no news page: more than ${NEWS.signs} tags and entities` }
    : { html: lowered(rest), structured, noscript: unscripted };
}

/** Whether a tag begins a script of JSON-LD. */
function isStructured(html: string, tag: Tag | null): tag is Tag {
  return tag?.name === 'script' && /ld\+json/iu.test(html.slice(tag.start, tag.end));
}

/** What is left out from an offset on: a comment, an element that shows no text, a `<noscript>` or only its tag. */
function leftOutAt(html: string, at: number, tag: Tag | null, noscript: 'kept' | 'out'): Close | null {
  if (tag === null) return commentAt(html, at);
  return tag.name === 'noscript' && noscript === 'kept' ? tagOnly(tag) : elementAt(html, tag);
}

/** Opens or closes an element; why the page is none of news where that would hold a parser for minutes. */
function whyNoPage(open: string[], tag: Tag | null): string | null {
  if (tag === null) return null;
  nest(open, tag);
  if (open.length > NEWS.elementsDeep)
    return `no news page: elements within elements more than ${NEWS.elementsDeep} deep`;
  if (tag.unquoted > NEWS.tag) return `no news page: a tag with ${tag.unquoted} characters of attributes`;
  return null;
}

/** Where to go on behind a tag that is kept: behind what it opens, where tags within mean nothing. */
function behindTag(html: string, at: number, tag: Tag | null): number {
  if (tag === null) return at + 1;
  return !tag.closing && RAW.test(tag.name) ? closeOf(html, tag).inner : tag.end;
}

/** Where an element begins, where what stands within it ends, and where the element does. */
interface Close {
  readonly start: number;
  readonly inner: number;
  readonly end: number;
}

function commentAt(html: string, start: number): Close | null {
  if (!html.startsWith('<!--', start)) return null;
  const close = html.indexOf('-->', start + 4);
  const inner = close === -1 ? html.length : close;
  return { start, inner, end: Math.min(inner + 3, html.length) };
}

/** A tag without what stands within. */
function tagOnly({ start, end }: Tag): Close {
  return { start, inner: end, end };
}

function elementAt(html: string, tag: Tag): Close | null {
  return !tag.closing && NEVER_TEXT.test(tag.name) ? closeOf(html, tag) : null;
}

/** Where the element ends that a tag opens: at the next closing tag of its name, or with the page. */
function closeOf(html: string, { name, start, end }: Tag): Close {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'giu');
  closing.lastIndex = end;
  const close = closing.exec(html);
  if (close === null) return { start, inner: html.length, end: html.length };
  return { start, inner: close.index, end: tagAt(html, close.index)?.end ?? html.length };
}

/** Old pages write `CONTENT=`; HTML does not mind, but the parser keeps the capitals. */
function lowered(html: string): string {
  return html.replace(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replace(/\s[a-z-]*[A-Z][A-Za-z-]*(?=\s*=)/gu, (name) => name.toLowerCase()),
  );
}

function signsIn(html: string): number {
  let signs = 0;
  for (let at = 0; at < html.length; at++) {
    const code = html.charCodeAt(at);
    if (code === 0x26 || code === 0x3c) signs++;
  }
  return signs;
}
