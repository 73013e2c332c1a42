import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { Listed, Listing } from '../../../src/news/lists/listing.ts';
import { readList } from '../../../src/news/lists/read-list.ts';
import { fragmentText } from '../../../src/news/pages/web-page.ts';

const FEEDS = join(import.meta.dirname, '../../golden/feeds');
const EXPECTED = JSON.parse(readFileSync(join(FEEDS, 'expected.json'), 'utf8')) as Record<string, object[]>;
const NOW = new Date('2026-03-01T12:00:00Z');
const AT = 'https://sada-ain.example/feed/main.xml';

function read(text: string | Uint8Array): Listing {
  return readList(typeof text === 'string' ? Buffer.from(text) : text, AT, NOW);
}

function entries(text: string | Uint8Array): readonly Listed[] {
  const listing = read(text);
  if (!('entries' in listing)) throw new Error(JSON.stringify(listing));
  return listing.entries;
}

describe('feeds after the style of public ones', () => {
  it('are twenty', () => expect(Object.keys(EXPECTED)).toHaveLength(20));

  test.each(Object.entries(EXPECTED))('%s', (name, expected) => {
    const found = entries(readFileSync(join(FEEDS, name)));
    expect(
      found.map((entry) => ({
        ...entry,
        text: entry.text?.includes('<') ? fragmentText(entry.text) : entry.text,
      })),
    ).toEqual(
      expected.map((one) => ({ publisher: null, text: null, updated: expect.toSatisfy(isWord), ...one })),
    );
  });
});

function isWord(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

const url = (inner: string): string => `<url>${inner}</url>`;

describe('sitemaps', () => {
  it('give pages, with what they say of news', () => {
    const listing = read(`<?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      ${url(`<loc> https://sada-ain.example/news/101?a=1&amp;b=2 </loc><lastmod>2024-03-04</lastmod>
        <news:news><news:publication><news:name>صدى عين الرمان</news:name><news:language>ar</news:language></news:publication>
        <news:publication_date>2024-03-04T10:15:00+03:00</news:publication_date><news:title><![CDATA[خبر & خبر]]></news:title></news:news>
        <image:image><image:loc>https://sada-ain.example/p.jpg</image:loc><image:title>صورة</image:title></image:image>`)}
      ${url('<loc>/news/102</loc>')}</urlset>`);
    expect(listing).toEqual({
      kind: 'news-sitemap',
      entries: [
        {
          address: 'https://sada-ain.example/news/101?a=1&b=2',
          title: 'خبر & خبر',
          published: '2024-03-04T10:15:00+03:00',
          updated: '2024-03-04',
          publisher: 'صدى عين الرمان',
          text: null,
        },
        expect.objectContaining({ address: 'https://sada-ain.example/news/102', updated: null }),
      ],
    });
  });

  it('may be of sitemaps, or texts', () => {
    const index = read(
      '<sitemapindex xmlns="x"><sitemap><loc>https://sada-ain.example/s1.xml.gz</loc><lastmod>2024-03-04</lastmod></sitemap></sitemapindex>',
    );
    expect(index).toMatchObject({
      kind: 'sitemaps',
      entries: [{ address: 'https://sada-ain.example/s1.xml.gz', updated: '2024-03-04' }],
    });
    expect(read('https://a.example/1\r\nhttps://a.example/2\n')).toMatchObject({
      kind: 'sitemap',
      entries: [{ address: 'https://a.example/1' }, { address: 'https://a.example/2' }],
    });
  });

  it('are read as far as they are whole', () => {
    const torn = `<urlset>${url('<loc>https://a.example/1</loc>')}<url><loc>https://a.ex`;
    expect(entries(torn).map(({ address }) => address)).toEqual(['https://a.example/1']);
    expect(entries(`<urlset>${url('<loc>https://a.example/1?a=1&b=2</loc>')}</urlset>`)).toHaveLength(1);
    expect(read('<urlset><url><loc>')).toHaveProperty('why');
    expect(entries('<urlset></urlset>')).toEqual([]);
  });
});

describe('a home page', () => {
  it('names its feeds', () => {
    const listing = read(`<!doctype html><html><head><title>صدى</title>
      <link rel="alternate" type="application/rss+xml" title="صدى" href="/feed">
      <link rel="alternate" type="application/rss+xml" title="صدى: التعليقات" href="/comments/feed">
      <link rel="alternate" hreflang="en" href="/en"><link rel="ALTERNATE" type="application/feed+json" href="https://b.example/j">
      </head><body><p>أهلاً</p></body></html>`);
    expect(listing).toEqual({
      kind: 'page',
      lists: ['https://sada-ain.example/feed', 'https://b.example/j'],
    });
  });
});

describe('what is hostile, broken, huge or empty', () => {
  const declared = (name: string, body: string): string =>
    `<?xml version="1.0"?><!DOCTYPE r [${body}]><rss version="2.0"><channel><title>t</title><item><title>&${name};</title><link>https://a.example/1</link></item></channel></rss>`;
  const laughs = [...'bcdefghij'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`);

  test.each([
    ['a bomb of entities', declared('j', `<!ENTITY a "aaaaaaaaaa">${laughs.join('')}`), 'declares entities'],
    ['a file of this machine', declared('x', '<!ENTITY x SYSTEM "file:///etc/passwd">'), 'declares entities'],
    ['nesting', `<urlset>${'<url>'.repeat(100_000)}`, 'deep'],
    ['a deep feed', `<rss version="2.0"><channel>${'<a>'.repeat(50_000)}</channel></rss>`, 'no feed'],
    ['an empty file', '', 'empty'],
    ['a picture', '\x89PNG\r\n\x1a\n', 'binary'],
    ['words', 'لا شيء هنا', 'neither'],
    ['a torn feed of JSON', '{"version":"https://jsonfeed.org/version/1.1","items":[{', 'no feed'],
  ])('%s is refused', (_, text, why) => {
    expect(read(Buffer.from(text, text.startsWith('\x89') ? 'latin1' : 'utf8'))).toEqual({
      why: expect.stringContaining(why),
    });
  });

  it('never expands what a sitemap declares', () => {
    const text = `<?xml version="1.0"?><!DOCTYPE u [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY a "https://b.example/">]>
      <urlset>${url('<loc>&x;</loc>')}${url('<loc>&a;</loc>')}${url('<loc>https://a.example/1</loc>')}</urlset>`;
    const found = entries(text).map(({ address }) => address);
    expect(found).toContain('https://a.example/1');
    expect(found.join()).not.toMatch(/root|b\.example/u);
  });

  it('takes a limited number of entries', () => {
    const many = url('<loc>https://a.example/1</loc>').repeat(50_010);
    expect(entries(`<urlset>${many}</urlset>`)).toHaveLength(50_000);
  });
});
