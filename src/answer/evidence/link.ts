import type { Citation } from '../answer.ts';
import { ANSWER } from '../constants.ts';

/**
 * The address of a citation's article with a text fragment that makes the browser scroll to the quoted words and
 * mark them: `URL#:~:text=words` or `URL#:~:text=first,last` (https://wicg.github.io/scroll-to-text-fragment/).
 * Null when the article has no `http:` or `https:` address.
 */
export function citationLink(citation: Citation): string | null {
  const address = webAddress(citation.article.url);
  if (address === null) return null;
  const directive = textDirective(citation.quote);
  if (directive === null) return address;
  const [page = '', fragment = ''] = splitOnce(address, '#');
  const [kept = ''] = splitOnce(fragment, ':~:');
  return `${page}#${kept}:~:text=${directive}`;
}

/** `url` in its normal, all-ASCII form, or null when it is no `http:` or `https:` address. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

/** `words` or `first,last`, encoded; null when the quotation has no letter and no digit to look for. */
function textDirective(quote: string): string | null {
  // Half a surrogate pair cannot be encoded.
  const quoted = bare(quote.replace(/\p{Surrogate}/gu, ''));
  const words = quoted.split(/\s+/u);
  // A fragment is matched within one block of the page, and a line break may be the edge of a block.
  const oneBlock = !/[\n\r\u2028\u2029]/u.test(quoted);
  const whole = words.length === 1 || (oneBlock && words.length <= ANSWER.quotedWhole);
  const size = Math.min(ANSWER.quotedEdge, Math.floor(words.length / 2));
  const ends = whole ? [words] : [words.slice(0, size), words.slice(-size)];
  const directive = ends.map((end) => percentEncoded(bare(end.join(' ')))).filter((end) => end !== '');
  return directive.length === 0 ? null : directive.join(',');
}

/** Without what stands before the first and after the last letter or digit: a match must begin and end a word. */
function bare(text: string): string {
  const start = text.search(/[\p{L}\p{N}]/u);
  if (start < 0) return '';
  let end = text.length;
  // Not a pattern anchored at the end, which would look through a long run of marks once for each of them.
  while (!/[\p{L}\p{M}\p{N}]/u.test(lastPoint(text, end))) end -= 1;
  return text.slice(start, end);
}

/** The code point that ends at `end`; half of one where a pair is cut. */
function lastPoint(text: string, end: number): string {
  const pair = text.slice(end - 2, end);
  return (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.slice(end - 1, end);
}

/** `-`, `,` and `&` have meanings inside a text directive; `encodeURIComponent` leaves the first as it is. */
function percentEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

function splitOnce(text: string, separator: string): readonly [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
