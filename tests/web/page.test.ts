import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { linkKey } from '../../src/web/page/links.ts';
import { answerTo, gate } from '../support/bot.ts';
import { fewArticles, HOSTILE, type ReaderPage, startPage } from '../support/reader-page.ts';

const QUESTION = 'من استقبل الوزير نادر القيرواني في وادي النخيل؟';
const KEY = linkKey('7000001:AAExampleExampleExampleExampleExample');

let app: App;
let page: ReaderPage;

beforeAll(async () => {
  app = await fewArticles();
  page = await startPage({}, app);
});

afterAll(async () => {
  await page.close();
  await app.close();
});

async function get(url: string) {
  const response = await fetch(url);
  return { status: response.status, headers: response.headers, text: await response.text() };
}

function asking(question: string, { links }: ReaderPage = page): string {
  const url = new URL(links.questions(links.fresh));
  url.searchParams.set('q', question);
  return url.href;
}

function idOf(title: string): string {
  const article = [...app.archive.articles()].find((one) => one.title.includes(title));
  if (article === undefined) throw new Error(`no article is called ${title}`);
  return article.id;
}

describe('the question box', () => {
  it('gives the answer of the bot, with links to the words that say so', async () => {
    const { status, text } = await get(asking(QUESTION));
    expect(status).toBe(200);
    expect(text).toContain('سالم الحداد');
    expect(text).toMatch(new RegExp(`/articles/${HOSTILE.id}\\?from=\\d+&amp;to=\\d+#cited`, 'u'));
    expect(await page.metrics.text()).toContain('isnad_questions_total{by="page",outcome="answered"} 1');
  });

  it('refuses as the bot does, and says what is nearest', async () => {
    const { status, text } = await get(asking('كم هدفًا سجّل لاعب المنتخب في المباراة؟'));
    expect(status).toBe(200);
    expect(text).toContain('عذرًا');
  });

  it('is there with nothing asked, and reads no endless question', async () => {
    expect((await get(page.links.questions(null))).text).toContain('name="q"');
    const { status, text } = await get(asking('ا'.repeat(1_001)));
    expect([status, text.includes('أطول مما أستطيع قراءته')]).toEqual([400, true]);
  });

  it('says again what was asked, and makes no markup of it', async () => {
    const { text } = await get(asking('"><script>alert(1)</script><img src=x onerror=alert(1)>'));
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img src=x');
    expect(text).toContain('&lt;script&gt;');
  });
});

describe('too many questions', () => {
  it('are sent away kindly while the others are worked on', async () => {
    const wait = gate();
    let at = Date.now();
    const ask = async (question: string, asOf: string) => {
      await wait.opened;
      return answerTo(question, asOf);
    };
    const busy = await startPage({ now: () => new Date(at) }, { ...app, ask });
    const first = [1, 2].map((number) => get(asking(`متى ${number}؟`, busy)));
    await expect.poll(() => get(asking('', busy)).then(({ status }) => status)).toBe(200);
    at += 120_000;
    const { status, text } = await get(asking('أين؟', busy));
    expect([status, text.includes('الأسئلة كثيرة الآن')]).toEqual([503, true]);
    wait.open();
    for (const answered of await Promise.all(first)) expect(answered.text).toContain('متى');
    expect(await busy.metrics.text()).toContain('isnad_questions_total{by="page",outcome="full"} 1');
    await busy.close();
  });
});

describe('an article', () => {
  it('has the cited words marked, its publisher, its day, and no markup of its own', async () => {
    const id = HOSTILE.id;
    const start = app.archive.article(id)?.text.indexOf('وبحث الجانبان') ?? -1;
    const { status, text } = await get(page.links.article({ id }, { start, end: start + 13 }, null));
    expect(status).toBe(200);
    expect(text).toContain('<mark id="cited">وبحث الجانبان</mark>');
    expect(text).toContain('نُشر في 29 أيلول/سبتمبر 2024');
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).toContain('&lt;script&gt;alert(2)&lt;/script&gt;');
    expect(text).not.toMatch(/<script|<img src=x/u);
    expect(text).toContain(HOSTILE.text.split('\n')[2]);
    expect(text).toContain('مما يُستشهد عليه بهذا الخبر');
  });

  it('marks what spans lines, and nothing where the place is none', async () => {
    const id = HOSTILE.id;
    const marks = async (query: string) =>
      (await get(`${page.links.base}/articles/${id}?${query}`)).text.match(/<mark/gu)?.length ?? 0;
    expect(await marks('from=10&to=120')).toBe(2);
    for (const query of ['from=5&to=5', 'from=9&to=2', 'from=-1&to=4', 'from=0&to=999999', 'from=a&to=b', ''])
      expect(await marks(query), query).toBe(0);
  });

  it('is found by its whole id alone', async () => {
    const id = HOSTILE.id;
    for (const path of [id.slice(0, 8), `${id}0`, 'ffffffffffffffff', '..%2f..%2fetc%2fpasswd', '%00', '%ff'])
      expect((await get(`${page.links.base}/articles/${path}`)).status, path).toBe(404);
  });
});

