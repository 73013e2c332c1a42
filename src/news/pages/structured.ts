import { NEWS } from '../constants.ts';
import type { Draft } from '../drafts/draft.ts';
import { plain } from '../markup/entities.ts';

type Json = Readonly<Record<string, unknown>>;

const KINDS =
  /(?:^|[/:#])(?:(?:Reportage|Analysis|Opinion|Background|Review|AskPublic)?NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|SocialMediaPosting|AdvertiserContentArticle)$/u;

/** What a page's structured data (schema.org as JSON-LD) says of its article; `day` as it is written there. */
export interface Structured extends Omit<Draft, 'text' | 'published'> {
  readonly text: string | null;
  readonly day: unknown;
}

/**
 * The article in the JSON-LD scripts of a page: of several the one that `isThis` knows by its title, else the
 * first with a day. Out of broken JSON at least the day of publication is read, where an article is said to be in it.
 */
export function structuredArticle(
  scripts: readonly string[],
  isThis: (title: string) => boolean,
): Structured | null {
  const values = scripts.map(parsed);
  const all = objectsIn(values);
  const articles = all.filter((one) => typesOf(one).some((type) => KINDS.test(type)));
  const titled = articles.find((one) => isThis(text(own(one, 'headline')) ?? text(own(one, 'name')) ?? ''));
  const article = titled ?? articles.find((one) => own(one, 'datePublished') !== undefined) ?? articles[0];
  if (article === undefined) return fromBroken(scripts.filter((_, i) => values[i] === undefined));
  return {
    title: text(own(article, 'headline')) ?? text(own(article, 'name')),
    text: body(own(article, 'articleBody')),
    publisher: nameOf(own(article, 'publisher'), all) ?? nameOf(own(article, 'sourceOrganization'), all),
    url: addressOf(own(article, 'url')) ?? addressOf(own(article, 'mainEntityOfPage')),
    language: text(own(article, 'inLanguage')),
    day: own(article, 'datePublished'),
  };
}

/** One entry of a live blog. */
export interface LiveEntry {
  readonly title: string | null;
  readonly text: string;
  /** As it is written there. */
  readonly day: unknown;
  readonly address: string | null;
  /** What tells it from the others of its page: its id or the fragment of its address, else its day and title. */
  readonly mark: string;
}

/** The entries of the live blogs in the JSON-LD scripts of a page, in their order, those with a text. */
export function liveEntries(scripts: readonly string[]): LiveEntry[] {
  const blogs = objectsIn(scripts.map(parsed)).filter((one) => typesOf(one).includes('LiveBlogPosting'));
  return blogs
    .flatMap((blog) => objectsIn([own(blog, 'liveBlogUpdate')]))
    .filter((one) => typesOf(one).some((type) => KINDS.test(type)))
    .flatMap((one): LiveEntry[] => {
      const written = body(own(one, 'articleBody')) ?? body(own(one, 'text'));
      if (written === null) return [];
      const title = text(own(one, 'headline')) ?? text(own(one, 'name'));
      const day = own(one, 'datePublished');
      const address = addressOf(own(one, 'url')) ?? addressOf(own(one, 'mainEntityOfPage'));
      const id = text(own(one, '@id')) ?? (address?.includes('#') ? address : null);
      return [{ title, text: written, day, address, mark: id ?? `${day} ${title}` }];
    });
}

/** JSON as pages write it: in a comment or CDATA, with raw line ends in strings, commas too many, a `;` behind. */
function parsed(script: string): unknown {
  const bare = unwrapped(script);
  for (const attempt of [bare, bare.replace(/\p{Cc}+/gu, ' ').replace(/,\s*(?=[}\]])/gu, '')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or undefined: a page's broken data is no reason to leave the page out.
    }
  }
  return undefined;
}

function unwrapped(script: string): string {
  let bare = script
    .trim()
    .replace(/^(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)/u, '')
    .trim();
  for (const mark of ['*/', '-->', ']]>', '//', '/*', ';']) {
    if (bare.endsWith(mark)) bare = bare.slice(0, -mark.length).trimEnd();
  }
  return bare;
}

/** The objects within values, level by level, so many at most. */
function objectsIn(values: readonly unknown[]): Json[] {
  const found: Json[] = [];
  let level = [...values];
  for (
    let depth = 0;
    depth <= NEWS.structuredDepth && level.length > 0 && found.length < NEWS.structuredValues;
    depth++
  ) {
    found.push(...level.filter(isObject));
    level = level.flatMap(within).slice(0, NEWS.structuredValues);
  }
  return found;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What stands right within a list or an object and may hold more. */
function within(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.slice(0, NEWS.structuredValues);
  return isObject(value) ? Object.values(value).filter((inner) => typeof inner === 'object') : [];
}

function own(object: Json, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

function typesOf(object: Json): string[] {
  const type = own(object, '@type');
  return (Array.isArray(type) ? type : [type]).filter((one) => typeof one === 'string');
}

function text(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  return typeof one === 'string' && one.trim() !== '' ? plain(one) : null;
}

function body(value: unknown): string | null {
  if (typeof value !== 'string' || value.trim() === '') return null;
  return plain(value);
}

function nameOf(value: unknown, all: readonly Json[]): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one !== 'object' || one === null) return text(one);
  const id = own(one as Json, '@id');
  const named = text(own(one as Json, 'name'));
  if (named !== null || id === undefined) return named;
  const other = all.find((candidate) => own(candidate, '@id') === id && own(candidate, 'name') !== undefined);
  return other === undefined ? null : text(own(other, 'name'));
}

function addressOf(value: unknown): string | null {
  const one = Array.isArray(value) ? value[0] : value;
  if (typeof one === 'string') return one;
  return typeof one === 'object' && one !== null ? text(own(one as Json, '@id')) : null;
}

function fromBroken(scripts: readonly string[]): Structured | null {
  const script = scripts.find((one) => /"@type"\s*:\s*"\w*Article"/u.test(one));
  const day = /"datePublished"\s*:\s*"([^"\n]{8,40})"/u.exec(script ?? '')?.[1];
  return day === undefined ? null : { text: null, day };
}
