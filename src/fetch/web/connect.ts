import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { FETCH } from '../constants.ts';
import { type Allowance, whyNotAsked } from './allowed.ts';

/** Finds the addresses of a name: `dns.lookup`, asked for all of them. */
export type Resolve = (
  name: string,
  options: LookupOptions & { readonly all: true },
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/** A machine is none that may be asked. The message is a sentence. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/**
 * What connects to sites. The addresses that a name stands for are checked in the one look-up whose outcome is
 * connected to, so that between check and connection the name cannot come to mean another machine; and the address
 * that was connected to is checked once more. One connection a site.
 */
export function guardedAgent(allowance: Allowance, resolve: Resolve = lookup): Agent {
  const connect = buildConnector({ lookup: guarded(allowance, resolve), timeout: FETCH.connectMs });
  return new Agent({
    connections: 1,
    pipelining: 1,
    maxHeaderSize: 32_768,
    connect: (options, callback) =>
      connect(options, (...made) => {
        const [error, socket] = made;
        const why = error === null ? whyNotAsked(socket.remoteAddress ?? '', allowance) : null;
        if (why === null) return callback(...made);
        socket?.destroy();
        callback(new Unreachable(why), null);
      }),
  });
}

/** A look-up that gives addresses only when all of them may be asked: a mixed lot is a trap. */
function guarded(allowance: Allowance, resolve: Resolve): LookupFunction {
  return (name, options, callback) => {
    resolve(name, { ...options, all: true }, (error, addresses) => {
      const [one] = addresses ?? [];
      if (error !== null) return callback(error, '');
      if (one === undefined) return callback(new Unreachable(`${name} has no address`), '');
      const why = addresses
        .map(({ address }) => whyNotAsked(address, allowance))
        .find((other) => other !== null);
      if (why !== undefined) return callback(new Unreachable(`${name} leads nowhere public: ${why}`), '');
      if (options.all) return callback(null, addresses);
      return callback(null, one.address, one.family);
    });
  };
}
