import { describe, expect, it } from 'vitest';
import { whyNotPublic } from '../../../src/fetch/web/public-host.ts';

const hostOf = (url: string) => new URL(url).hostname;

describe('a host', () => {
  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://10.1.2.3/',
    'http://172.31.0.1/',
    'http://192.168.1.1:8080/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://[::1]/',
    'http://[::ffff:192.168.0.1]/',
    'http://localhost./',
    'http://app.localhost/',
    'http://printer.local/',
    'http://metadata.google.internal./',
    'http://router.home.arpa/',
    'http://redis/',
    'http://[2002:7f00:1::]/',
  ])('%s is none of the public internet', (url) => {
    expect(whyNotPublic(hostOf(url), { loopback: false })).toEqual(expect.any(String));
  });

  it.each([
    'https://ufuq.example/',
    'http://172.32.0.1/',
    'http://8.8.8.8/',
    'https://local.example/',
    'https://mylocal.example/',
    'https://[2606:4700::1111]/',
  ])('%s is one', (url) => {
    expect(whyNotPublic(hostOf(url), { loopback: false })).toBeNull();
  });
});
