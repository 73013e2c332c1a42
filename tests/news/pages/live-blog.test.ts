import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/news/article/article.ts';
import { publisherOfHost } from '../../../src/news/article/publishers.ts';
import { fetchedArticles } from '../../../src/news/reading/fetched.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const ADDRESS = 'https://sada.example/live/7';
const TEXTS = [
  'وصل وزير الزراعة سالم الحداد إلى وادي النخيل صباح اليوم وكان في استقباله المحافظ.',
  'عقد الوزير والمحافظ مؤتمرًا صحفيًّا تحدثا فيه عن ترميم السوق القديمة.',
  'غادر الوزير وادي النخيل مساءً بعد أن زار المستشفى الميداني.',
];

function entry(at: number, text = TEXTS[at], more: object = {}): object {
  return {
    '@type': 'BlogPosting',
    headline: `تحديث ${at}`,
    datePublished: `2024-03-04T1${at}:00:00+03:00`,
    articleBody: text,
    ...more,
  };
}

function read(data: unknown): Article[] {
  const html = `<!doctype html><html lang="ar"><head><title>زيارة الوزير، لحظة بلحظة</title><meta property="og:site_name" content="صدى">
    <script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script></head>
    <body><article><h1>زيارة الوزير، لحظة بلحظة</h1>${TEXTS.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
  const page = { bytes: Buffer.from(html), address: ADDRESS, listed: null, needsDay: false, over: {} };
  return fetchedArticles(page, NOW) as Article[];
}

const blog = (updates: unknown): object => ({
  '@type': 'LiveBlogPosting',
  headline: 'زيارة الوزير، لحظة بلحظة',
  datePublished: '2024-03-04T10:00:00+03:00',
  liveBlogUpdate: updates,
});

describe('a page of several articles', () => {
  it('is cut into its entries where its markup says so, each with its own day', () => {
    const articles = read(blog([entry(0), entry(1), entry(2, TEXTS[2], { url: `${ADDRESS}/2` })]));
    expect(articles).toMatchObject([
      {
        url: ADDRESS,
        title: 'تحديث 0',
        text: TEXTS[0],
        publisher: 'صدى',
        published: '2024-03-04T10:00:00+03:00',
      },
      {
        url: ADDRESS,
        title: 'تحديث 1',
        text: TEXTS[1],
        published: '2024-03-04T11:00:00+03:00',
        publishedBasis: 'json-ld',
      },
      { url: `${ADDRESS}/2`, text: TEXTS[2] },
    ]);
    expect(new Set(articles.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps the ids of its entries when it grows, and when one is mended', () => {
    const before = read(blog([entry(0), entry(1, undefined, { '@id': '#b' })]));
    const mended = entry(1, `${TEXTS[1]} ثم انصرفا.`, { '@id': '#b' });
    const after = read(blog([entry(2), mended, entry(0)]));
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)));
    expect(after).toHaveLength(3);
  });

  it.each([
    ['one entry', blog([entry(0)])],
    ['entries without text', blog([{ '@type': 'BlogPosting' }, { '@type': 'BlogPosting', articleBody: '' }])],
    ['no list', blog('شيء')],
    ['broken data', '{"@type":"LiveBlogPosting","liveBlogUpdate":[{'],
    ['entries within entries', `${'{"@type":"LiveBlogPosting","liveBlogUpdate":['.repeat(2_000)}`],
  ])('is one article with %s', (_, data) => {
    const articles = read(data);
    expect(articles).toHaveLength(1);
    expect(articles[0]?.text).toContain(TEXTS[1]);
  });
});

describe('a publisher that its page does not name', () => {
  it('is called by the table of hosts, which holds for those below', () => {
    expect(publisherOfHost('aljazeera.net')).toBe('الجزيرة');
    expect(publisherOfHost('mubasher.aljazeera.net')).toBe('الجزيرة');
    expect(publisherOfHost('notaljazeera.net')).toBeNull();
    expect(publisherOfHost('net')).toBeNull();
  });
});
