import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { backoff, retryIn, revisitIn } from '../../src/fetch/polite/backoff.ts';
import { robotsIn } from '../../src/fetch/polite/robots.ts';
import { Round } from '../../src/fetch/rounds/round.ts';
import { SourceStore } from '../../src/fetch/rounds/store.ts';
import { ReaderThread } from '../../src/news/reading/reader.ts';
import { entryOf, newArchive, newFolder, random } from '../support/archives.ts';
import { type Asked, type Publisher, publisher, type Reply } from '../support/publisher.ts';

const reader = new ReaderThread();
afterAll(() => reader.close());
const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** Sources and an archive, and rounds over them without networks: what comes is kept as it is. */
interface Desk {
  readonly store: SourceStore;
  readonly archive: Archive;
  readonly round: (over?: { readonly later?: number }) => Promise<{
    readonly added: string[];
    readonly unchanged: number;
    readonly left: Record<string, string>;
    readonly gone: number;
  }>;
}

function desk(...sources: readonly string[]): Desk {
  let ahead = 0;
  let last = 0;
  const now = (): Date => {
    last = Math.max(last + 1, Date.now() + ahead);
    return new Date(last);
  };
  const store = new SourceStore(newFolder(), now);
  const archive = newArchive();
  open.push(store, archive);
  for (const source of sources) store.add(source);
  const next = random(3);
  return {
    store,
    archive,
    round: async ({ later = 0 } = {}) => {
      ahead += later;
      store.wantLists(store.sources().map(({ address }) => address));
      const round = new Round({
        store,
        archive,
        reader,
        scope: 'sources',
        said: {},
        allowance: { loopback: true },
        userAgent: 'isnad/0 (+https://a.example)',
        now,
        random: () => 0,
        signal: new AbortController().signal,
      });
      const added: string[] = [];
      const left: Record<string, string> = {};
      let unchanged = 0;
      for await (const one of round.brought()) {
        if ('unchanged' in one) unchanged++;
        else if ('why' in one) {
          left[one.source] = one.why;
          round.settled('left-out', one.source);
        } else {
          const [outcome = 'unchanged'] = archive.add([entryOf(one, next)], now());
          if (outcome === 'unchanged') unchanged++;
          else added.push(`${outcome} ${one.url ?? one.title}`);
          round.settled(outcome === 'contested' ? 'left-out' : outcome, one.url ?? one.title);
        }
      }
      return { added, unchanged, left, gone: round.gone };
    },
  };
}

async function site(reply: (asked: Asked, origin: () => string) => Reply): Promise<Publisher> {
  const made: Publisher = await publisher((asked) => reply(asked, () => made.origin));
  open.push(made);
  return made;
}

