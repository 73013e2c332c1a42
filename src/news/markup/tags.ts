/** A tag of HTML: where it stands, and what it is called, in lower case. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  /** Behind its `>`; the length of the page where it is never closed. */
  readonly end: number;
  /** Its characters outside quotation marks. */
  readonly unquoted: number;
}

const BEGINNING = /<(\/?)([a-z][^\s/>]*)/iuy;

/** The tag that begins at `start`, as HTML cuts it: a `>` in a quoted value does not end it. Null where none does. */
export function tagAt(html: string, start: number): Tag | null {
  BEGINNING.lastIndex = start;
  const match = BEGINNING.exec(html);
  if (match === null) return null;
  const tag = { name: (match[2] ?? '').toLowerCase(), closing: match[1] === '/', start };
  let quoted = 0;
  let at = BEGINNING.lastIndex;
  while (at < html.length && html[at] !== '>') {
    if (html[at++] !== '=') continue;
    const value = valueAt(html, at);
    quoted += value.quoted;
    at = value.end;
  }
  return { ...tag, end: Math.min(at + 1, html.length), unquoted: at - start - quoted };
}

/** The end of the value of an attribute behind its `=`, and how long it is where it is quoted. */
function valueAt(html: string, from: number): { readonly end: number; readonly quoted: number } {
  let at = from;
  while (isBlank(html, at)) at++;
  const quote = html[at];
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    const end = close === -1 ? html.length : close + 1;
    return { end, quoted: end - at };
  }
  while (at < html.length && html[at] !== '>' && !isBlank(html, at)) at++;
  return { end: at, quoted: 0 };
}

function isBlank(html: string, at: number): boolean {
  const code = html.charCodeAt(at);
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The elements that have no content. */
const EMPTY =
  /^(?:area|base|basefont|br|col|command|embed|frame|hr|img|input|isindex|keygen|link|meta|param|source|track|wbr)$/u;

const ENDS_PARAGRAPH =
  /^(?:p|h[1-6]|address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|header|hr|main|nav|ol|pre|section|table|ul)$/u;
const OF_FORM = /^(?:input|option|optgroup|select|button|datalist|textarea)$/u;

/** Which open elements an opening tag closes by itself, by its name: the table of htmlparser2. */
const CLOSES: ReadonlyMap<string, RegExp> = new Map([
  ['tr', /^(?:tr|th|td)$/u],
  ['th', /^th$/u],
  ['td', /^(?:thead|th|td)$/u],
  ['tbody', /^(?:thead|tbody)$/u],
  ['tfoot', /^(?:thead|tbody)$/u],
  ['li', /^li$/u],
  ['dd', /^(?:dd|dt)$/u],
  ['dt', /^(?:dd|dt)$/u],
  ['rt', /^(?:rt|rp)$/u],
  ['rp', /^(?:rt|rp)$/u],
  ['option', /^option$/u],
  ['optgroup', /^(?:optgroup|option)$/u],
  ...['select', 'input', 'output', 'button', 'datalist', 'textarea'].map(
    (name) => [name, OF_FORM] as [string, RegExp],
  ),
]);

/** Takes a tag into `open`, the names of the elements that are open at its place, outermost first. */
export function nest(open: string[], { name, closing }: Tag): void {
  if (closing) {
    const at = open.lastIndexOf(name);
    if (at !== -1) open.length = at;
    return;
  }
  const closes = ENDS_PARAGRAPH.test(name) ? /^p$/u : CLOSES.get(name);
  while (closes?.test(open.at(-1) ?? '')) open.pop();
  if (!EMPTY.test(name)) open.push(name);
}