describe('a person', () => {
  it('has a chronology with its sources, and both pictures', async () => {
    const { status, text } = await get(page.links.person('سالم الحداد', 1, null));
    expect(status).toBe(200);
    expect(text).toContain('نادر القيرواني');
    const pictures = [...text.matchAll(/(?:src|srcset)="([^"]+)"/gu)].map(([, url]) =>
      (url ?? '').replaceAll('&amp;', '&'),
    );
    expect(pictures).toHaveLength(4);
    for (const url of pictures) {
      const response = await fetch(url);
      expect(response.headers.get('content-type')).toBe('image/png');
      expect([...new Uint8Array(await response.arrayBuffer())].slice(1, 4)).toEqual([80, 78, 71]);
    }
  });

  it('is not there when the articles know nobody by the name, however it is written', async () => {
    for (const name of ['فلان الفلاني', '', '<b>', '\u0000', 'ا'.repeat(1_000), '%'])
      expect((await get(page.links.person(name, 1, null))).status).toBe(404);
    expect((await get(page.links.person('سالم الحداد', 99, null))).status).toBe(404);
  });
});

describe('every page', () => {
  it('lets nothing run, frames nothing, tells nobody where the reader was, and is not indexed', async () => {
    for (const url of [
      page.links.questions(null),
      `${page.links.base}/articles/${HOSTILE.id}`,
      `${page.links.base}/articles/ffffffffffffffff`,
    ]) {
      const { headers, text } = await get(url);
      expect(headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; style-src 'self'; img-src 'self';/u,
      );
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script/u);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(text).toContain('<html lang="ar" dir="rtl">');
      expect(text).not.toMatch(/ style=| on\w+="/u);
    }
  });

  it('takes no other methods', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
      expect((await fetch(page.links.questions(null), { method })).status).toBe(404);
  });
});

describe('links where not everybody may ask', () => {
  let now = new Date('2026-11-23T09:00:00Z');
  let shut: ReaderPage;

  beforeAll(async () => {
    shut = await startPage({ key: KEY, path: '/read', now: () => now }, app);
  });
  afterAll(async () => await shut.close());

  it('open what they name, until they cease to', async () => {
    const { links } = shut;
    const urls = [
      links.article({ id: HOSTILE.id }, { start: 0, end: 5 }, links.fresh),
      links.person('سالم الحداد', 1, links.fresh),
      links.picture('timeline', { name: 'سالم الحداد', page: 1, theme: 'light' }, links.fresh),
      links.questions(links.fresh),
    ];
    for (const url of urls) expect((await fetch(url)).status, url).toBe(200);
    now = new Date('2026-12-01T09:00:00Z');
    for (const url of urls) {
      const { status, text } = await get(url);
      expect(status, url).toBe(403);
      expect(text).toContain('انتهت مدة هذا الرابط');
    }
    now = new Date('2026-11-23T09:00:00Z');
  });

  it('open nothing else, nothing for longer, and nothing unsigned', async () => {
    const { links } = shut;
    const good = new URL(links.article({ id: HOSTILE.id }, undefined, links.fresh));
    const other = new URL(good);
    other.pathname = `/read/articles/${idOf('القصباوي')}`;
    const longer = new URL(good);
    longer.searchParams.set('until', String(Number(good.searchParams.get('until')) + 1));
    const unsigned = new URL(good);
    unsigned.search = '';
    const forged = new URL(good);
    forged.searchParams.set('sign', 'A'.repeat(32));
    const short = new URL(good);
    short.searchParams.set('sign', '');
    const asPerson = new URL(links.person('x', 1, null));
    asPerson.search = good.search;
    for (const url of [other, longer, unsigned, forged, short, asPerson])
      expect((await fetch(url)).status, url.href).toBe(403);
    expect((await fetch(good)).status).toBe(200);
    expect((await fetch(links.style)).status).toBe(200);
  });

  it('lead on to links that cease when they do', async () => {
    const { links } = shut;
    const { text } = await get(asking(QUESTION, shut));
    const until = String(links.fresh);
    const found = [...text.matchAll(/href="([^"]+articles[^"]+)"/gu)].map(([, url]) =>
      (url ?? '').replaceAll('&amp;', '&'),
    );
    expect(found.length).toBeGreaterThan(0);
    for (const url of found) {
      expect(new URL(url).searchParams.get('until')).toBe(until);
      expect((await fetch(url)).status).toBe(200);
    }
    expect(text).toContain(`name="until" value="${until}"`);
  });
});
