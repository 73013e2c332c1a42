import { BlockList, isIPv4 } from 'node:net';

/** Networks of IPv4 that are no places on the internet (https://www.iana.org/assignments/iana-ipv4-special-registry). */
const NETWORKS: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
];

/** Endings of names that only a network of one's own knows (RFC 6761, 6762, 8375; `internal` is reserved by ICANN). */
const OWN_NAMES = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|home\.arpa)\.?$/u;

const privateNetworks = new BlockList();
for (const [network, prefix] of NETWORKS) privateNetworks.addSubnet(network, prefix);

/** Whether a host, as `URL` writes it, is this machine or one of a private network; addresses of IPv6 count as such. */
export function isPrivate(hostname: string): boolean {
  if (hostname.startsWith('[')) return true;
  const host = hostname.replace(/\.$/u, '');
  return isIPv4(host) ? privateNetworks.check(host) : OWN_NAMES.test(host);
}
