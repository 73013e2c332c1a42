import { NEWS } from '../constants.ts';
import { xmlReader } from '../text/xml.ts';
import type { Exported } from './exported.ts';

/** How an export in XML is read. */
interface Shape {
  /** The element of an article. */
  readonly entry: string;
  /** The fields that are kept, by their elements with prefix. */
  readonly fields: ReadonlySet<string>;
  /** The article of an entry's fields, or null for what is none (a picture, a menu, a page that leads elsewhere). */
  readonly article: (entry: Fields, whole: Fields) => Exported | null;
}

type Fields = ReadonlyMap<string, string>;

/** What a WordPress export (WXR) holds besides articles. */
const NO_ARTICLES =
  /^(?:attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|user_request|page|wp_.*)$/u;

const WORDPRESS: Shape = {
  entry: 'item',
  fields: new Set([
    'title',
    'link',
    'pubDate',
    'content:encoded',
    'wp:post_type',
    'wp:status',
    'wp:post_date_gmt',
  ]),
  article: (entry, whole) => {
    if (NO_ARTICLES.test(entry.get('wp:post_type') ?? 'post')) return null;
    if ((entry.get('wp:status') ?? 'publish') !== 'publish') return null;
    return {
      url: entry.get('link') ?? null,
      title: entry.get('title') ?? null,
      text: entry.get('content:encoded') ?? '',
      form: 'html',
      published: entry.get('pubDate') ?? entry.get('wp:post_date_gmt') ?? null,
      publisher: whole.get('title') ?? null,
    };
  },
};

const MEDIAWIKI: Shape = {
  entry: 'page',
  fields: new Set(['sitename', 'base', 'title', 'ns', 'text', 'redirect']),
  article: (entry, whole) => {
    if ((entry.get('ns') ?? '0') !== '0' || entry.has('redirect')) return null;
    const title = entry.get('title') ?? '';
    const front = whole.get('base') ?? '';
    const base = front.slice(0, front.lastIndexOf('/') + 1);
    const url = base !== '' && title !== '' ? base + encodeURIComponent(title.replace(/ /gu, '_')) : null;
    return {
      url,
      title,
      text: entry.get('text') ?? '',
      form: 'wikitext',
      // The time of a revision is that of its last change, not of publication.
      published: null,
      publisher: whole.get('sitename') ?? null,
    };
  },
};

/**
 * The articles of an export in XML, piece by piece: posts of WordPress that are published, pages of MediaWiki in the
 * space of articles, in their last version. Of a torn export those before the tear.
 * @throws XmlTrap
 */
export async function* xmlArticles(
  pieces: AsyncIterable<string>,
  kind: 'wordpress' | 'mediawiki',
): AsyncGenerator<Exported, void> {
  const shape = kind === 'wordpress' ? WORDPRESS : MEDIAWIKI;
  const whole = new Map<string, string>();
  let entry: Map<string, string> | null = null;
  let open: string | null = null;
  let ready: Exported[] = [];
  const reader = xmlReader({
    enter: (name, _attributes, prefix) => {
      if (name === shape.entry) entry = new Map();
      const field = prefix === '' ? name : `${prefix}:${name}`;
      open = shape.fields.has(field) ? field : null;
      // Of the whole the first word stands: a picture of the channel has a title, too.
      if (entry === null && open !== null && (whole.get(open) ?? '') !== '') open = null;
      // A later version of the text takes the place of the one before; an empty element says something, too.
      if (open !== null) (entry ?? whole).set(open, '');
    },
    text: (piece) => {
      if (open === null) return;
      const into = entry ?? whole;
      into.set(open, `${into.get(open) ?? ''}${piece}`.slice(0, NEWS.exportField));
    },
    leave: (name) => {
      open = null;
      if (name !== shape.entry || entry === null) return;
      const article = shape.article(trimmed(entry), trimmed(whole));
      if (article !== null) ready.push(article);
      entry = null;
    },
  });
  for await (const piece of pieces) {
    reader.write(piece);
    yield* ready;
    ready = [];
  }
  const broken = reader.end();
  if (broken?.startsWith('unclosed tag')) throw new SyntaxError(`torn: ${broken}`);
}

function trimmed(fields: Fields): Fields {
  return new Map([...fields].map(([name, text]) => [name, text.trim()]));
}
