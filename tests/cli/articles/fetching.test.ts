import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { fetchOnce, roundOf, tellContact } from '../../../src/cli/articles/fetching.ts';
import { type Config, readConfig } from '../../../src/config.ts';
import { SourceStore } from '../../../src/fetch/rounds/store.ts';
import { newFolder } from '../../support/archives.ts';
import { type Publisher, publisher } from '../../support/publisher.ts';
import { written } from '../../support/runs.ts';
import { stubApp } from '../stub-app.ts';

const PAGE = `<html lang="ar"><head><title>افتتاح الجسر</title><meta property="article:published_time" content="2024-03-04"></head>
<body><article><h1>افتتاح الجسر</h1><p>افتتح محافظ وادي النخيل سالم الحداد الجسر الجديد وحضر الافتتاح كثير من أهل الوادي.</p></article></body></html>`;

let site: Publisher;
let app: App;
let config: Config;
beforeEach(async () => {
  const folder = newFolder();
  app = stubApp(folder);
  config = { ...readConfig({}, '/dev/null'), ISNAD_ARCHIVE: folder, fetchLoopback: true };
  site = await publisher(({ path }) => {
    if (path === '/feed') {
      const link = `${site.origin}/news/1`;
      return {
        headers: { 'content-type': 'application/rss+xml' },
        body: `<rss version="2.0"><channel><title>صدى</title><item><title>خبر</title><link>${link}</link></item></channel></rss>`,
      };
    }
    return path === '/news/1' ? { headers: { 'content-type': 'text/html' }, body: PAGE } : { status: 404 };
  });
});
afterEach(async () => {
  await app.close();
  await site.close();
});

function addSource(address: string): void {
  const store = new SourceStore(config.ISNAD_ARCHIVE, () => new Date());
  store.add(address);
  store.close();
}

const NOW = { now: () => new Date() };

describe('one round over the sources', () => {
  it('takes in what is new, and asks only whether it changed the next time', async () => {
    addSource(`${site.origin}/feed`);
    const { io, stderr } = written(NOW);
    expect(await fetchOnce(app, config, io)).toMatchObject({
      added: 1,
      replaced: 0,
      unchanged: 0,
      gone: 0,
      leftOut: [],
    });
    expect(stderr()).toMatch(/1 added.*0 gone, \d+ requests/u);
    expect(site.asked[0]?.headers['user-agent']).toMatch(/^isnad\/\d/u);
    expect(await fetchOnce(app, config, written(NOW).io)).toMatchObject({ added: 0, leftOut: [] });
    expect(app.archive.counts().articles).toBe(1);
  });

  it('says what could not be had, and that there are no sources', async () => {
    const { io, stderr } = written(NOW);
    expect(await fetchOnce(app, config, io)).toMatchObject({ added: 0, requests: 0 });
    expect(stderr()).toContain('isnad sources add');
    addSource(`${site.origin}/nothing`);
    const { leftOut } = await fetchOnce(app, config, written(NOW).io);
    expect(leftOut).toMatchObject([{ address: `${site.origin}/nothing` }]);
  });
});

describe('a round over pages that are named by hand', () => {
  it('brings them', async () => {
    const { round, store, close } = roundOf(
      app,
      config,
      { scope: 'by-hand', said: { publisher: 'صدى' } },
      written(NOW).io,
    );
    store.pages.want([`${site.origin}/news/1`]);
    const brought: unknown[] = [];
    for await (const one of round.brought()) brought.push(one);
    expect(brought).toMatchObject([{ title: 'افتتاح الجسر', publisher: 'صدى' }]);
    await close();
  });
});

describe('who asks', () => {
  it('is told to sites, or the operator is told that it is not', () => {
    const told = (given: Partial<Config>) => {
      const { io, stderr } = written();
      tellContact({ ...config, ...given }, io);
      return stderr();
    };
    expect(told({})).toContain('ISNAD_CONTACT');
    expect(told({ ISNAD_CONTACT: 'mailto:a@akhbar.example' })).toBe('');
    expect(told({ READER_URL: 'https://reader.example' })).toBe('');
  });
});
