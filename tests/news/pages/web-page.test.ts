import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/news/drafts/draft.ts';
import { webPage } from '../../../src/news/pages/web-page.ts';
import { EXPONENT, exponentOf } from '../../support/linear/exponent.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const TITLE = 'جسر جديد يربط قريتي الوادي';
const FIRST = 'افتتح رئيس البلدية، صباح اليوم، جسراً جديداً فوق الوادي بعد عامين من العمل فيه وحضر الأهالي.';
const SECOND = 'ويربط الجسر بين القريتين ويختصر الطريق إلى المدرسة والسوق نصف ساعة على الأقل، وفق البلدية.';
const THIRD = 'وقال أحد السكان إن الناس كانوا يعبرون النهر على الأقدام في الصيف وينقطعون عن المدينة شتاء.';
const TEXT = [FIRST, SECOND, THIRD].join('\n');
const BODY = `<h1>${TITLE}</h1>${[FIRST, SECOND, THIRD].map((one) => `<p>${one}</p>`).join('')}`;

const read = (html: string) => webPage(html, NOW) as Draft;

describe('the address of a page', () => {
  const page = (head: string, before = '') =>
    read(
      `<!DOCTYPE html>${before}<html><head><title>${TITLE}</title>${head}</head><body>${BODY}</body></html>`,
    ).url;

  test.each([
    [
      '<base href="https://naba.example/a/"><link rel="canonical" href="bridge">',
      'https://naba.example/a/bridge',
    ],
    ['<link rel="canonical" href="//naba.example/bridge">', 'https://naba.example/bridge'],
    [
      '<link rel="canonical" href="/bridge"><meta property="og:url" content="https://naba.example/">',
      'https://naba.example/bridge',
    ],
    ['<link rel="canonical" href="/bridge">', null],
    ['<base href="javascript:0"><link rel="canonical" href="bridge">', null],
    ['<link rel="canonical" href="#top"><base href="https://naba.example/">', null],
  ])('%s', (head, url) => {
    expect(page(head)).toBe(url);
  });

  test.each([
    ['<!-- saved from url=(0028)https://naba.example/bridge -->', 'https://naba.example/bridge'],
    [
      '<!--\n Page saved with SingleFile \n url: https://naba.example/bridge \n saved date: Mon Jan 05 2026\n-->',
      'https://naba.example/bridge',
    ],
    ['<!-- saved from url=(0014)about:internet -->', null],
    ['<!-- انظر https://naba.example/bridge -->', null],
    [`<!--${' '.repeat(300_000)}`, null],
  ])('in the comment of the program that saved it: %s', (comment, url) => {
    expect(page('', comment)).toBe(url);
  });
});

describe('a page without the tags that HTML lets it leave out', () => {
  test.each([
    ['no head or body', `<html><meta charset=utf-8><title>${TITLE}</title>${BODY}</html>`],
    ['an open head', `<html><head><title>${TITLE}</title>${BODY}`],
    ['no body', `<html><head><title>${TITLE}</title></head>${BODY}</html>`],
    ['a body without a head', `<html><title>${TITLE}</title><body>${BODY}`],
    ['text behind the body', `<html><head><title>${TITLE}</title></head><body></body>${BODY}</html>`],
    ['text behind the end', `<html><head><title>${TITLE}</title></head><body></body></html>${BODY}`],
    ['no html', `<head><title>${TITLE}</title></head><body>${BODY}</body>`],
    ['nothing but the text', `<title>${TITLE}</title>${BODY}`],
    ['a tag before html', `<h4></h4><html><head><title>${TITLE}</title></head><body>${BODY}</body></html>`],
    ['the text before html', `<title>${TITLE}</title>${BODY}<html><body></body></html>`],
    ['an html that is never closed', `<title>${TITLE}</title>${BODY}<html `],
  ])('%s', (_name, html) => {
    expect(read(html)).toMatchObject({ title: TITLE, text: TEXT });
  });

  test('nothing but a tag that breaks off', () => {
    expect(read('<h4><html ')).toMatchObject({ title: null, text: '' });
    expect(read('<html')).toMatchObject({ text: '' });
  });

  test.each<readonly [begin: string, unit: string, end: string, size: number]>([
    [`<html><title>${TITLE}</title>`, '<body>', BODY, 11_400],
    ['<html>', '<meta><b>س</b>', '', 280_000],
  ])('%s %s takes time that grows with it', (begin, unit, end, size) => {
    expect(exponentOf(read, [begin, unit, end], size)).toBeLessThanOrEqual(EXPONENT);
  });
});

