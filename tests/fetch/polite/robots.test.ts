import { describe, expect, it, test } from 'vitest';
import { robotsIn } from '../../../src/fetch/polite/robots.ts';
import { failed } from '../../../src/fetch/web/response.ts';

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

  it('allows all where there is none, and nothing while it cannot be read', () => {
    const page = 'https://a.example/a';
    const none = robotsIn(failed('404', { status: 404 }), 'https://a.example/robots.txt');
    expect([none.whyNot(page), none.hasFailed]).toEqual([null, false]);
    for (const broken of [
      failed('broken off'),
      failed('busy', { status: 503, passing: true, retryAfter: 7 }),
    ]) {
      const rules = robotsIn(broken, 'https://a.example/robots.txt');
      expect(rules.whyNot(page)).toContain('could not be read');
      expect([rules.hasFailed, rules.retryAfter]).toEqual([true, broken.retryAfter]);
    }
  });

  it('names its sitemaps', () => {
    expect(read('Sitemap: https://a.example/s.xml\nSitemap: https://a.example/t.xml').sitemaps).toEqual([
      'https://a.example/s.xml',
      'https://a.example/t.xml',
    ]);
  });
});
