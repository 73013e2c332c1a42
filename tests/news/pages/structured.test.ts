import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liveEntries, structuredArticle } from '../../../src/news/pages/structured.ts';

const article = (value: unknown, title = '') =>
  structuredArticle(
    [typeof value === 'string' ? value : JSON.stringify(value)],
    (one) => one === title && title !== '',
  );

const ONE = { '@type': 'NewsArticle', headline: 'جسر &amp; طريق', datePublished: '2024-03-04' };

describe('the article in structured data', () => {
  it('has title, text, publisher, address, language and day', () => {
    expect(
      article({
        ...ONE,
        articleBody: '<p>نص</p>',
        publisher: { '@type': 'Organization', name: 'النهر' },
        url: 'https://naba.example/a',
        inLanguage: 'ar',
      }),
    ).toEqual({
      title: 'جسر & طريق',
      text: 'نص',
      publisher: 'النهر',
      url: 'https://naba.example/a',
      language: 'ar',
      day: '2024-03-04',
    });
  });

  it('is found in graphs and lists, by kinds of articles alone', () => {
    expect(article({ '@graph': [{ '@type': 'WebPage', name: 'x' }, [ONE]] })?.title).toBe('جسر & طريق');
    expect(article({ ...ONE, '@type': ['Thing', 'https://schema.org/ReportageNewsArticle'] })?.day).toBe(
      '2024-03-04',
    );
    expect(article({ ...ONE, '@type': 'Product' })).toBeNull();
    expect(article({ headline: 'x' })).toBeNull();
  });

  it('is that of the page’s title, else the first with a day', () => {
    const other = { '@type': 'Article', headline: 'آخر', datePublished: '2024-01-01' };
    const dayless = { '@type': 'Article', headline: 'بلا يوم' };
    expect(article([dayless, ONE, other], 'آخر')?.title).toBe('آخر');
    expect(article([dayless, ONE, other])?.day).toBe('2024-03-04');
    expect(article([dayless])?.title).toBe('بلا يوم');
  });

  it('has the publisher that another object of the page names, and the address of its page', () => {
    const more = { publisher: { '@id': '#p' }, mainEntityOfPage: { '@id': 'https://naba.example/a' } };
    expect(
      article([
        { ...ONE, ...more },
        { '@id': '#p', '@type': 'Organization', name: 'النهر' },
      ]),
    ).toMatchObject({
      publisher: 'النهر',
      url: 'https://naba.example/a',
    });
    expect(article({ ...ONE, publisher: ['النهر'] })?.publisher).toBe('النهر');
    expect(article({ ...ONE, sourceOrganization: { name: 'الأفق' } })?.publisher).toBe('الأفق');
    expect(article({ ...ONE, publisher: { '@id': '#none' } })?.publisher).toBeNull();
  });

  it.each([
    ['in a comment', `<!-- ${JSON.stringify(ONE)} -->`],
    ['in CDATA', `//<![CDATA[\n${JSON.stringify(ONE)}\n//]]>`],
    ['with a comma too many', `{"@type":"NewsArticle","datePublished":"2024-03-04",}`],
    ['with a line end in a string', `{"@type":"NewsArticle","headline":"ج\nس","datePublished":"2024-03-04"}`],
    ['with a semicolon behind', `${JSON.stringify(ONE)};`],
  ])('is read as pages write it, %s', (_how, script) => {
    expect(article(script)?.day).toBe('2024-03-04');
  });

  it('gives at least its day where it is broken', () => {
    expect(article('{"@type":"NewsArticle","datePublished":"2024-03-04T00:00","x":')).toEqual({
      text: null,
      day: '2024-03-04T00:00',
    });
    expect(article('{"@type":"Product","datePublished":"2024-03-04","x":')).toBeNull();
    expect(article('')).toBeNull();
  });

  it('takes no names that objects have of themselves', () => {
    expect(
      article('{"@type":"NewsArticle","__proto__":{"headline":"x","datePublished":"2024"}}')?.title,
    ).toBeNull();
  });

  it('is looked for in any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(article({ '@type': 'Article', publisher: value, headline: value })).not.toBeNull();
      }),
    );
    expect(article(`${'['.repeat(5000)}${']'.repeat(5000)}`)).toBeNull();
  });
});

describe('the entries of a live blog', () => {
  const entry = (more: object) => ({
    '@type': 'BlogPosting',
    headline: 'تحديث',
    articleBody: 'نص',
    datePublished: '2024-03-04',
    ...more,
  });
  const entries = (...updates: object[]) =>
    liveEntries([JSON.stringify({ '@type': 'LiveBlogPosting', liveBlogUpdate: updates })]);

  it('have title, text, day, address and a mark of their own', () => {
    expect(entries(entry({}), entry({ '@id': '#7' }), entry({ url: 'https://naba.example/a#8' }))).toEqual([
      { title: 'تحديث', text: 'نص', day: '2024-03-04', address: null, mark: '2024-03-04 تحديث' },
      { title: 'تحديث', text: 'نص', day: '2024-03-04', address: null, mark: '#7' },
      {
        title: 'تحديث',
        text: 'نص',
        day: '2024-03-04',
        address: 'https://naba.example/a#8',
        mark: 'https://naba.example/a#8',
      },
    ]);
  });

  it('are none without a text, of another kind, or outside a live blog', () => {
    expect(entries(entry({ articleBody: ' ' }), entry({ '@type': 'Comment' }))).toEqual([]);
    expect(liveEntries([JSON.stringify(entry({}))])).toEqual([]);
    expect(liveEntries(['x', ''])).toEqual([]);
  });
});
