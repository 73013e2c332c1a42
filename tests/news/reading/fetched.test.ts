import { describe, expect, it } from 'vitest';
import type { Listed } from '../../../src/news/lists/listing.ts';
import {
  type FetchedPage,
  fetchedArticles,
  fetchedFrom,
  listedArticle,
} from '../../../src/news/reading/fetched.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const AT = 'https://naba.example/a';
const PROSE = 'افتتح رئيس البلدية صباح اليوم جسراً جديداً فوق الوادي يربط القريتين بحضور الأهالي.';
const TEXT = `${PROSE}\n${PROSE.replace('افتتح', 'ودشن')}`;

const LISTED: Listed = {
  address: AT,
  title: 'عنوان القائمة',
  published: '2024-03-04',
  updated: null,
  publisher: 'النهر',
  text: null,
};

const html = (head: string, body = TEXT) =>
  `<html><head>${head}</head><body>${body
    .split('\n')
    .map((one) => `<p>${one}</p>`)
    .join('')}</body></html>`;

const read = (page: string | Uint8Array, more: Partial<FetchedPage> = {}) =>
  fetchedArticles(
    { bytes: Buffer.from(page), address: AT, listed: null, needsDay: false, over: {}, ...more },
    NOW,
  );

describe('a fetched page', () => {
  it('is at the address where it was found when what it names for itself is none', () => {
    const [article] = read(`link: http://b\u064e\u0000\u0644\n\n${TEXT}`);
    expect(article).toMatchObject({ url: AT });
    expect(() => read('link"http://w\u064a\u0644\n\u0639 \u064a \u0627\u20ac\u0629.')).not.toThrow(
      'Invalid URL',
    );
  });

  it('is an article at the address where it was found, with what it says of itself before its list', () => {
    const [article] = read(
      html('<title>جسر جديد يربط القريتين</title><meta property="og:site_name" content="الأفق">'),
      { listed: LISTED },
    );
    expect(article).toMatchObject({
      url: AT,
      title: 'جسر جديد يربط القريتين',
      publisher: 'الأفق',
      published: '2024-03-04',
      publishedBasis: 'feed',
      text: TEXT,
      origin: { fetched: AT, urlBy: 'page' },
    });
  });

  it('has what its list says where it says nothing', () => {
    expect(read(html(''), { listed: LISTED })[0]).toMatchObject({
      title: 'عنوان القائمة',
      publisher: 'النهر',
    });
  });

  it('has a day in its tags before that of its list, and that before one that it only shows', () => {
    const tagged = '<meta property="article:published_time" content="2024-01-01">';
    expect(read(html(tagged), { listed: LISTED })[0]).toMatchObject({
      published: '2024-01-01',
      publishedBasis: 'meta',
    });
    const shown = html('<title>جسر جديد</title>', TEXT).replace('<p>', '<h1>جسر جديد</h1><p>4/2/2024</p><p>');
    expect(read(shown, { listed: { ...LISTED, published: null } })[0]).toMatchObject({
      published: '2024-02-04',
    });
    expect(read(shown, { listed: LISTED })[0]).toMatchObject({ published: '2024-03-04' });
  });

  it('has the address that it names on its own site alone', () => {
    const canonical = (url: string) => read(html(`<link rel="canonical" href="${url}">`))[0];
    expect(canonical('https://www.naba.example/b')).toMatchObject({ url: 'https://www.naba.example/b' });
    expect(canonical('https://other.example/b')).toMatchObject({ url: AT });
    expect(read(html(''), { over: { url: 'https://naba.example/c' } })[0]).toMatchObject({
      url: 'https://naba.example/c',
      origin: { urlBy: 'option' },
    });
  });

  it('may be plain text', () => {
    expect(read(`جسر جديد يربط القريتين\n\n${TEXT}`)[0]).toMatchObject({
      title: 'جسر جديد يربط القريتين',
      text: TEXT,
    });
  });

  it('is taken from its list where it holds no article', () => {
    const listed = { ...LISTED, text: `<p>${PROSE}</p>` };
    expect(read(html('', ''), { listed })[0]).toMatchObject({
      title: 'عنوان القائمة',
      text: PROSE,
      published: '2024-03-04',
    });
  });

  it.each([
    ['is empty', '', {}, /^empty$/u],
    ['has no text', '<html><body></body></html>', {}, /^no text$/u],
    ['is binary', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), {}, /^binary/u],
    ['is a feed', '<rss version="2.0"></rss>', {}, /^a feed, not a page/u],
    ['would hold a parser', '<div>'.repeat(3000), {}, /^no news page/u],
    ['shows no day where one is needed', html(''), { needsDay: true }, /shows no day/u],
  ])('is left out where it %s', (_what, page, more, why) => {
    expect(read(page, more)).toEqual([{ source: AT, why: expect.stringMatching(why) }]);
  });
});

it('is the article that a list brings along whole, or none', () => {
  expect(listedArticle({ ...LISTED, text: `<p>${PROSE}</p>` }, AT, NOW)).toMatchObject({
    url: AT,
    text: PROSE,
    publisher: 'النهر',
  });
  expect(listedArticle({ ...LISTED, text: PROSE }, null, NOW)).toMatchObject({ url: null, text: PROSE });
  expect(listedArticle(LISTED, AT, NOW)).toBeNull();
  expect(listedArticle({ ...LISTED, text: 'قصير' }, AT, NOW)).toBeNull();
});

it('notes where an article was fetched from, beside what is known of it', () => {
  const article = listedArticle({ ...LISTED, text: PROSE }, AT, NOW) ?? expect.fail('none');
  expect(fetchedFrom(article, AT, 'option').origin).toMatchObject({
    fetched: AT,
    urlBy: 'option',
    publisherBy: 'page',
  });
});
