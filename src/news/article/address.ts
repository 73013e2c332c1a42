import { NEWS } from '../constants.ts';

/** Parameters that say where a reader came from, not what the page is. */
const TRACKING =
  /^(?:utm_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|_ga|_gl|ref_src|ref_url|ocid|xtor|wt_mc|s_cid|spm|__twitter_impression)$/iu;

/**
 * The one spelling of an address that isnad keeps: http or https, host in lower case, no default port, fragment,
 * tracking parameter or trailing slash, and letters as letters, so that `%D8%A3` and «أ» are one address. What
 * may not stand in an address as it is stays encoded, in capitals. Null for what is no such address (another
 * scheme, a name and password in it, longer than 2,048 characters).
 */
export function canonicalAddress(written: string): string | null {
  const url = parsed(written.trim());
  if (url === null) return null;
  const path = withoutSlashes(readable(url.pathname));
  const query = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(readable(pair.split('=', 1)[0] ?? '')))
    .map(readable)
    .join('&');
  const host = url.host.replace(/\.(?=:|$)/u, '');
  const address = `${url.protocol}//${host}${path || '/'}${query === '' ? '' : `?${query}`}`;
  // A host that ends in several dots may be a number without them: «a.1..».
  return address.length > NEWS.longestAddress || !URL.canParse(address) ? null : address;
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}

/** The host of a canonical address without `www.`: what to call a publisher that nothing names. */
export function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./u, '');
}

function parsed(written: string): URL | null {
  if (!/^https?:\/\/[^/]/iu.test(written) || written.length > 8 * NEWS.longestAddress) return null;
  try {
    const url = new URL(written);
    const sound = /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
    return sound && /[^.]/u.test(url.hostname) ? url : null;
  } catch {
    return null;
  }
}

/**
 * Decodes what an address may hold as it is: ASCII letters, digits and `-._~`, the letters of any script, and the
 * punctuation of Arabic titles.
 */
function readable(encoded: string): string {
  return encoded.replace(/(?:%[0-9a-f]{2})+/giu, (bytes) => {
    try {
      return [...decodeURIComponent(bytes)]
        .map((letter) => (/[\w.~\-\p{L}\p{M}\p{N}؟،؛«»“”–…]/u.test(letter) ? letter : percent(letter)))
        .join('');
    } catch {
      return bytes.toUpperCase();
    }
  });
}

function percent(letter: string): string {
  return letter.length === 1 && letter.charCodeAt(0) < 0x80
    ? `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
    : encodeURIComponent(letter);
}
