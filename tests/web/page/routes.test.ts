import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../../src/archive/archive.ts';
import { read } from '../../../src/reading.ts';
import { SEARCH } from '../../../src/search/constants.ts';
import { Metrics } from '../../../src/web/metrics.ts';
import { Links, linkKey } from '../../../src/web/page/links.ts';
import { pageRoutes } from '../../../src/web/page/routes.ts';
import { meetingOf, personOf } from '../../answer/participants.ts';
import { toldArchive } from '../../search/told-archive.ts';
import { idOf } from '../../support/archives.ts';
import { answerTo } from '../../support/bot.ts';
import { networksOf } from '../../support/passages.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const ID = idOf('a');
let archive: Archive;
let metrics: Metrics;
let fails: boolean;
beforeAll(() => {
  archive = toldArchive([
    'a',
    'التقى كمال الصالح نوال العطار.',
    meetingOf([personOf('كمال الصالح'), personOf('نوال العطار')]),
  ]);
});
afterAll(() => archive.close());
beforeEach(() => {
  metrics = new Metrics();
  fails = false;
});

function linksOf(key: Buffer | null = null): Links {
  return new Links('https://reader.example/read', { key, now: () => NOW });
}

async function get(url: string, { links = linksOf(), method = 'GET' } = {}) {
  const routes = pageRoutes({
    links,
    ask: async (question, asOf) => {
      if (fails) throw new Error('broken');
      return answerTo(question, asOf);
    },
    read: (wanted) => read({ archive, tagger: networksOf('', []).tagger }, wanted),
    metrics,
    now: () => NOW,
  });
  const response = await routes.request(url, { method });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const asking = (question: string): string => `${linksOf().questions(null)}?q=${encodeURIComponent(question)}`;

describe('the question box', () => {
  it('answers what is asked on the day of today, and is counted', async () => {
    const { status, text } = await get(asking(' متى؟ '));
    expect([status, text.includes('سُئلتُ في 2026-11-23: متى؟')]).toEqual([200, true]);
    expect(await metrics.text()).toContain('isnad_questions_total{by="page",outcome="answered"} 1');
  });

  it('is there with nothing asked, reads no endless question, and says kindly that it failed', async () => {
    expect((await get(linksOf().questions(null))).text).toContain('name="q"');
    expect((await get(asking('ا'.repeat(SEARCH.longestQuestion + 1)))).status).toBe(400);
    fails = true;
    const { status, text } = await get(asking('متى؟'));
    expect([status, text.includes('عذرًا')]).toEqual([503, true]);
    expect(await metrics.text()).toContain('outcome="failed"} 1');
  });
});

describe('articles, persons and pictures', () => {
  it('are where links lead', async () => {
    const links = linksOf();
    expect((await get(links.article({ id: ID }, { start: 0, end: 5 }, null))).text).toContain(
      '<mark id="cited">التقى</mark>',
    );
    expect((await get(links.person('كمال الصالح', 1, null))).text).toContain('نوال العطار');
    for (const kind of ['timeline', 'network'] as const) {
      const { status, headers } = await get(
        links.picture(kind, { name: 'كمال الصالح', page: 1, theme: 'dark' }, null),
      );
      expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    }
    expect((await get(links.style)).headers.get('content-type')).toContain('text/css');
    expect((await get(links.icon)).headers.get('content-type')).toContain('svg');
  });

  it('are not there where there is nothing', async () => {
    const links = linksOf();
    for (const url of [
      links.article({ id: 'f'.repeat(16) }, undefined, null),
      links.article({ id: '../../etc' }, undefined, null),
      links.person('وائل الصباغ', 1, null),
      links.person('كمال الصالح', 9, null),
      links.person('ا'.repeat(5000), 1, null),
      links.picture('timeline', { name: 'وائل الصباغ', page: 1, theme: 'light' }, null),
    ])
      expect((await get(url)).status, url).toBe(404);
  });

  it('mark nothing where the place is none', async () => {
    for (const query of ['from=5&to=5', 'from=9&to=2', 'from=-1&to=4', 'from=0&to=999', 'from=a&to=b'])
      expect((await get(`https://reader.example/read/articles/${ID}?${query}`)).text, query).not.toContain(
        '<mark',
      );
  });
});

describe('every page', () => {
  it('lets nothing run, and is not indexed', async () => {
    for (const url of [
      linksOf().questions(null),
      linksOf().article({ id: 'f'.repeat(16) }, undefined, null),
    ]) {
      const { headers } = await get(url);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';/u);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|script/u);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-robots-tag')).toContain('noindex');
    }
    expect((await get(linksOf().questions(null), { method: 'POST' })).status).toBe(404);
  });
});

describe('where links are signed', () => {
  it('opens what they name, and nothing without', async () => {
    const links = linksOf(linkKey('7:A'));
    const urls = [
      links.questions(links.fresh),
      links.article({ id: ID }, undefined, links.fresh),
      links.person('كمال الصالح', 1, links.fresh),
      links.picture('network', { name: 'كمال الصالح', page: 1, theme: 'light' }, links.fresh),
    ];
    for (const url of urls) {
      expect((await get(url, { links })).status, url).toBe(200);
      const bare = new URL(url);
      bare.searchParams.delete('sign');
      const shut = await get(bare.href, { links });
      expect(shut.status, bare.href).toBe(403);
      expect(shut.text).not.toContain('الصالح');
    }
  });
});
