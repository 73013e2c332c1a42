import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sitemapListing, textSitemap } from '../../../src/news/lists/sitemap.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const AT = 'https://naba.example/sitemap.xml';

const read = (text: string) => sitemapListing(text, AT, NOW);
const addresses = (text: string) => {
  const listing = read(text);
  return 'entries' in listing ? listing.entries.map(({ address }) => address) : listing;
};

describe('a sitemap', () => {
  it('gives of each page its address, last change, and what it says of news', () => {
    expect(
      read(
        '<urlset><url><loc> /a?x=1&y=2 </loc><lastmod>2024-03-04</lastmod></url><url><loc>https://b.example/</loc><news:news><news:name>النهر</news:name><news:title>جسر &amp; طريق</news:title><news:publication_date>2024-03-05</news:publication_date></news:news></url></urlset>',
      ),
    ).toEqual({
      kind: 'news-sitemap',
      entries: [
        {
          address: 'https://naba.example/a?x=1&y=2',
          title: null,
          published: null,
          updated: '2024-03-04',
          publisher: null,
          text: null,
        },
        {
          address: 'https://b.example/',
          title: 'جسر & طريق',
          published: '2024-03-05',
          updated: null,
          publisher: 'النهر',
          text: null,
        },
      ],
    });
  });

  it('is one of pages or of sitemaps', () => {
    expect(read('<urlset><url><loc>/a</loc></url></urlset>')).toMatchObject({ kind: 'sitemap' });
    expect(read('<sitemapindex><sitemap><loc>/a.xml</loc></sitemap></sitemapindex>')).toMatchObject({
      kind: 'sitemaps',
    });
  });

  it('keeps places of pages apart from those of their pictures and other languages', () => {
    const inner = '<image:loc>/p.jpg</image:loc><video:title>صورة</video:title><xhtml:loc>/en</xhtml:loc>';
    expect(read(`<urlset><url><loc>/a</loc>${inner}</url></urlset>`)).toMatchObject({
      entries: [{ address: 'https://naba.example/a', title: null }],
    });
  });

  it('is without entries that have no address, and takes nothing from one to the next', () => {
    expect(addresses('<urlset><url><loc>/a</loc></url><url><lastmod>2024</lastmod></url></urlset>')).toEqual([
      'https://naba.example/a',
    ]);
  });

  it('gives what stands before a tear, or says that it is broken', () => {
    expect(addresses('<urlset><url><loc>/a</loc></url><url><loc>/b')).toEqual(['https://naba.example/a']);
    expect(read('<urlset><url><loc>/b')).toEqual({ why: expect.stringMatching(/^a broken sitemap: /u) });
    expect(addresses('<urlset></urlset>')).toEqual([]);
    expect(read(`<urlset>${'<a>'.repeat(10_000)}`)).toEqual({ why: expect.stringMatching(/^no sitemap: /u) });
  });

  it('reads any text', () => {
    const piece = fc.constantFrom(
      '<url>',
      '<loc>',
      '/a',
      '</loc>',
      '</url>',
      '<![CDATA[',
      ']]>',
      '&',
      '<',
      'ب',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const listing = read(`<urlset>${pieces.join('')}`);
        for (const entry of 'entries' in listing ? listing.entries : [])
          expect(entry).toHaveProperty('address', expect.any(String));
      }),
    );
  });
});

it.each([
  ['https://a.example/1\r\n\n HTTP://a.example/2 \n', ['https://a.example/1', 'HTTP://a.example/2']],
  ['https://a.example/1\nكلمة', null],
  ['https://a.example/1 2', null],
  ['', null],
])('a text of addresses, %j: %j', (text, all) => {
  const listing = textSitemap(text);
  expect(
    listing !== null && 'entries' in listing ? listing.entries.map(({ address }) => address) : listing,
  ).toEqual(all);
});
