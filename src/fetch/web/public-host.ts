import { isIPv4 } from 'node:net';
import { type Allowance, whyNotAsked } from './allowed.ts';

/** Endings of names that only a network of one's own, or another network, knows (RFC 6761, 6762, 7686, 8375, 9476). */
const OWN_NAMES =
  /(?:^|\.)(?:local|internal|intranet|lan|home|corp|private|home\.arpa|onion|alt|test|invalid|localdomain)$/u;

/** Why a host, as `URL` writes it, is none of the public internet; null for one that is, as far as its name tells. */
export function whyNotPublic(hostname: string, allowance: Allowance): string | null {
  const host = hostname.replace(/\.$/u, '');
  if (host.startsWith('[')) return whyNotAsked(host.slice(1, -1), allowance);
  if (isIPv4(host)) return whyNotAsked(host, allowance);
  if (/^(?:.*\.)?localhost$/u.test(host)) {
    return allowance.loopback ? null : `${host} is this machine itself: only the public internet is read`;
  }
  if (OWN_NAMES.test(host)) return `${host} is a name of no site on the public internet`;
  return host.includes('.') ? null : `${host} is a name in a network of one’s own: a site’s name has a dot`;
}
