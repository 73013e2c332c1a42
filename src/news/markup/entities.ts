import { NEWS } from '../constants.ts';
import { documentOf } from './document.ts';
import { markup } from './markup.ts';

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;

const KNOWN = new Map<string, string>();

/**
 * A text with its entities read, those that were escaped several times too: `&amp;quot;` is `"`. What is no entity
 * stays (`AT&T`, `?a=1&copy=2`).
 */
export function unescaped(text: string): string {
  let read = text;
  for (let times = 0; times < NEWS.escapedTimes && read.includes('&'); times++) {
    const next = read.replace(ENTITY, lettersOf);
    if (next === read) break;
    read = next;
  }
  return read;
}

function lettersOf(entity: string): string {
  const known = KNOWN.get(entity);
  if (known !== undefined) return known;
  const letters = documentOf(`<p>${entity}</p>`).body.textContent ?? '';
  if (KNOWN.size < NEWS.entitiesKnown) KNOWN.set(entity, letters);
  return letters;
}

const TAG =
  /<\/?(?:a|abbr|address|article|aside|b|blockquote|br|center|cite|dd|div|dl|dt|em|figcaption|figure|font|footer|h[1-6]|header|hr|i|iframe|img|ins|li|mark|ol|p|picture|pre|q|s|script|section|small|source|span|strong|style|sub|sup|table|tbody|td|tfoot|th|thead|tr|u|ul|video)(?:\s[^<>]*)?\/?>/iu;

/** Whether a text without entities holds tags of HTML: «a < b» does not. */
export function hasTags(text: string): boolean {
  return TAG.test(text);
}

/**
 * The text of a string that may hold entities or tags, escaped or not, as structured data often does: `&quot;` is
 * `"`. Where a paragraph or line of HTML ends, its line ends. Null where it cannot be parsed in good
 * time.
 */
export function plain(text: string): string | null {
  const bare = unescaped(text);
  if (!hasTags(bare)) return bare;
  const fragment = markup(`<p>${bare.replace(/<\/(?:p|div|li|h[1-6])>|<br\s*\/?>/giu, '$&\n')}</p>`);
  return 'why' in fragment ? null : (documentOf(fragment.html).body.textContent ?? '').trim();
}
