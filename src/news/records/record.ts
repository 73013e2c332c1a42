import { canonicalAddress } from '../article/address.ts';
import type { Article } from '../article/article.ts';
import { saidFirst } from '../article/origin.ts';
import { NEWS } from '../constants.ts';
import { articleFrom } from '../drafts/draft.ts';
import { hasTags, unescaped } from '../markup/entities.ts';
import { fragmentText } from '../pages/web-page.ts';
import { withoutEmbedded } from '../text/clean.ts';
import { publishedIn } from '../text/published.ts';
import { exportedBasisOf } from './exported.ts';

/**
 * The fields of a record by what they hold, first choice first: our own names, schema.org's, and those that
 * news-please, newspaper4k, trafilatura, fundus, Readability, goose, Postlight, JSON Feed, Event Registry and
 * WordPress write. A dot leads into an object.
 */
const TEXT = [
  'text',
  'body',
  'maintext',
  'articleBody',
  'article_text',
  'cleaned_text',
  'content_text',
  'content',
  'content_html',
  'plaintext',
  'textContent',
  'raw_text',
  'paragraphs',
];
const TITLE = ['title', 'headline', 'name'];
const ADDRESS = [
  'url',
  'link',
  'canonical',
  'canonical_url',
  'canonicalUrl',
  'canonical_link',
  'external_url',
  'final_url',
  'pageUrl',
  'permalink',
  'source',
  'source_url',
  'html.responded_url',
  'html.requested_url',
  'guid',
];
const PUBLISHED = [
  'published',
  'published_at',
  'publishedAt',
  'published_time',
  'publishedTime',
  'published_date',
  'publishedDate',
  'datePublished',
  'date_published',
  'date_publish',
  'publish_date',
  'publishDate',
  'publishing_date',
  'publication_date',
  'pubDate',
  'pub_date',
  'dateTimePub',
  'date',
  'date_gmt',
  'timestamp',
];
const PUBLISHER = [
  'publisher',
  'source',
  'site',
  'site_name',
  'siteName',
  'sitename',
  'meta_site_name',
  'source-hostname',
  'source_name',
  'outlet',
  'html.source_info.publisher',
  'source_domain',
  'hostname',
  'domain',
];
const LANGUAGE = ['language', 'lang', 'inLanguage', 'meta_lang'];
const LISTS = ['articles', 'items', 'records', 'results', 'posts', 'objects', 'data'];

/**
 * The article of a JSON record: the fields `url`, `title`, `text`, `published`, `publisher`, `language` or other
 * common names of theirs. A text may be HTML, a list of paragraphs, or an object that holds them. Its own day is the
 * operator's word. Other fields are passed over; `over` is the operator's word for all records and goes before them.
 */
export function recordArticle(
  value: unknown,
  over: { readonly url?: unknown; readonly publisher?: unknown; readonly published?: unknown },
  now: Date,
): Article | { readonly why: string } {
  if (!isRecord(value)) return { why: 'not a JSON object' };
  const exportedBasis = exportedBasisOf(value);
  const text = exportedBasis === null ? textIn(value) : (value.text as string);
  if (text === null)
    return { why: `no text: a record needs one of the fields ${[...TEXT, 'html'].join(', ')}` };
  const said = {
    url: over.url ?? addressIn(value),
    title: writtenIn(value, TITLE)[0],
    publisher: over.publisher ?? publisherIn(value),
    published: over.published ?? all(value, PUBLISHED).find((day) => publishedIn(day, now) !== null),
  };
  const by = {
    url: saidFirst('url', [['option', over]], 'record'),
    publisher: saidFirst('publisher', [['option', over]], 'record'),
  };
  return articleFrom({ text, language: writtenIn(value, LANGUAGE)[0] ?? null }, said, {
    now,
    by,
    ...(exportedBasis === null
      ? {}
      : { exportedBasis: over.published === undefined ? exportedBasis : 'operator' }),
  });
}

/** The records of one JSON value: itself, its elements, or those of a list in it such as `articles`. */
export function recordsIn(value: unknown, depth = 0): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isRecord(value) || textIn(value) !== null) return [value];
  const list = all(value, LISTS).find((one) => Array.isArray(one) || isRecord(one));
  return list === undefined || depth > NEWS.recordDepth ? [value] : recordsIn(list, depth + 1);
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What Python writes for a field without a value. */
const NOTHING = /^(?:none|null|nan|nat)?$/iu;

/** The values of those of the fields that the record itself has, in the order of the names. */
function all(record: Fields, names: readonly string[]): unknown[] {
  return names
    .map((name) => {
      let value: unknown = record;
      for (const part of name.split('.')) {
        value = isRecord(value) && Object.hasOwn(value, part) ? value[part] : undefined;
      }
      return value;
    })
    .filter((value) => value !== undefined && value !== null)
    .filter((value) => typeof value !== 'string' || !NOTHING.test(value.trim()));
}

/** What is written in those of the fields that hold a string, or an object or list with strings in it. */
function writtenIn(record: Fields, names: readonly string[]): string[] {
  return all(record, names)
    .map((value) => strings(value).join('\n'))
    .filter((written) => written !== '');
}

/** The strings of a value in order: `{"rendered": "…"}` of WordPress, the sections and paragraphs of fundus. */
function strings(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return NOTHING.test(value.trim()) ? [] : [value];
  if (depth > NEWS.recordDepth || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap((inner) => strings(inner, depth + 1));
}

function textIn(record: Fields): string | null {
  // An object `html` of fundus says where the page was.
  const page = all(record, ['html']).find((value) => typeof value === 'string');
  const written = writtenIn(record, TEXT)[0] ?? page;
  if (written === undefined) return null;
  const bare = unescaped(written);
  return hasTags(bare) ? fragmentText(bare) : withoutEmbedded(bare);
}

/** The first sound address; where none is sound, what stands where an address should. */
function addressIn(record: Fields): string | undefined {
  const written = writtenIn(record, ADDRESS);
  const misplaced = writtenIn(record, ADDRESS.slice(0, ADDRESS.indexOf('source')));
  return written.find((one) => canonicalAddress(one) !== null) ?? misplaced[0];
}

/** The first name of a publisher: the field of it may hold an object with the name, or an address, which is none. */
function publisherIn(record: Fields): unknown {
  return all(record, PUBLISHER)
    .flatMap((value) => (isRecord(value) ? writtenIn(value, ['name', 'title']) : strings(value)))
    .find((name) => canonicalAddress(name) === null);
}
