import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { Reply } from '../../support/publisher.ts';
import { asked, closeAsked, leading, serving } from './asking.ts';

afterEach(closeAsked);

describe('what a site sends', () => {
  const limits = { largest: 100_000, headers: 300, piece: 300, whole: 700 };
  const bomb = gzipSync(Buffer.alloc(50_000_000));

  test.each<[string, Reply | ((response: ServerResponse) => Reply | undefined), string]>([
    ['too large by its own word', { body: 'x', headers: { 'content-length': '200000' } }, 'too large'],
    ['too large', { body: Buffer.alloc(100_001) }, 'too large'],
    ['a bomb', { body: bomb, headers: { 'content-encoding': 'gzip' } }, 'too large'],
    [
      'a bomb in a bomb',
      { body: gzipSync(bomb), headers: { 'content-encoding': 'gzip, gzip' } },
      'too large',
    ],
    ['packed thrice', { body: 'x', headers: { 'content-encoding': 'gzip, gzip, gzip' } }, 'packed in a way'],
    ['packed otherwise', { body: 'x', headers: { 'content-encoding': 'zstd' } }, 'packed in a way'],
    ['torn', { body: gzipSync('خبر').subarray(0, 9), headers: { 'content-encoding': 'gzip' } }, 'broken'],
    ['no gzip', { body: 'خبر', headers: { 'content-encoding': 'gzip' } }, 'broken'],
    ['a picture', { body: 'x', headers: { 'content-type': 'image/png' } }, 'image/png'],
    ['a broken line', null, 'broken off'],
    ['nothing', () => undefined, 'too slow'],
    ['half', (response) => void response.writeHead(200).write('x') as undefined, 'too slow'],
    ['drops', dripping, 'too slow'],
  ])('%s', async (_, reply, reason) => {
    const site = await serving({ '/': reply });
    const response = await asked(`${site.origin}/`, { limits });
    expect(response).toMatchObject({ kind: 'failed', why: expect.stringContaining(reason) });
  });

  test.each([
    ['gzip', gzipSync('خبر')],
    ['br', brotliCompressSync('خبر')],
    ['gzip, br', brotliCompressSync(gzipSync('خبر'))],
    ['identity', Buffer.from('خبر')],
  ])('is unpacked: %s', async (encoding, body) => {
    const site = await serving({ '/': { body, headers: { 'content-encoding': encoding } } });
    expect(await asked(`${site.origin}/`)).toMatchObject({ kind: 'found', body: Buffer.from('خبر') });
  });

  it('is asked for only when it changed, at the address that gave the marks', async () => {
    const site = await serving({ '/a': leading('/b'), '/b': { status: 304 } });
    const known = { at: `${site.origin}/b`, etag: '"1"', lastModified: 'Sun, 01 Mar 2026 10:00:00 GMT' };
    expect(await asked(`${site.origin}/a`, { known })).toEqual({
      kind: 'unchanged',
      address: `${site.origin}/b`,
      moved: null,
    });
    expect(site.asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"']);
    expect(site.asked[1]?.headers['if-modified-since']).toBe(known.lastModified);
  });

  test.each([
    [404, {}, false, null],
    [410, {}, false, null],
    [403, {}, false, null],
    [429, { 'retry-after': '120' }, true, 120_000],
    [503, { 'retry-after': 'Sun, 01 Mar 2026 12:01:00 GMT' }, true, 60_000],
    [503, { 'retry-after': 'soon' }, true, null],
    [500, {}, true, null],
  ])('%i', async (status, headers, passing, retryAfter) => {
    const site = await serving({ '/': { status, headers } });
    expect(await asked(`${site.origin}/`)).toMatchObject({ kind: 'failed', status, passing, retryAfter });
  });
});

function dripping(response: ServerResponse): undefined {
  response.writeHead(200);
  const timer = setInterval(() => response.write('x'), 100);
  response.once('close', () => clearInterval(timer));
}
