import { expect, test } from 'vitest';
import { recordArticle, recordsIn } from '../../../src/news/records/record.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const FIRST = 'افتتح رئيس البلدية جسراً جديداً فوق الوادي.';
const SECOND = 'ويربط الجسر بين القريتين منذ اليوم.';
const URL = 'https://naba.example/bridge';

const read = (value: unknown) => recordArticle(value, {}, NOW);

test.each([
  [
    'news-please',
    {
      maintext: `${FIRST}\n${SECOND}`,
      text: null,
      title: 'جسر',
      date_download: '2026-02-01 09:00:00',
      date_modify: 'None',
      date_publish: '2025-11-03 07:30:00',
      source_domain: 'naba.example',
      url: URL,
    },
    'naba.example',
  ],
  [
    'newspaper4k',
    {
      text: `${FIRST}\n\n${SECOND}`,
      title: 'جسر',
      publish_date: '2025-11-03T00:00:00',
      meta_site_name: 'النبأ',
      canonical_link: URL,
    },
    'النبأ',
  ],
  [
    'trafilatura',
    {
      raw_text: FIRST,
      text: `${FIRST}\n${SECOND}`,
      title: 'جسر',
      date: '2025-11-03',
      hostname: 'naba.example',
      sitename: 'النبأ',
      source: URL,
    },
    'النبأ',
  ],
  [
    'fundus',
    {
      title: 'جسر',
      publishing_date: '2025-11-03 08:00:00+03:00',
      body: { summary: [], sections: [{ headline: [], paragraphs: [FIRST, SECOND] }] },
      html: { responded_url: URL, content: '<html></html>', source_info: { publisher: 'النبأ' } },
    },
    'النبأ',
  ],
  [
    'fundus without a body',
    {
      title: 'جسر',
      plaintext: `${FIRST}\n\n${SECOND}`,
      publishing_date: '2025-11-03 08:00:00+03:00',
      html: { requested_url: URL, source_info: { publisher: 'النبأ' } },
    },
    'النبأ',
  ],
  [
    'Readability',
    {
      title: 'جسر',
      content: `<div><p>${FIRST}</p><p>${SECOND}</p></div>`,
      textContent: `${FIRST}${SECOND}`,
      siteName: 'النبأ',
      publishedTime: '2025-11-03T08:00:00Z',
      url: URL,
    },
    'النبأ',
  ],
  [
    'WordPress',
    {
      date: '2025-11-03T08:00:00',
      guid: { rendered: 'https://naba.example/?p=7' },
      link: URL,
      title: { rendered: 'جسر' },
      content: { rendered: `<p>${FIRST}</p>\n<p>${SECOND}</p>`, protected: false },
    },
    'naba.example',
  ],
])('a record of %s is read whole', (_name, value, publisher) => {
  expect(read(value)).toMatchObject({
    url: URL,
    title: 'جسر',
    publisher,
    text: `${FIRST}\n${SECOND}`,
    publishedBasis: 'operator',
  });
  expect(read(value)).toHaveProperty('published', expect.stringMatching(/^2025-11-03/u));
});

test('entities and tags are read, however often they were escaped', () => {
  const text = `قال &amp;quot;نعم&amp;quot;&nbsp;ثم &lt;p&gt;<b>سكت</b> الرجل&lt;/p&gt; ومضى إلى بيته`;
  expect(read({ text, title: 'قال &#1606;&#x639;&amp;#1605;', url: URL })).toMatchObject({
    title: 'قال نعم',
    text: 'قال "نعم" ثم\nسكت الرجل\nومضى إلى بيته',
  });
});

test.each([
  ['شركة AT&T وقعت العقد وثمنه a < b و c > d في الورقة', 'AT&T وقعت العقد وثمنه a < b و c > d'],
  ['انظر http://x.example/?a=1&copy=2 في الصفحة الأولى من الملف', '?a=1&copy=2'],
  ['كتب &nosuchentity; في الصفحة الأولى من الملف الكبير', '&nosuchentity;'],
])('what is no entity or tag stays: %s', (text, kept) => {
  expect(read({ text })).toHaveProperty('text', expect.stringContaining(kept));
});

test('lists are found within objects', () => {
  expect(recordsIn({ articles: { page: 1, results: [{ body: FIRST }, { body: SECOND }] } })).toHaveLength(2);
  expect(recordsIn({ objects: [{ text: FIRST }] })).toHaveLength(1);
});

test.each([
  [null],
  [[]],
  [{}],
  [{ text: {} }],
  [{ text: 'None', title: 'null' }],
  [{ text: [[[[[[[[FIRST]]]]]]]] }],
  [{ content: { __proto__: null, rendered: 7 } }],
])('a broken record is left out: %j', (value) => {
  expect(read(value)).toHaveProperty('why');
});

test.each(['&', '&amp;', '<b', ' '])('a record of many %j takes time that grows with it', (unit) => {
  const ofText = (text: string) => read({ text, title: text, url: text, published: text });
  expect(exponentOf(ofText, ['', unit, ''], 400_000)).toBeLessThanOrEqual(EXPONENT);
});
