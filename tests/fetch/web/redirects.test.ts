import type { LookupAddress } from 'node:dns';
import type { ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, test } from 'vitest';
import { FETCH } from '../../../src/fetch/constants.ts';
import { guardedAgent, type Resolve } from '../../../src/fetch/web/connect.ts';
import { followRedirects, type RedirectOptions } from '../../../src/fetch/web/redirects.ts';
import type { RequestLimits } from '../../../src/fetch/web/request.ts';
import type { Validators, WebResponse } from '../../../src/fetch/web/response.ts';
import { type Publisher, publisher, type Reply } from '../../support/publisher.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

interface Options {
  readonly resolve?: Resolve;
  readonly loopback?: boolean;
  readonly limits?: Partial<RequestLimits>;
  readonly known?: Validators;
}

function asked(
  address: string,
  { resolve, loopback = true, limits, known }: Options = {},
): Promise<WebResponse> {
  const agent = guardedAgent({ loopback }, resolve);
  open.push(agent);
  const following: RedirectOptions = {
    agent,
    userAgent: 'isnad-test',
    accept: '*/*',
    limits: { ...FETCH.pageLimits, ...limits },
    known,
    now: () => NOW,
    signal: new AbortController().signal,
    allowance: { loopback },
    polite: (_, ask) => ask(),
  };
  return followRedirects(address, following);
}

async function serving(
  replies: Readonly<Record<string, Reply | ((response: ServerResponse) => Reply | undefined)>>,
): Promise<Publisher> {
  const made = await publisher(({ path }, response) => {
    const reply = path in replies ? replies[path] : { status: 404 };
    return typeof reply === 'function' ? reply(response) : reply;
  });
  open.push(made);
  return made;
}

const leading = (to: string, status = 302): Reply => ({ status, headers: { location: to } });

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

describe('a name', () => {
  const standingFor =
    (...lots: LookupAddress[][]): Resolve =>
    (_name, _options, callback) =>
      callback(null, lots.length > 1 ? (lots.shift() as LookupAddress[]) : (lots[0] as LookupAddress[]));
  const v4 = (address: string): LookupAddress => ({ address, family: 4 });
  const v6 = (address: string): LookupAddress => ({ address, family: 6 });

  test.each([
    [[v4('127.0.0.1')]],
    [[v4('10.1.2.3')]],
    [[v4('169.254.169.254')]],
    [[v6('::ffff:127.0.0.1')]],
    [[v6('64:ff9b::7f00:1')]],
    [[v6('fe80::1%eth0')]],
    [[v4('8.8.8.8'), v4('192.168.0.1')]],
    [[]],
  ])('that stands for %j is not connected to', async (addresses) => {
    const site = await serving({ '/': { body: 'ok' } });
    const { port } = new URL(site.origin);
    const response = await asked(`http://akhbar.com:${port}/`, {
      resolve: standingFor(addresses),
      loopback: false,
    });
    expect(response).toMatchObject({ kind: 'failed', passing: false });
    expect(site.asked).toHaveLength(0);
  });

  it('is looked up once a connection: the address that was checked is the one connected to', async () => {
    const site = await serving({ '/': { body: 'ok' } });
    const { port } = new URL(site.origin);
    let lookups = 0;
    const changing: Resolve = (_name, _options, callback) => {
      lookups++;
      callback(null, [v4(lookups === 1 ? '127.0.0.1' : '10.0.0.1')]);
    };
    expect(await asked(`http://akhbar.com:${port}/`, { resolve: changing })).toMatchObject({ kind: 'found' });
    expect(lookups).toBe(1);
  });

  test.each([
    ['the name that it had', 'akhbar.com'],
    ['another name', 'sada.com'],
  ])('that an address leads on to, %s, is looked up and checked anew', async (_, name) => {
    const site = await serving({
      '/a': () => ({
        status: 302,
        headers: { location: `http://${name}:${new URL(site.origin).port}/b`, connection: 'close' },
      }),
      '/b': { body: 'ok' },
    });
    const { port } = new URL(site.origin);
    const looked: string[] = [];
    const changing: Resolve = (host, _options, callback) => {
      looked.push(host);
      callback(null, [v4(looked.length === 1 ? '127.0.0.1' : '10.0.0.1')]);
    };
    expect(await asked(`http://akhbar.com:${port}/a`, { resolve: changing })).toMatchObject({
      kind: 'failed',
      passing: false,
      why: expect.stringContaining('in a private network'),
    });
    expect(looked).toEqual(['akhbar.com', name]);
    expect(site.asked.map(({ path }) => path)).toEqual(['/a']);
  });
});

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
