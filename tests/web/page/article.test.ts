import { html } from 'hono/html';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../../src/arabic/letters/span.ts';
import type { Article } from '../../../src/news/article/article.ts';
import type { ListedMeeting } from '../../../src/search/meetings/meeting-list.ts';
import { articlePage, commaJoined } from '../../../src/web/page/article.ts';
import { source } from '../../support/answers.ts';
import { articleOf } from '../../support/archives.ts';
import { HOSTILE_TEXT, markupOf, OPEN } from './context.ts';

const MEETING: ListedMeeting = {
  participants: [
    { name: 'الوزير سامر', person: 'سامر الحداد', title: null, side: 'peer' },
    { name: 'وزيرة العدل', person: null, title: null, side: 'peer' },
  ],
  kind: 'met',
  status: 'held',
  from: '2024-03-04',
  to: '2024-03-04',
  basis: 'stated',
  otherDays: [],
  place: null,
  topic: null,
  independent: 1,
  evidence: [{ article: source('a'), start: 5, end: 9, quote: 'التقى' }],
};

async function page(
  given: Partial<Article>,
  cited?: Span,
  meetings: readonly ListedMeeting[] = [],
): Promise<string> {
  const article = { ...articleOf('a', 'وصل الوزير.\nثم غادر.'), ...given };
  return await markupOf(articlePage({ article, meetings }, cited, OPEN).body);
}

describe('the page of an article', () => {
  it('has its title, publisher, day, address and lines', async () => {
    const markup = await page({ title: 'افتتاح الجسر' });
    expect(markup).toContain('<h1><bdi>افتتاح الجسر</bdi></h1>');
    expect(markup).toContain('<bdi>الأخبار</bdi>، نُشر في 5 آذار/مارس 2024');
    expect(markup).toContain('<a href="https://akhbar.example/a" rel="noreferrer">');
    expect(markup).toContain('<p dir="rtl">وصل الوزير.</p>');
    expect(markup).toContain('<p dir="rtl">ثم غادر.</p>');
  });

  it('marks the cited words, over lines too, and leads to the first', async () => {
    expect(await page({}, { start: 4, end: 10 })).toContain(
      '<p dir="rtl">وصل <mark id="cited">الوزير</mark>.</p>',
    );
    const over = await page({}, { start: 4, end: 14 });
    expect(over).toContain('<mark id="cited">الوزير.</mark>');
    expect(over).toContain('<mark>ثم</mark> غادر.');
    expect(await page({})).not.toContain('<mark');
  });

  it('tells what else it is cited for', async () => {
    const markup = await page({}, undefined, [MEETING]);
    expect(markup).toContain('مما يُستشهد عليه');
    expect(markup).toContain(
      `<a href="${OPEN.links.article({ id: 'a' }, { start: 5, end: 9 }, null).replace('&', '&amp;')}">`,
    );
    expect(markup).toContain('<bdi>سامر الحداد</bdi></a>، <bdi>وزيرة العدل</bdi>');
    expect(await page({}, { start: 5, end: 9 }, [MEETING])).not.toContain('مما يُستشهد');
  });

  it('has no address that is none, and makes no markup of anything', async () => {
    const hostile = {
      title: HOSTILE_TEXT,
      publisher: HOSTILE_TEXT,
      text: HOSTILE_TEXT,
      url: 'javascript:alert(1)',
    };
    const markup = await page(hostile, { start: 2, end: 9 });
    expect(markup).not.toMatch(/<script|<img|javascript:/u);
    expect(await page({ url: null, publisher: null, published: null })).toContain('لا يُعرف يوم نشره');
  });
});

describe('commaJoined', () => {
  it('puts «، » between', async () => {
    const join = (...names: readonly string[]) =>
      markupOf(html`${commaJoined(names.map((name) => html`<b>${name}</b>`))}`);
    expect(await join('أ', 'ب', 'ج')).toBe('<b>أ</b>، <b>ب</b>، <b>ج</b>');
    expect(await join()).toBe('');
  });
});
