import { describe, expect, it } from 'vitest';
import type { Exported } from '../../../src/news/exports/exported.ts';
import { xmlArticles } from '../../../src/news/exports/xml-export.ts';

/** The articles of an export that comes in pieces of so many letters, and what broke it. */
async function read(
  text: string,
  kind: 'wordpress' | 'mediawiki',
  size = 7,
): Promise<{ readonly articles: Exported[]; readonly error: string | null }> {
  async function* pieces(): AsyncGenerator<string> {
    for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
  }
  const articles: Exported[] = [];
  try {
    for await (const one of xmlArticles(pieces(), kind)) articles.push(one);
  } catch (error) {
    return { articles, error: (error as Error).message };
  }
  return { articles, error: null };
}

const item = (fields: string) => `<item>${fields}</item>`;
const wxr = (items: string) =>
  `<rss xmlns:content="c" xmlns:wp="w"><channel><title> النهر </title>${items}</channel></rss>`;
const POST =
  '<title>جسر</title><link>https://naba.example/1</link><content:encoded><![CDATA[<p>نص</p>]]></content:encoded>';

describe('an export of WordPress', () => {
  it('gives its posts, however it is cut into pieces', async () => {
    const day =
      '<pubDate>Mon, 04 Mar 2024 07:15:00 +0000</pubDate><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>';
    for (const size of [1, 7, 10_000])
      expect(await read(wxr(item(POST + day)), 'wordpress', size)).toEqual({
        articles: [
          {
            url: 'https://naba.example/1',
            title: 'جسر',
            text: '<p>نص</p>',
            form: 'html',
            published: 'Mon, 04 Mar 2024 07:15:00 +0000',
            publisher: 'النهر',
          },
        ],
        error: null,
      });
  });

  it.each(['attachment', 'page', 'nav_menu_item', 'wp_template'])('gives no %s', async (type) => {
    const { articles } = await read(wxr(item(`${POST}<wp:post_type>${type}</wp:post_type>`)), 'wordpress');
    expect(articles).toEqual([]);
  });

  it('gives no draft, and the day of the database where there is no other', async () => {
    expect((await read(wxr(item(`${POST}<wp:status>draft</wp:status>`)), 'wordpress')).articles).toEqual([]);
    const { articles } = await read(
      wxr(item(`${POST}<wp:post_date_gmt>2024-03-04 07:15:00</wp:post_date_gmt>`)),
      'wordpress',
    );
    expect(articles[0]?.published).toBe('2024-03-04 07:15:00');
  });

  it('is of the channel, and not of its picture', async () => {
    const picture = '<image><title>شعار</title></image>';
    const { articles } = await read(wxr(picture + item(POST)), 'wordpress');
    expect(articles[0]?.publisher).toBe('النهر');
  });

  it('gives what stands before a tear, and that it is torn', async () => {
    const { articles, error } = await read(wxr(item(POST) + item(POST)).slice(0, -60), 'wordpress');
    expect(articles).toHaveLength(1);
    expect(error).toMatch(/^torn: unclosed tag/u);
  });
});

describe('an export of MediaWiki', () => {
  const wiki = (pages: string) =>
    `<mediawiki><siteinfo><sitename>ويكي النهر</sitename><base>https://w.example/wiki/الصفحة</base></siteinfo>${pages}</mediawiki>`;
  const page = (more: string) =>
    `<page><title>جسر جديد</title>${more}<revision><text>قديم</text></revision><revision><text>نص &lt;b&gt;</text></revision></page>`;

  it('gives its pages in their last version, without a day', async () => {
    expect((await read(wiki(page('<ns>0</ns>')), 'mediawiki')).articles).toEqual([
      {
        url: `https://w.example/wiki/${encodeURIComponent('جسر_جديد')}`,
        title: 'جسر جديد',
        text: 'نص <b>',
        form: 'wikitext',
        published: null,
        publisher: 'ويكي النهر',
      },
    ]);
  });

  it('calls the wiki by the first name and address that it gives', async () => {
    const info = (at: string) =>
      `<siteinfo><sitename>${at}</sitename><base>https://${at}.example/wiki/Main</base></siteinfo>`;
    const page = '<page><title>جسر</title><ns>0</ns><revision><text>نص</text></revision></page>';
    const { articles } = await read(
      `<mediawiki>${info('a')}${page}${info('b')}${page}</mediawiki>`,
      'mediawiki',
    );
    const own = { url: `https://a.example/wiki/${encodeURIComponent('جسر')}`, publisher: 'a' };
    expect(articles).toEqual([expect.objectContaining(own), expect.objectContaining(own)]);
  });

  it('gives no pages of other spaces, and none that lead elsewhere', async () => {
    expect((await read(wiki(page('<ns>1</ns>')), 'mediawiki')).articles).toEqual([]);
    expect((await read(wiki(page('<redirect title="x"/>')), 'mediawiki')).articles).toEqual([]);
  });
});

it.each(['', 'نص', '<rss>', '<a>'.repeat(10_000), '<!DOCTYPE r [<!ENTITY a "b">]><rss>&a;</rss>'])(
  'gives nothing of what is broken, empty or hostile: %#',
  async (text) => {
    expect((await read(text, 'wordpress', 10_000)).articles).toEqual([]);
  },
);
