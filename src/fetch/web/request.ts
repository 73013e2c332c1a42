import type { IncomingHttpHeaders } from 'node:http';
import { type Agent, errors, request } from 'undici';
import { ENCODINGS, tooLarge, unpackedBody } from './body.ts';
import { Unreachable } from './connect.ts';
import { type Failed, type FoundResponse, failed, type Validators } from './response.ts';
import { retryAfter } from './retry-after.ts';

/** How much of a site's time and bytes one request takes at most. */
export interface RequestLimits {
  /** Milliseconds until the first byte of an answer, between two pieces of it, and for all of it. */
  readonly headers: number;
  readonly piece: number;
  readonly whole: number;
  /** Bytes, packed or unpacked. */
  readonly largest: number;
}

/** How one address is asked for. */
export interface Asking {
  readonly agent: Agent;
  readonly userAgent: string;
  readonly accept: string;
  readonly limits: RequestLimits;
  /** What was given when it was last asked for: sent only to the address that gave it. */
  readonly known?: Validators | undefined;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** The answer of one address: itself, that it leads elsewhere, that nothing changed, or why there is none. */
export type OneResponse =
  | Omit<FoundResponse, 'moved'>
  | Failed
  | { readonly kind: 'unchanged'; readonly address: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly forGood: boolean };

/** Types that no article and no list of articles has. */
const OTHER_TYPES =
  /^(?:image|video|audio|font|model|multipart)\/|^application\/(?:pdf|zip|msword|vnd\..*|octet-stream\+.*|x-(?:rar|7z|tar|msdownload|shockwave).*|javascript|wasm)$|^text\/(?:css|javascript|csv)$/u;

/** One GET of one address, without following where it leads. Nothing is thrown but the reason of `signal`. */
export async function askOne(url: URL, asking: Asking): Promise<OneResponse> {
  const { agent, userAgent, accept, limits, known, now, signal } = asking;
  const whole = AbortSignal.timeout(limits.whole);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      method: 'GET',
      headers: {
        'user-agent': userAgent,
        accept,
        'accept-encoding': ENCODINGS,
        'accept-language': 'ar, *;q=0.5',
        ...conditions(url, known),
      },
      headersTimeout: limits.headers,
      bodyTimeout: limits.piece,
      signal: AbortSignal.any([signal, whole]),
    });
    const done = undelivered(statusCode, headers, url, { limits, now: now() });
    if (done !== null) {
      await body.dump({ limit: 65_536 }).catch(() => {});
      return done;
    }
    const bytes = await unpackedBody(body, one(headers['content-encoding']) ?? '', limits.largest);
    if ('why' in bytes) return failed(bytes.why, { status: statusCode });
    return {
      kind: 'found',
      address: url.href,
      body: bytes,
      type: typeOf(headers),
      validators: {
        at: url.href,
        etag: one(headers.etag) ?? null,
        lastModified: one(headers['last-modified']) ?? null,
      },
    };
  } catch (error) {
    signal.throwIfAborted();
    return whole.aborted ? tooSlow(limits.whole) : failure(error, limits);
  }
}

/** What an answer is that brings no body to read; null for one that does. */
function undelivered(
  status: number,
  headers: IncomingHttpHeaders,
  url: URL,
  { limits, now }: { readonly limits: RequestLimits; readonly now: Date },
): OneResponse | null {
  if (status === 304) return { kind: 'unchanged', address: url.href };
  if (status >= 300 && status < 400) return redirectOf(status, one(headers.location), url);
  if (status !== 200) {
    const passing = status === 429 || status === 408 || status === 425 || status >= 500;
    return failed(statusSentence(status), { status, passing, retryAfter: retryAfter(headers, now) });
  }
  const type = typeOf(headers);
  if (OTHER_TYPES.test(type)) return failed(`of a type that is no article: ${type.slice(0, 60)}`, { status });
  return Number(one(headers['content-length'])) > limits.largest
    ? failed(tooLarge(limits.largest), { status })
    : null;
}

/** Where an answer leads. */
function redirectOf(status: number, location: string | undefined, url: URL): OneResponse {
  if (location === undefined || !URL.canParse(location, url.href))
    return failed(`${status} without an address to go to`, { status });
  return { kind: 'redirect', to: leadsTo(location, url), forGood: status === 301 || status === 308 };
}

/** The address as it is written: a parsed one no longer shows how it was spelled. */
function leadsTo(location: string, url: URL): string {
  if (/^[a-z][a-z\d+.-]*:/iu.test(location)) return location;
  return location.startsWith('//') ? `${url.protocol}${location}` : new URL(location, url).href;
}

const STATUS: ReadonlyMap<number, string> = new Map([
  [401, 'wants a password'],
  [402, 'wants to be paid'],
  [403, 'may not be read'],
  [404, 'not there'],
  [410, 'gone'],
  [429, 'asked too often'],
  [451, 'barred by law'],
]);

function statusSentence(status: number): string {
  return `${status}: ${STATUS.get(status) ?? (status >= 500 ? 'the site failed' : 'no answer that can be read')}`;
}

function conditions(url: URL, known: Validators | undefined): Record<string, string> {
  if (known?.at !== url.href) return {};
  return {
    ...(known.etag === null ? {} : { 'if-none-match': known.etag }),
    ...(known.lastModified === null ? {} : { 'if-modified-since': known.lastModified }),
  };
}

function typeOf(headers: IncomingHttpHeaders): string {
  return (one(headers['content-type']) ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function failure(error: unknown, limits: RequestLimits): Failed {
  if (error instanceof Unreachable) return failed(error.message);
  if (error instanceof errors.HeadersTimeoutError) return tooSlow(limits.headers);
  if (error instanceof errors.BodyTimeoutError) return tooSlow(limits.piece);
  if (error instanceof errors.ConnectTimeoutError)
    return failed('could not be reached in time', { passing: true });
  const { code, message, cause } = error as NodeJS.ErrnoException;
  const inner = cause instanceof Unreachable ? cause : null;
  if (inner !== null) return failed(inner.message);
  if (code === 'ENOTFOUND') return failed('no site of that name is known');
  if (code?.startsWith('ERR_TLS') || code?.includes('CERT')) {
    return failed(`its certificate cannot be trusted: ${code}`);
  }
  if (code?.startsWith('Z_') || code?.startsWith('ERR__ERROR')) return failed(`broken packing: ${code}`);
  return failed(`broken off: ${code ?? message.split('\n', 1)[0]}`, { passing: true });
}

function tooSlow(ms: number): Failed {
  return failed(`too slow: no whole answer in ${ms / 1000} s`, { passing: true });
}
