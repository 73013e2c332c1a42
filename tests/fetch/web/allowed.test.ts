import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNotAsked } from '../../../src/fetch/web/allowed.ts';

const PUBLIC = { loopback: false };

describe('whyNotAsked', () => {
  it.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '8.8.8.8'])('%s may be asked', (ip) => {
    expect(whyNotAsked(ip, PUBLIC)).toBeNull();
  });

  it.each([
    ['127.0.0.1', 'this machine itself'],
    ['::1', 'this machine itself'],
    ['10.1.2.3', 'private network'],
    ['172.16.0.1', 'private network'],
    ['192.168.0.1', 'private network'],
    ['169.254.169.254', 'local link'],
    ['fe80::1', 'local link'],
    ['fc00::1', 'private network'],
    ['100.64.0.1', 'provider'],
    ['0.0.0.0', 'no machine'],
    ['224.0.0.1', 'many machines'],
    ['255.255.255.255', 'whole network'],
    ['::ffff:10.0.0.1', 'hides'],
    ['64:ff9b::a00:1', 'hides'],
    ['2002:a00:1::', 'hides'],
    ['4000::1', 'reserved'],
    ['fe80::1%eth0', 'no address'],
    ['ufuq.example', 'no address'],
    ['', 'no address'],
  ])('%s may not: %s', (ip, why) => {
    expect(whyNotAsked(ip, PUBLIC)).toContain(why);
  });

  it('lets tests ask this machine, and nothing else that is private', () => {
    expect([whyNotAsked('127.0.0.1', { loopback: true }), whyNotAsked('::1', { loopback: true })]).toEqual([
      null,
      null,
    ]);
    expect(whyNotAsked('10.0.0.1', { loopback: true })).not.toBeNull();
  });

  it('lets no address of IPv4 through by hiding it in one of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        expect(whyNotAsked(`::ffff:${ip}`, { loopback: true })).not.toBeNull();
      }),
    );
  });
});
