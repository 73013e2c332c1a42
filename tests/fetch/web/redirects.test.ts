import { afterEach, describe, expect, it, test } from 'vitest';
import { asked, closeAsked, leading, serving } from './asking.ts';

afterEach(closeAsked);

describe('what an address leads to', () => {
  it('is followed, and is told when it moved for good', async () => {
    const site = await serving({
      '/a': leading('/b', 301),
      '/b': leading('/c', 308),
      '/c': leading('/d', 302),
      '/d': { body: 'خبر', headers: { 'content-type': 'text/html; charset=utf-8', etag: '"1"' } },
    });
    expect(await asked(`${site.origin}/a`)).toEqual({
      kind: 'found',
      address: `${site.origin}/d`,
      moved: `${site.origin}/c`,
      type: 'text/html',
      body: Buffer.from('خبر'),
      validators: { at: `${site.origin}/d`, etag: '"1"', lastModified: null },
    });
    expect(site.asked[0]?.headers['user-agent']).toBe('isnad-test');
  });

  test.each([
    ['http://10.0.0.1/a', 'in a private network'],
    ['http://169.254.169.254/latest/meta-data/', 'of a local link'],
    ['http://0x7f000001/', 'oddly spelled'],
    ['//[::ffff:7f00:1]/', 'hides an address of IPv4'],
    ['file:///etc/passwd', 'must begin with http'],
    ['http://a:b@akhbar.com/', 'name or password'],
  ])('is not followed to %s', async (to, reason) => {
    const site = await serving({ '/a': leading(to) });
    expect(await asked(`${site.origin}/a`)).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining(reason),
    });
    expect(site.asked).toHaveLength(1);
  });

  it('is followed five times at most, and in no circle', async () => {
    const on = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`/${i}`, leading(`/${i + 1}`)]));
    const site = await serving({ ...on, '/circle': leading('/back'), '/back': leading('/circle') });
    expect(await asked(`${site.origin}/0`)).toMatchObject({ why: 'leads on more than 5 times' });
    expect(site.asked).toHaveLength(6);
    expect(await asked(`${site.origin}/circle`)).toMatchObject({ why: expect.stringContaining('circle') });
  });

  test.each([[{ status: 302 }], [leading('http://[/')], [leading('')]])(
    'may be nowhere: %j',
    async (reply) => {
      const site = await serving({ '/a': reply });
      expect(await asked(`${site.origin}/a`)).toMatchObject({ kind: 'failed', passing: false });
    },
  );
});
