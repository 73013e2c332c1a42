import { createHash } from 'node:crypto';
import { inventedArticles } from './invented.ts';
import { type Publisher, publisher, type Reply } from './publisher.ts';

/** What befalls one request for a page. */
export type Fault = 429 | 500 | 'reset' | 'slow';

/** An article of a fake newsroom. */
export interface Story {
  readonly path: string;
  title: string;
  text: string;
  readonly published: string;
  /** The status that it is answered with; 200 while it is there. */
  status: number;
  /** Where it moved for good, if it did. */
  movedTo?: string;
  /** What befalls the next requests for it, one each. */
  readonly faults: Fault[];
}

/** A newsroom on this machine: `/` names its feed, `/feed` and `/sitemap.xml` list its stories, robots.txt bars `/private`. */
export interface Newsroom extends Publisher {
  readonly stories: Story[];
  readonly story: (at: number) => Story;
  /** Moves a story for good. */
  readonly move: (at: number, path: string) => void;
}

/** How a newsroom is set up. */
export interface NewsroomOptions {
  readonly robots?: string;
  /** Milliseconds that a slow answer takes. */
  readonly slow?: number;
}

/** A newsroom with `count` invented articles, each its own. */
export async function newsroom(
  count: number,
  seed: number,
  options: NewsroomOptions = {},
): Promise<Newsroom> {
  const stories = inventedArticles(count, seed, 3).map(
    ({ title, text, published }, i): Story => ({
      path: `/news/${i}`,
      title: `${title} (${i})`,
      text,
      published,
      status: 200,
      faults: [],
    }),
  );
  const byPath = new Map(stories.map((story) => [story.path, story]));
  const made: Publisher = await publisher(async ({ path, headers }) => {
    const { origin } = made;
    if (path === '/robots.txt')
      return {
        body: options.robots ?? `User-agent: *\nDisallow: /private\nSitemap: ${origin}/sitemap.xml\n`,
      };
    if (path === '/')
      return asHtml('<link rel="alternate" type="application/rss+xml" href="/feed">', '', headers);
    if (path === '/feed') return conditional(feedOf(stories, origin), 'application/rss+xml', headers);
    if (path === '/sitemap.xml') return conditional(sitemapOf(stories, origin), 'application/xml', headers);
    const story = byPath.get(path);
    if (story === undefined) return { status: 404 };
    const fault = story.faults.shift();
    if (fault === 'reset') return null;
    if (fault === 429) return { status: 429, headers: { 'retry-after': '1' } };
    if (fault === 500) return { status: 500 };
    if (fault === 'slow') await new Promise((resolve) => setTimeout(resolve, options.slow ?? 500));
    if (story.movedTo !== undefined) return { status: 301, headers: { location: story.movedTo } };
    if (story.status !== 200) return { status: story.status };
    return pageOf(story, headers);
  });
  const story = (at: number): Story => stories[at] as Story;
  const move = (at: number, path: string): void => {
    const moved: Story = { ...story(at), path, faults: [] };
    byPath.set(path, moved);
    story(at).movedTo = path;
  };
  return { ...made, stories, story, move };
}

/** The page of a story as a site shows it. */
function pageOf({ title, text, published }: Story, headers: Readonly<Record<string, unknown>>): Reply {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: published });
  const paragraphs = text.split('\n').map((line) => `<p>${line}</p>`);
  return asHtml(
    `<title>${title}</title><meta property="og:site_name" content="وكالة الأفق"><script type="application/ld+json">${data}</script>`,
    `<article><h1>${title}</h1>${paragraphs.join('')}</article>`,
    headers,
  );
}

function asHtml(head: string, body: string, headers: Readonly<Record<string, unknown>>): Reply {
  const html = `<!doctype html><html lang="ar"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
  return conditional(html, 'text/html; charset=utf-8', headers);
}

function conditional(body: string, type: string, headers: Readonly<Record<string, unknown>>): Reply {
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
  if (headers['if-none-match'] === etag) return { status: 304 };
  return { body, headers: { 'content-type': type, etag } };
}

function feedOf(stories: readonly Story[], origin: string): string {
  const items = stories.map(
    ({ path, title, published }) =>
      `<item><title>${title}</title><link>${origin}${path}</link><pubDate>${new Date(published).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>وكالة الأفق</title><link>${origin}</link><description/>${items.join('')}</channel></rss>`;
}

function sitemapOf(stories: readonly Story[], origin: string): string {
  const urls = stories.map(({ path }) => `<url><loc>${origin}${path}</loc></url>`);
  return `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>`;
}
