import type { Article } from './article.ts';
import { withoutEmbedded } from './clean.ts';
import { articleFrom } from './draft.ts';
import { fragmentText } from './webpage.ts';

const TEXT = ['text', 'body', 'articleBody', 'content_text', 'content', 'content_html', 'html', 'paragraphs'];
const TITLE = ['title', 'headline', 'name'];
const URL_FIELDS = ['url', 'link', 'canonical', 'canonical_url', 'canonicalUrl', 'external_url'];
const PUBLISHED = [
  'published',
  'published_at',
  'publishedAt',
  'datePublished',
  'date_published',
  'publication_date',
  'pubDate',
  'date',
  'timestamp',
];
const PUBLISHER = ['publisher', 'source', 'site', 'site_name', 'outlet'];
const LANGUAGE = ['language', 'lang', 'inLanguage'];
const LISTS = ['articles', 'items', 'records', 'results', 'data'];

/**
 * The article of a JSON record: the fields `url`, `title`, `text`, `published`, `publisher`, `language` or other
 * common names of theirs. A text may be a list of paragraphs, or HTML. Its own day is the operator's word. Other
 * fields are passed over; `over` is the operator's word for all records and goes before them.
 */
export function recordArticle(
  value: unknown,
  over: { readonly url?: unknown; readonly publisher?: unknown; readonly published?: unknown },
  now: Date,
): Article | { readonly why: string } {
  if (!isRecord(value)) return { why: 'not a JSON object' };
  const text = textIn(value);
  if (text === null) return { why: `no text: a record needs one of the fields ${TEXT.join(', ')}` };
  const said = {
    url: over.url ?? first(value, URL_FIELDS),
    title: first(value, TITLE),
    publisher: over.publisher ?? nameIn(first(value, PUBLISHER)),
    published: over.published ?? first(value, PUBLISHED),
  };
  return articleFrom({ text, language: stringOf(first(value, LANGUAGE)) }, said, { now });
}

/** The records of one JSON value: itself, its elements, or those of a list in it such as `articles`. */
export function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || textIn(value) !== null) return [value];
  const list = first(value, LISTS);
  return Array.isArray(list) ? list : [value];
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of the fields that the record itself has, with anything in it. */
function first(record: Fields, names: readonly string[]): unknown {
  for (const name of names) {
    const value = Object.hasOwn(record, name) ? record[name] : undefined;
    if (value !== undefined && value !== null && value !== '') return value;
  }
  return undefined;
}

function textIn(record: Fields): string | null {
  const value = first(record, TEXT);
  const written = Array.isArray(value) ? value.filter((part) => typeof part === 'string').join('\n') : value;
  if (typeof written !== 'string') return null;
  return /<(?:p|br|div)[\s/>]/iu.test(written) ? fragmentText(written) : withoutEmbedded(written);
}

function nameIn(value: unknown): unknown {
  return isRecord(value) ? first(value, ['name', 'title']) : value;
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
