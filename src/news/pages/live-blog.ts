import { canonicalAddress } from '../article/address.ts';
import { type Article, articleId } from '../article/article.ts';
import { NEWS } from '../constants.ts';
import { articleFrom } from '../drafts/draft.ts';
import { hasTags } from '../markup/entities.ts';
import { markup } from '../markup/markup.ts';
import { publishedIn } from '../text/published.ts';
import { type LiveEntry, liveEntries } from './structured.ts';
import { fragmentText } from './web-page.ts';

/**
 * The entries of a page that its structured data calls a live blog (schema.org's `LiveBlogPosting`), each an article
 * with its own day and title; none where it is no such page. `whole` is the page as one article. An entry without an
 * address of its own has that of the page, and an id by its mark in the page, so that it is the same when the page has
 * grown.
 */
export function liveArticles(html: string, whole: Article, now: Date): Article[] {
  if (!html.includes('LiveBlogPosting')) return [];
  const page = markup(html);
  if ('why' in page) return [];
  const articles = liveEntries(page.structured).flatMap((entry) => articleOf(entry, whole, now));
  return articles.length < NEWS.liveEntries ? [] : articles;
}

function articleOf({ title, text, day, address, mark }: LiveEntry, whole: Article, now: Date): Article[] {
  const { url, publisher, language, origin } = whole;
  const published = publishedIn(day, now);
  const own = canonicalAddress(address ?? '');
  const made = articleFrom(
    {
      title,
      text: hasTags(text) ? fragmentText(text) : text,
      publisher,
      language,
      published: published === null ? null : { published, publishedBasis: 'json-ld' },
    },
    { url: own ?? url ?? undefined },
    { now },
  );
  if ('why' in made) return [];
  const isOfPage = url !== null && made.url === url;
  const id = isOfPage ? articleId({ ...made, url: `${url}#${mark}` }) : made.id;
  return [{ ...made, id, ...(origin === undefined ? {} : { origin }) }];
}
