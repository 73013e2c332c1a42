import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeDesks, closeReader, desk, feed, page, site, urls } from '../desk.ts';

afterEach(closeDesks);
afterAll(closeReader);

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
});