function page(n: number, day: string | null = '2024-03-04'): Reply {
  const text = `استقبل محافظ وادي النخيل سالم الحداد وفد الغرفة التجارية رقم ${n} وبحثا ترميم السوق القديمة.`;
  const dated = day === null ? '' : `<meta property="article:published_time" content="${day}">`;
  return {
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!doctype html><html lang="ar"><head><title>خبر رقم ${n}</title>${dated}</head><body><article><h1>خبر رقم ${n}</h1><p>${text}</p></article></body></html>`,
  };
}

const feed = (...links: readonly string[]): Reply => ({
  headers: { 'content-type': 'application/rss+xml' },
  body: `<rss version="2.0"><channel><title>صدى</title>${links.map((link) => `<item><title>خبر</title><link>${link}</link></item>`).join('')}</channel></rss>`,
});
const urls = (...places: readonly string[]): string =>
  `<urlset>${places.map((place) => `<url><loc>${place}</loc></url>`).join('')}</urlset>`;

describe('a round', () => {
  it('goes from a home page by robots.txt to packed sitemaps, and takes no page of the site for an article', async () => {
    const made = await site(({ path }, origin) => {
      if (path === '/robots.txt') return { body: `Sitemap: ${origin()}/index.xml\n` };
      if (path === '/') return { body: '<!doctype html><html><body>أهلًا</body></html>' };
      if (path === '/index.xml')
        return { body: `<sitemapindex><sitemap><loc>${origin()}/a.xml.gz</loc></sitemap></sitemapindex>` };
      if (path === '/a.xml.gz')
        return { body: gzipSync(urls(`${origin()}/1`, `${origin()}/about`, `${origin()}/no`)) };
      if (path === '/1') return page(1);
      return path === '/about' ? page(9, null) : { status: 404 };
    });
    const { round } = desk(`${made.origin}/`);
    expect(await round()).toEqual({
      added: [`added ${made.origin}/1`],
      unchanged: 0,
      gone: 0,
      left: {
        [`${made.origin}/about`]: 'a page of a site that shows no day: no article',
        [`${made.origin}/no`]: '404: not there',
      },
    });
  });

  it('asks for nothing that robots.txt bars, and for nothing at all while that cannot be read', async () => {
    let broken = true;
    const made = await site(({ path }, origin) => {
      if (path === '/robots.txt')
        return broken
          ? { status: 503, headers: { 'retry-after': '600' } }
          : { body: 'User-agent: isnad\nDisallow: /barred' };
      return path === '/feed' ? feed(`${origin()}/1`, `${origin()}/barred/2`) : page(1);
    });
    const { round } = desk(`${made.origin}/feed`);
    const failed = await round();
    expect(Object.values(failed.left)).toEqual([expect.stringContaining('robots.txt could not be read')]);
    expect(made.asked.map(({ path }) => path)).toEqual(['/robots.txt']);
    broken = false;
    const read = await round({ later: 700_000 });
    expect(read.added).toEqual([`added ${made.origin}/1`]);
    expect(read.left).toEqual({ [`${made.origin}/barred/2`]: 'its robots.txt asks not to read it' });
    expect(made.asked.map(({ path }) => path)).not.toContain('/barred/2');
  });

  it('leaves a host alone for as long as it asks, over rounds', async () => {
    let busy = true;
    const made = await site(({ path }, origin) => {
      if (path === '/robots.txt') return { status: 404 };
      if (path === '/feed') return feed(`${origin()}/1`, `${origin()}/2`);
      return busy && path === '/1'
        ? { status: 429, headers: { 'retry-after': '600' } }
        : page(Number(path.slice(1)));
    });
    const { round } = desk(`${made.origin}/feed`);
    expect((await round()).left).toEqual({
      [`${made.origin}/1`]: '429: asked too often; asks to be left alone for 10 minutes',
    });
    const before = made.asked.length;
    busy = false;
    expect(Object.values((await round()).left)).toEqual([expect.stringContaining('asks to be left alone')]);
    expect(made.asked).toHaveLength(before);
    expect((await round({ later: 700_000 })).added.toSorted()).toEqual([
      `added ${made.origin}/1`,
      `added ${made.origin}/2`,
    ]);
  });

  it('asks no private machine that a feed names, and keeps the rest', async () => {
    const bad = [
      'http://169.254.169.254/latest/',
      'http://0x7f000001/',
      'http://10.0.0.1/a',
      'file:///etc/passwd',
    ];
    const made = await site(({ path }, origin) =>
      path === '/feed' ? feed(...bad, `${origin()}/1`) : path === '/1' ? page(1) : { status: 404 },
    );
    const { added, left } = await desk(`${made.origin}/feed`).round();
    expect(added).toEqual([`added ${made.origin}/1`]);
    expect(Object.keys(left).toSorted()).toEqual(bad.toSorted());
  });

  it('keeps an article where it was found in the end, and takes the front page for no article', async () => {
    const state = { isLost: false };
    const made = await site(({ path }, origin) => {
      if (path === '/feed') return feed(`${origin()}/short`, `${origin()}/1?utm_source=feed`);
      if (path === '/short') return { status: 302, headers: { location: '/1' } };
      if (path.startsWith('/1')) return state.isLost ? { status: 302, headers: { location: '/' } } : page(1);
      return path === '/' ? page(0) : { status: 404 };
    });
    const { round, archive, store } = desk(`${made.origin}/feed`);
    expect((await round()).added).toEqual([`added ${made.origin}/1`]);
    state.isLost = true;
    expect(await round()).toMatchObject({ added: [], left: {}, gone: 0 });
    expect(await round()).toMatchObject({ added: [], left: {}, gone: 1 });
    expect([...archive.articles()].map(({ id }) => archive.publisherChanges(id).gone !== null)).toEqual([
      true,
    ]);
    expect(store.sources()).toMatchObject([{ kept: 0, gone: 2, waiting: 0, refused: 0 }]);
    expect((await round()).unchanged).toBe(0);
  });

  it('takes a live blog for its entries, and in the next round those that are new or changed', async () => {
    const entry = (at: number, more = ''): object => ({
      '@type': 'BlogPosting',
      headline: `تحديث ${at}`,
      datePublished: `2024-03-04T1${at}:00:00+03:00`,
      articleBody: `وصل وزير الزراعة سالم الحداد إلى وادي النخيل في زيارته رقم ${at} وكان في استقباله المحافظ.${more}`,
    });
    let entries = [entry(1), entry(2)];
    const made = await site(({ path }, origin) => {
      if (path === '/feed') return feed(`${origin()}/live`);
      if (path !== '/live') return { status: 404 };
      const data = { '@type': 'LiveBlogPosting', headline: 'زيارة الوزير', liveBlogUpdate: entries };
      return {
        headers: { 'content-type': 'text/html; charset=utf-8' },
        body: `<!doctype html><html lang="ar"><head><title>زيارة الوزير</title><script type="application/ld+json">${JSON.stringify(data)}</script></head><body><article><h1>زيارة الوزير</h1><p>نتابع هنا زيارة وزير الزراعة سالم الحداد إلى وادي النخيل ساعة بساعة.</p></article></body></html>`,
      };
    });
    const { round, archive } = desk(`${made.origin}/feed`);
    expect((await round()).added).toHaveLength(2);
    entries = [entry(1), entry(2, ' وقد رافقه وفد.'), entry(3)];
    const { added, unchanged } = await round();
    expect(added.map((one) => one.split(' ')[0]).toSorted()).toEqual(['added', 'replaced']);
    expect(unchanged).toBe(1);
    expect(archive.counts().articles).toBe(3);
  });

  it('takes the text that a feed brings along where the page has none', async () => {
    const body = `<p>${'بحث المجتمعون ترميم السوق القديمة وتوسعة مواقفها. '.repeat(3)}</p>`;
    const made = await site(({ path }, origin) => {
      if (path !== '/feed') return path === '/1' ? { body: '<html><body>…</body></html>' } : { status: 404 };
      const items = [
        { id: '1', url: `${origin()}/1`, title: 'خبر', content_html: body },
        { id: '2', title: 'خبر بلا صفحة', content_html: body },
      ];
      return { body: JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'صدى', items }) };
    });
    const { added, left } = await desk(`${made.origin}/feed`).round();
    expect(left).toEqual({});
    expect(added.toSorted()).toEqual([`added ${made.origin}/1`, 'added خبر بلا صفحة']);
  });
});

describe('robots.txt', () => {
  const read = (text: string) =>
    robotsIn(
      {
        kind: 'found',
        address: '',
        moved: null,
        type: '',
        body: Buffer.from(text),
        validators: { at: '', etag: null, lastModified: null },
      },
      'https://a.example/robots.txt',
    );

  test.each([
    ['', null, 0],
    ['User-agent: *\nDisallow: /a', 'asks not', 0],
    ['User-agent: other\nDisallow: /', null, 0],
    ['User-agent: *\nDisallow: /\nUser-agent: isnad\nAllow: /\nCrawl-delay: 3', null, 3_000],
    ['User-agent: *\nCrawl-delay: 100000\nDisallow: /*.pdf$', null, 60_000],
    ['User-agent: *\nCrawl-delay: soon', null, 0],
    [`${'\0'.repeat(50)}${'x'.repeat(10_000)}`, null, 0],
  ])('%j', (text, why, delay) => {
    const rules = read(text);
    expect(rules.whyNot('https://a.example/a')).toEqual(why === null ? null : expect.stringContaining(why));
    expect(rules.delay).toBe(delay);
  });
});

describe('waiting', () => {
  it('doubles up to a minute, half of it by chance', () => {
    expect([1, 2, 3, 10].map((failures) => backoff(failures, () => 1))).toEqual([
      1_000, 2_000, 4_000, 60_000,
    ]);
    expect(backoff(2, () => 0)).toBe(1_000);
  });

  it('grows with the time for which nothing changed, to thirty days', () => {
    const hour = 3_600_000;
    expect([0, hour, 24 * hour].map(revisitIn)).toEqual([0, hour / 10, 2.4 * hour]);
    expect(revisitIn(10_000 * 24 * hour)).toBe(30 * 24 * hour);
    expect([1, 2, 3, 4, 20].map((n) => retryIn(n) / (24 * hour))).toEqual([0, 0, 1, 2, 30]);
  });
});
