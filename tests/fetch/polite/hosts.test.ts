import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FETCH } from '../../../src/fetch/constants.ts';
import { Hosts, type Turns } from '../../../src/fetch/polite/hosts.ts';
import { guardedAgent } from '../../../src/fetch/web/connect.ts';
import { type Publisher, publisher, type Reply } from '../../support/publisher.ts';

let site: Publisher;
let hosts: Hosts;
let replies: Record<string, Reply>;
let delays: number[];
let waits: number[];
let end: AbortController;
beforeEach(async () => {
  replies = { '/a': { body: 'أ' }, '/b': { body: 'ب' }, '/robots.txt': { status: 404 } };
  site = await publisher(({ path }) => (path in replies ? replies[path] : { status: 404 }));
  [delays, waits, end] = [[], [], new AbortController()];
  const turns: Turns = { takeTurn: () => waits.shift() ?? 0, endTurn: (_, delay) => void delays.push(delay) };
  hosts = new Hosts(turns, {
    agent: guardedAgent({ loopback: true }),
    userAgent: 'isnad-test',
    accept: '*/*',
    limits: FETCH.pageLimits,
    now: () => new Date(),
    signal: end.signal,
    allowance: { loopback: true },
  });
});
afterEach(async () => {
  await hosts.close();
  await site.close();
});

const ask = (path: string) => hosts.ask(`${site.origin}${path}`, {});
const paths = () => site.asked.map(({ path }) => path);

describe('a host', () => {
  it('is asked for its robots.txt first, once, and counted', async () => {
    expect(await ask('/a')).toMatchObject({ kind: 'found' });
    expect(await ask('/b')).toMatchObject({ kind: 'found' });
    expect(paths()).toEqual(['/robots.txt', '/a', '/b']);
    expect(hosts.requests).toBe(3);
  });

  it('is asked one thing at a time', async () => {
    await Promise.all(['/a', '/b', '/a', '/b'].map(ask));
    expect(site.mostAtOnce()).toBe(1);
    expect(paths()).toHaveLength(5);
  });

  it('is asked for nothing that its robots.txt bars', async () => {
    replies['/robots.txt'] = { body: 'User-agent: *\nDisallow: /a' };
    expect(await ask('/a')).toMatchObject({
      kind: 'failed',
      passing: false,
      why: expect.stringContaining('robots.txt'),
    });
    expect(paths()).toEqual(['/robots.txt']);
  });

  it('is asked for its robots.txt again where that could not be read', async () => {
    replies['/robots.txt'] = { status: 503 };
    expect(await ask('/a')).toMatchObject({ kind: 'failed', passing: true });
    replies['/robots.txt'] = { body: '' };
    expect(await ask('/a')).toMatchObject({ kind: 'found' });
  });

  it('is left alone for as long as it wants between two requests', async () => {
    replies['/robots.txt'] = { body: 'User-agent: *\nCrawl-delay: 7' };
    await ask('/a');
    expect(delays).toHaveLength(2);
    expect(delays[1]).toBe(7000);
    expect(delays[0]).toBeGreaterThanOrEqual(FETCH.leastDelayMs.here);
  });

  it('waits for its turn, and not when nobody waits any more', async () => {
    waits = [1, 1];
    expect(await ask('/a')).toMatchObject({ kind: 'found' });
    waits = [86_400_000];
    const waiting = ask('/b');
    end.abort(new Error('stopped'));
    await expect(waiting).rejects.toThrow();
    expect(paths()).not.toContain('/b');
  });
});
