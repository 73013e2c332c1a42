import { describe, expect, it } from 'vitest';
import { feedListing } from '../../../src/news/lists/feed.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const AT = 'https://naba.example/feed.xml';

const read = (text: string) => feedListing(text, AT, NOW);
const entry = (text: string) => {
  const listing = read(text);
  return 'entries' in listing ? listing.entries[0] : expect.fail(JSON.stringify(listing));
};
const rss = (item: string, names = '') =>
  `<rss version="2.0" ${names}><channel><title>النهر</title><link>/</link><description>x</description><item>${item}</item></channel></rss>`;

describe('an entry of a feed', () => {
  it('of RSS has address, title, day, source and whole text', () => {
    expect(
      entry(
        rss(
          '<link>/a</link><title>جسر &lt;b&gt;جديد&lt;/b&gt;</title><pubDate>Mon, 04 Mar 2024 07:15:00 +0000</pubDate><source url="x">النهر</source><description>ملخص</description><content:encoded><![CDATA[<p>نص</p>]]></content:encoded>',
          'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
        ),
      ),
    ).toEqual({
      address: 'https://naba.example/a',
      title: 'جسر جديد',
      published: '2024-03-04T07:15:00+00:00',
      updated: null,
      publisher: 'النهر',
      text: '<p>نص</p>',
    });
  });

  it('has the address that its name is, unless it says that it is none', () => {
    expect(entry(rss('<title>x</title><guid>https://naba.example/1</guid>'))?.address).toBe(
      'https://naba.example/1',
    );
    const none = read(rss('<title>x</title><guid isPermaLink="false">https://naba.example/1</guid>'));
    expect(none).toEqual({ kind: 'feed', entries: [] });
  });

  it('of Atom has its alternate address, resolved against its base', () => {
    expect(
      entry(
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://b.example/x/"><title>t</title><id>i</id><updated>2024-03-04T00:00:00Z</updated><entry><id>1</id><title>جسر</title><link rel="self" href="/self"/><link href="a"/><published>2024-03-04T10:15:00+03:00</published><updated>2024-03-05T00:00:00Z</updated></entry></feed>',
      ),
    ).toMatchObject({
      address: 'https://b.example/x/a',
      published: '2024-03-04T10:15:00+03:00',
      updated: '2024-03-05T00:00:00Z',
      text: null,
    });
  });

  it('of JSON has address, day and text', () => {
    const item = {
      id: '1',
      url: 'https://naba.example/a',
      title: 'جسر',
      content_text: 'نص',
      date_published: '2024-03-04T10:15:00Z',
    };
    expect(
      entry(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [item] })),
    ).toMatchObject({
      address: 'https://naba.example/a',
      title: 'جسر',
      text: 'نص',
      published: '2024-03-04T10:15:00Z',
    });
  });

  it('has no day that has not come, and no text of tags alone', () => {
    const names = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"';
    const item =
      '<link>/a</link><pubDate>2027-01-01</pubDate><content:encoded><![CDATA[<p> </p>]]></content:encoded>';
    expect(entry(rss(item, names))).toMatchObject({ published: null, text: null });
  });
});

it.each([
  ['<!DOCTYPE r [<!ENTITY a "b">]><rss/>', /^a feed that declares entities of its own$/u],
  ['<rss', /^no feed that can be read: /u],
  ['{}', /^no feed that can be read: /u],
  ['', /^no feed that can be read: /u],
])('%s is refused', (text, why) => {
  expect(read(text)).toEqual({ why: expect.stringMatching(why) });
});
