import ipaddr from 'ipaddr.js';

/** What may be asked beyond the public internet. */
export interface Allowance {
  /** This machine itself (127.0.0.0/8 and ::1), for tests; nothing else that is private. */
  readonly loopback: boolean;
}

/** The public unicast addresses of IPv6: whatever IANA has given out lies in 2000::/3 (RFC 4291, 2.4). */
const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];

/** Ranges by ipaddr.js's names of them, in words. */
const RANGES: Readonly<Record<string, string>> = {
  unspecified: 'stands for no machine',
  broadcast: 'speaks to a whole network',
  multicast: 'speaks to many machines',
  linkLocal: 'is of a local link',
  loopback: 'is this machine itself',
  carrierGradeNat: 'is inside a provider’s network',
  private: 'is in a private network',
  uniqueLocal: 'is in a private network',
  deprecatedSiteLocal: 'is in a private network',
  ipv4Mapped: 'hides an address of IPv4',
  rfc6145: 'hides an address of IPv4',
  rfc6052: 'hides an address of IPv4',
  '6to4': 'hides an address of IPv4',
  teredo: 'hides an address of IPv4',
};

/**
 * Why a machine at `ip` is not asked: it is none of the public internet. Null for one that may be. What stands for an
 * address of IPv4 in one of IPv6 is never asked: what it leads to is not what it says.
 */
export function whyNotAsked(ip: string, { loopback }: Allowance): string | null {
  if (!ipaddr.isValid(ip) || ip.includes('%')) return `${ip} is no address of a machine`;
  const address = ipaddr.parse(ip);
  const range = address.range();
  if (range === 'loopback' && loopback) return null;
  const isPublic =
    range === 'unicast' && (address.kind() === 'ipv4' || (address as ipaddr.IPv6).match(GLOBAL_UNICAST));
  return isPublic ? null : `${ip} ${RANGES[range] ?? 'is reserved'}: only the public internet is read`;
}
