/** The name by which isnad asks sites, and by which a robots.txt speaks to it. */
export const PRODUCT = 'isnad';

/**
 * Who asks, in the words that sites see: name, version, and the address at which they find whoever runs it, where that
 * is known.
 */
export function userAgentOf(version: string, contact: string | undefined): string {
  return contact === undefined ? `${PRODUCT}/${version}` : `${PRODUCT}/${version} (+${contact})`;
}
