/** HTML made safe to parse: without what is never text, with the structured data taken out. */
export interface Markup {
  readonly html: string;
  /** The contents of its `<script type="application/ld+json">`, in order. */
  readonly structured: readonly string[];
}

const OPENING = /<!--|<(script|style|svg|noscript|template|iframe|object|math|canvas)(?=[\s/>])[^>]*>/giu;

/** An element that HTML closes by itself, or that has no content, does not nest. */
const FLAT =
  /^(?:p|li|td|th|tr|dt|dd|option|tbody|thead|tfoot|colgroup|br|hr|img|input|meta|link|area|base|col|embed|param|source|track|wbr)$/iu;

/**
 * Past these a parser's time grows with the square of the page, or its recursion breaks; the largest news pages have
 * a tenth of each. Browsers nest no deeper either.
 */
const MOST_SIGNS = 200_000;
const DEEPEST = 512;
/** Without the values in quotation marks: servers keep a form's state in one, and pictures stand in others. */
const LONGEST_TAG = 20_000;

/**
 * The page without scripts, styles, comments, drawings and embedded files, in one pass. A page that is no news
 * page but would hold a parser for minutes gets the reason.
 */
export function markup(html: string): Markup | { readonly why: string } {
  const parts: string[] = [];
  const structured: string[] = [];
  let at = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    parts.push(html.slice(at, match.index), ' ');
    const from = match.index + match[0].length;
    const name = match[1];
    const closing = name === undefined ? /-->/gu : new RegExp(`</${name}(?=[\\s>])[^>]*>`, 'giu');
    closing.lastIndex = from;
    const close = closing.exec(html);
    const inner = html.slice(from, close?.index ?? html.length);
    if (name?.toLowerCase() === 'script' && /ld\+json/iu.test(match[0])) structured.push(inner);
    at = close === null ? html.length : closing.lastIndex;
    OPENING.lastIndex = at;
    if (at >= html.length) break;
  }
  parts.push(html.slice(at));
  const rest = parts.join('').replace(/\bdata:[\w/+.;,=-]{200,}/giu, '');
  const why = unparsable(rest);
  return why === null ? { html: lowered(rest), structured } : { why };
}

/** Old pages write `CONTENT=`; HTML does not mind, but the parser keeps the capitals. */
function lowered(html: string): string {
  return html.replace(/<[a-z][^<>]*>/giu, (tag) =>
    tag.replace(/\s[a-z-]*[A-Z][A-Za-z-]*(?=\s*=)/gu, (name) => name.toLowerCase()),
  );
}

function unparsable(html: string): string | null {
  let signs = 0;
  let depth = 0;
  let tagEnd = -1;
  for (const match of html.matchAll(/&|<(\/?)([a-z][a-z0-9]*)?/giu)) {
    if (++signs > MOST_SIGNS) return `no news page: more than ${MOST_SIGNS} tags and entities`;
    const [, slash, name] = match;
    if (name === undefined) continue;
    if (match.index >= tagEnd) {
      const end = html.indexOf('>', match.index);
      tagEnd = end === -1 ? html.length : end;
      const names = html.slice(match.index, tagEnd).replace(/"[^"]*"|'[^']*'/gu, '').length;
      if (names > LONGEST_TAG) return `no news page: a tag with ${names} characters of attributes`;
    }
    if (FLAT.test(name)) continue;
    depth = slash === '' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return `no news page: elements within elements more than ${DEEPEST} deep`;
  }
  return null;
}
