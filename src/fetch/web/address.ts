import { isIPv4 } from 'node:net';
import { NEWS } from '../../news/constants.ts';
import { shown } from '../../news/files/files.ts';
import type { Allowance } from './allowed.ts';
import { whyNotPublic } from './public-host.ts';

/**
 * Ports above 1023 on which no web server is: a request to them would speak to something else (the Fetch standard's
 * "bad ports").
 */
const OTHER_SERVICES: ReadonlySet<number> = new Set([
  1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
  10080,
]);

/**
 * The address that may be asked for, or a sentence why not: another scheme than http and https, a name and password,
 * a machine that is none of the public internet, or one whose address is spelled so that it looks like another.
 * A name is looked up, and what it stands for checked, only when it is connected to.
 */
export function askable(written: string, allowance: Allowance): URL | { readonly why: string } {
  if (written.length > NEWS.longestAddress)
    return { why: `an address of more than ${NEWS.longestAddress} characters` };
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(written)?.[1]?.toLowerCase();
  if (scheme !== 'http' && scheme !== 'https') {
    return { why: 'not an address of the web: it must begin with http:// or https://' };
  }
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(written))
    return { why: `spaces or invisible signs in it: ${shown(written)}` };
  const host = /^https?:\/\/([^/?#]*)/iu.exec(written)?.[1];
  if (!host || !URL.canParse(written))
    return { why: 'not an address: after http:// comes the name of a site' };
  const url = new URL(written);
  url.hash = '';
  const why = host.includes('@')
    ? 'a name or password in it: isnad gives none to any site'
    : (whyHost(host, url, allowance) ?? whyPort(url.port));
  return why === null ? url : { why };
}

function whyHost(authority: string, { hostname }: URL, allowance: Allowance): string | null {
  const host = authority.replace(/:\d*$/u, '').toLowerCase();
  const isNumber = isIPv4(hostname) || hostname.startsWith('[');
  if (isNumber && host !== hostname) return `oddly spelled: ${shown(host)} stands for ${hostname}`;
  if (hostname.endsWith('.')) return `oddly spelled: ${shown(host)} ends with a dot`;
  const why = whyNotPublic(hostname, allowance);
  if (why !== null) return why;
  const isOdd = host !== hostname && !/(?:^|\.)xn--/u.test(hostname);
  return isOdd ? `oddly spelled: ${shown(host)} stands for ${hostname}` : null;
}

function whyPort(port: string): string | null {
  const number = Number(port);
  if (port === '' || (number > 1023 && !OTHER_SERVICES.has(number))) return null;
  return `port ${port} is not one of web servers`;
}
