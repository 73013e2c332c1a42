import type { IncomingHttpHeaders } from 'node:http';
import { FETCH } from '../constants.ts';

/** How long a site asks to be left alone, in milliseconds: seconds or a day and time (RFC 9110, 10.2.3); else null. */
export function retryAfter(headers: IncomingHttpHeaders, now: Date): number | null {
  const written = headers['retry-after']?.trim() ?? '';
  const ms = /^\d{1,9}$/u.test(written) ? Number(written) * 1000 : Date.parse(written) - now.getTime();
  return Number.isNaN(ms) || written === '' ? null : Math.min(Math.max(0, ms), FETCH.longestRetryAfterMs);
}
