import { canonicalAddress } from '../article/address.ts';
import { NEWS } from '../constants.ts';
import type { PageDocument } from '../markup/document.ts';

const SAVED =
  /<!--(?:\s*saved from url=\(\d{1,6}\)\s*|\s*Page saved with SingleFile\s+url:\s*)(https?:\/\/[^\s<>"]+)/iu;

/**
 * The first whole address that the page gives for itself, in the order of `given`, then the one in the comment of the
 * program that saved it, then the first relative one, resolved as a browser would: against `<base>`, else against a
 * whole one of the page. That of a site's front page is no article's.
 */
export function pageAddress(
  html: string,
  document: PageDocument,
  given: readonly (string | null | undefined)[],
): string | null {
  const written = [...given, SAVED.exec(html.slice(0, NEWS.headForAddress))?.[1]].map(
    (one) => one?.trim() ?? '',
  );
  const absolute = written.map(withScheme).filter((one) => canonicalAddress(one) !== null);
  const base = resolved(document.querySelector('base[href]')?.getAttribute('href') ?? '', absolute[0]);
  const relative = written.map((one) => resolved(one, base ?? absolute[0]));
  return (
    [...absolute, ...relative]
      .map((one) => canonicalAddress(one ?? ''))
      .find((one) => one !== null && !/^https?:\/\/[^/]+\/?$/u.test(one)) ?? null
  );
}

function withScheme(written: string): string {
  return written.startsWith('//') ? `https:${written}` : written;
}

/** An address as a browser resolves it; null for nothing written, or a relative one without a base. */
function resolved(written: string, base: string | null | undefined): string | null {
  if (written === '' || written.startsWith('#')) return null;
  const whole = withScheme(written);
  if (/^[a-z][\w+.-]*:/iu.test(whole)) return whole;
  return base && URL.canParse(whole, base) ? new URL(whole, base).href : null;
}
