import type { LookupAddress } from 'node:dns';
import { afterEach, describe, expect, it, test } from 'vitest';
import type { Resolve } from '../../../src/fetch/web/connect.ts';
import { asked, closeAsked, serving } from './asking.ts';

afterEach(closeAsked);

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