describe('a page whose article stands in noscript', () => {
  const page = (shown: string, noscript: string) =>
    read(
      `<html><head><title>${TITLE}</title></head><body>${shown}<noscript>${noscript}</noscript></body></html>`,
    );

  test('is read from there', () => {
    expect(page(`<h1>${TITLE}</h1><div id="root">جار التحميل</div>`, BODY)).toMatchObject({ text: TEXT });
  });

  test('is not where it shows its article too', () => {
    const help = `<p>${'يرجى تفعيل لغة البرمجة في متصفحك لتصفح هذا الموقع كما يجب. '.repeat(6)}</p>`;
    expect(page(BODY, help)).toMatchObject({ text: TEXT });
  });
});

test.each([
  ['escaped', '&lt;p&gt;', '&lt;/p&gt;'],
  ['escaped twice', '&amp;lt;p&amp;gt;', '&amp;lt;/p&amp;gt;'],
  ['as they are', '<p>', '<\\/p>'],
])('the tags in an articleBody are read: %s', (_name, open, close) => {
  const body = [FIRST, SECOND, THIRD].map((one) => `${open}${one}${close}`).join('');
  const script = `{"@type":"NewsArticle","headline":"${TITLE}","articleBody":"${body}"}`;
  const html = `<html><head><title>${TITLE}</title><script type="application/ld+json">${script}</script></head><body><h1>${TITLE}</h1><p>اشترك لتقرأ</p></body></html>`;
  expect(read(html).text).toBe(TEXT);
});

describe('the only day that a page shows', () => {
  const [first, ...rest] = BODY.split('</h1>');
  const page = (made: string) => `<html><head><title>${TITLE}</title></head><body>${made}</body></html>`;
  const day = (made: string) => read(page(made)).published?.published ?? null;

  test.each([
    ['below the text', `${BODY}<div>3 تشرين الثاني 2025</div>`],
    ['far below it', `${BODY}${'<div>سطر قصير</div>'.repeat(15)}<p>الاثنين 3/11/2025</p>`],
    ['in a box for something else', `${BODY}<div class="tags">3 تشرين الثاني 2025</div>`],
    ['in the midst of the text', BODY.replace('</p>', '</p><span>2025-11-03</span>')],
    ['in the foot of the article', `<article>${BODY}<footer>نشر 3 تشرين الثاني 2025</footer></article>`],
    [
      'of the foot, for machines',
      `<article>${BODY}<footer><time datetime="2025-11-03">أمس</time></footer></article>`,
    ],
    [
      'in the head of the article',
      `<header><p>3 تشرين الثاني 2025</p>${first}</h1></header>${rest.join('')}`,
    ],
    ['beside a name', `${first}</h1><div>رنا العلي 03/11/2025</div>${rest.join('')}`],
    ['as a link', `${BODY}<a href="/day">3 تشرين الثاني 2025</a>`],
  ])('%s', (_place, made) => {
    expect(day(made)).toBe('2025-11-03');
  });

  test.each([
    ['is of the visit where it stands above the title', `<div>الأحد 1 آذار 2026</div>${BODY}`],
    ['is of another article under «اقرأ أيضا»', `${BODY}<div>اقرأ أيضا</div><div>3 تشرين الثاني 2025</div>`],
    ['is of another article in a box of such', `${BODY}<div class="related">3 تشرين الثاني 2025</div>`],
    ['is of a reader', `${BODY}<div class="comments"><b>3 تشرين الثاني 2025</b></div>`],
    ['is none where there are two', `${BODY}<div>3 تشرين الثاني 2025</div><div>4 تشرين الثاني 2025</div>`],
    ['is none that has not come', `${BODY}<div>3 تشرين الثاني 2026</div>`],
    ['is none in a sentence', BODY.replace('بعد عامين', 'وكان وضع حجره في 3 تشرين الثاني 2023 بعد عامين')],
  ])('%s', (_why, made) => {
    expect(day(made)).toBeNull();
  });
});
