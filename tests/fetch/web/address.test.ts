import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { askable } from '../../../src/fetch/web/address.ts';

const HOSTILE = readFileSync(join(import.meta.dirname, 'hostile-addresses.tsv'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [address: string, reason: string]);

describe('addresses that are not asked', () => {
  it('are more than sixty', () => expect(HOSTILE.length).toBeGreaterThan(60));

  test.each(HOSTILE)('%s: %s', (address, reason) => {
    expect(askable(address, { loopback: false })).toEqual({ why: expect.stringContaining(reason) });
  });

  it('are no longer than servers take', () => {
    expect(askable(`https://akhbar.com/${'a'.repeat(3000)}`, { loopback: false })).toHaveProperty('why');
  });
});

describe('addresses that are asked', () => {
  test.each([
    'https://akhbar.com/a?b=1',
    'http://www.akhbar.com:8080/',
    'https://akhbar.com/2024/03/05/زيارة',
    'https://موقع.شبكة/خبر',
    'http://8.8.8.8/',
    'https://[2606:4700::1111]/',
  ])('%s', (address) => {
    expect(askable(address, { loopback: false })).toBeInstanceOf(URL);
  });

  it('lose their fragment', () => {
    expect((askable('https://akhbar.com/a#b', { loopback: false }) as URL).href).toBe('https://akhbar.com/a');
  });
});

describe('the switch of tests', () => {
  test.each(['http://127.0.0.1:8080/', 'http://127.0.0.2/', 'http://[::1]:9000/', 'http://localhost:9000/'])(
    'allows %s',
    (address) => expect(askable(address, { loopback: true })).toBeInstanceOf(URL),
  );

  it('allows nothing else that is private, and no odd spelling', () => {
    const others = HOSTILE.filter(([, reason]) => reason !== 'this machine itself');
    for (const [address, reason] of others) {
      expect(askable(address, { loopback: true }), address).toEqual({ why: expect.stringContaining(reason) });
    }
    expect(others.length).toBeGreaterThan(55);
  });
});
