import robotsParser from 'robots-parser';
import { FETCH } from '../constants.ts';
import type { WebResponse } from '../web/response.ts';
import { PRODUCT } from '../web/user-agent.ts';

// The library's types say of it that it is its own default.
const parse = robotsParser as unknown as typeof robotsParser.default;

/** What a site's robots.txt says to isnad (RFC 9309). */
export interface Robots {
  /** Null where a page may be asked for, else why not. */
  readonly whyNot: (address: string) => string | null;
  /** Milliseconds that it wants between two requests. */
  readonly delay: number;
  /** The sitemaps that it names. */
  readonly sitemaps: readonly string[];
  /** Whether the site failed to give it: asking again may help. */
  readonly hasFailed: boolean;
  /** Milliseconds after which the site wants to be asked again where it failed; null where it does not say. */
  readonly retryAfter: number | null;
}

/**
 * The rules in an answer to `/robots.txt` that was asked for at `address`. Where there is none, all is allowed; where the
 * site fails, nothing is, until it can be read.
 */
export function robotsIn(response: WebResponse, address: string): Robots {
  if (response.kind !== 'found') {
    const retryAfter = response.kind === 'failed' ? response.retryAfter : null;
    const hasFailed = response.kind === 'failed' && (response.passing || response.status === null);
    const why = `its robots.txt could not be read: ${response.kind === 'failed' ? response.why : '304'}`;
    return { whyNot: () => (hasFailed ? why : null), delay: 0, sitemaps: [], hasFailed, retryAfter };
  }
  const rules = parse(address, response.body.toString('utf8'));
  const delay = Number(rules.getCrawlDelay(PRODUCT) ?? 0) * 1000;
  return {
    whyNot: (asked) =>
      rules.isAllowed(asked, PRODUCT) === false ? 'its robots.txt asks not to read it' : null,
    delay: Number.isFinite(delay) ? Math.min(Math.max(0, delay), FETCH.longestCrawlDelayMs) : 0,
    sitemaps: rules.getSitemaps(),
    hasFailed: false,
    retryAfter: null,
  };
}
