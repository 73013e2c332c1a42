import { wordLists } from '../../arabic/words/word-lists.ts';
import { canonicalAddress } from '../article/address.ts';
import { cleanLine, rawLines } from '../text/clean.ts';
import type { OperatorSays } from './draft.ts';

const NAMES: ReadonlyMap<string, keyof OperatorSays> = new Map([
  ...pairs('url', 'url', 'link', 'address', 'canonical', 'canonical_url', 'permalink'),
  ...pairs('title', 'title', 'headline'),
  ...pairs('publisher', 'publisher', 'source', 'site', 'outlet'),
  ...pairs('published', 'published', 'date', 'published_at', 'datepublished', 'pubdate'),
]);

const FIELDS = ['url', 'title', 'publisher', 'published'] as const;

/** The names in Arabic: `data/arabic/header-names.tsv`. */
const HEADER_NAMES = wordLists('header-names', [...FIELDS, 'url-or-title']);

function pairs(to: keyof OperatorSays, ...names: string[]): [string, keyof OperatorSays][] {
  return names.map((name) => [name, to]);
}

/** What the first lines of a file say of its article, and the text after them. */
export interface Headed {
  readonly said: OperatorSays;
  readonly text: string;
}

/**
 * The header lines of a text (`URL: …`, `Title: …`, «الناشر: …») and what follows them. «العنوان» is an address
 * or a title, as its value is. A text whose first lines name neither address, title nor publisher has no header:
 * a lone date there is of the page.
 */
export function headed(text: string): Headed {
  const lines = rawLines(text);
  const said: { -readonly [K in keyof OperatorSays]: string } = {};
  let next = 0;
  for (; next < lines.length; next++) {
    const written = cleanLine(lines[next] ?? '');
    if (written === '') continue;
    const match = /^([\p{L}_ ]{3,16}?)\s*[:：]\s*(\S.*)$/u.exec(written);
    const name = match ? fieldNamed(match[1] ?? '', match[2] ?? '') : null;
    if (name === null || said[name] !== undefined) break;
    said[name] = match?.[2] ?? '';
  }
  const told = said.url !== undefined || said.title !== undefined || said.publisher !== undefined;
  return told ? { said, text: lines.slice(next).join('\n') } : { said: {}, text };
}

/**
 * The front matter of a Markdown text, between two lines `---`: its plain `name: value` pairs, quoted or not.
 * Lists and nested values are passed over.
 */
export function frontMatter(text: string): Headed {
  const lines = rawLines(text.replace(/^\s+/u, ''));
  const end = lines.findIndex((written, at) => at > 0 && /^(?:---|\.\.\.)\s*$/u.test(written));
  if (!/^---\s*$/u.test(lines[0] ?? '') || end === -1) return { said: {}, text };
  const said: { -readonly [K in keyof OperatorSays]: string } = {};
  for (const written of lines.slice(1, end)) {
    const colon = written.indexOf(':');
    const key = written.slice(0, Math.max(colon, 0)).trimEnd();
    const isPair = /^[\p{L}_ ]+$/u.test(key) && /^\s/u.test(written.slice(colon + 1));
    const value = isPair ? unquoted(written.slice(colon + 1).trim()) : '';
    const name = isPair ? fieldNamed(key, value) : null;
    if (name !== null && value !== '') said[name] ??= value;
  }
  return { said, text: lines.slice(end + 1).join('\n') };
}

function fieldNamed(written: string, value: string): keyof OperatorSays | null {
  const name = written.trim().toLowerCase();
  if (HEADER_NAMES.has('url-or-title', name)) return canonicalAddress(value) === null ? 'title' : 'url';
  return NAMES.get(name) ?? FIELDS.find((field) => HEADER_NAMES.has(field, name)) ?? null;
}

function unquoted(value: string): string {
  const match = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$|^'((?:[^']|'')*)'\s*(?:#.*)?$/u.exec(value);
  if (!match) return value.replace(/\s#.*$/u, '').trim();
  return match[1]?.replace(/\\(.)/gu, '$1') ?? match[2]?.replaceAll("''", "'") ?? '';
}
