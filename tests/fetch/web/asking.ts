import type { ServerResponse } from 'node:http';
import { FETCH } from '../../../src/fetch/constants.ts';
import { guardedAgent, type Resolve } from '../../../src/fetch/web/connect.ts';
import { followRedirects, type RedirectOptions } from '../../../src/fetch/web/redirects.ts';
import type { RequestLimits } from '../../../src/fetch/web/request.ts';
import type { Validators, WebResponse } from '../../../src/fetch/web/response.ts';
import { type Publisher, publisher, type Reply } from '../../support/publisher.ts';

export const NOW = new Date('2026-03-01T12:00:00Z');
const open: { close(): Promise<void> }[] = [];

/** Closes what a test opened: for its file's `afterEach`. */
export async function closeAsked(): Promise<void> {
  for (const one of open.splice(0)) await one.close();
}

export interface Options {
  readonly resolve?: Resolve;
  readonly loopback?: boolean;
  readonly limits?: Partial<RequestLimits>;
  readonly known?: Validators;
}

export function asked(
  address: string,
  { resolve, loopback = true, limits, known }: Options = {},
): Promise<WebResponse> {
  const agent = guardedAgent({ loopback }, resolve);
  open.push(agent);
  const following: RedirectOptions = {
    agent,
    userAgent: 'isnad-test',
    accept: '*/*',
    limits: { ...FETCH.pageLimits, ...limits },
    known,
    now: () => NOW,
    signal: new AbortController().signal,
    allowance: { loopback },
    polite: (_, ask) => ask(),
  };
  return followRedirects(address, following);
}

export async function serving(
  replies: Readonly<Record<string, Reply | ((response: ServerResponse) => Reply | undefined)>>,
): Promise<Publisher> {
  const made = await publisher(({ path }, response) => {
    const reply = path in replies ? replies[path] : { status: 404 };
    return typeof reply === 'function' ? reply(response) : reply;
  });
  open.push(made);
  return made;
}

export const leading = (to: string, status = 302): Reply => ({ status, headers: { location: to } });
