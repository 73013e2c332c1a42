import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { closeDesks, closeReader, desk, feed, page, site } from '../desk.ts';

afterEach(closeDesks);
afterAll(closeReader);

describe('the visit of a host', () => {
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
