import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a fake publisher answers; `null` breaks the connection off. */
export type Reply = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
} | null;

/** A request as it came: its path with the query, and its headers. */
export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly at: number;
}

/** A publisher on this machine. */
export interface Publisher {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The requests so far, in order. */
  readonly asked: Asked[];
  /** The most requests that were being answered at one time. */
  readonly mostAtOnce: () => number;
  close(): Promise<void>;
}

/** A server whose `reply` answers each request; one that itself writes the response gives nothing back. */
export async function publisher(
  reply: (asked: Asked, response: ServerResponse) => Reply | undefined | Promise<Reply | undefined>,
): Promise<Publisher> {
  const asked: Asked[] = [];
  let now = 0;
  let most = 0;
  const server: Server = createServer(async (request, response) => {
    now++;
    most = Math.max(most, now);
    response.once('close', () => now--);
    const one = { path: request.url ?? '', headers: request.headers, at: performance.now() };
    asked.push(one);
    const made = await reply(one, response);
    if (made === null) request.socket.resetAndDestroy();
    else if (made !== undefined) response.writeHead(made.status ?? 200, made.headers ?? {}).end(made.body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked,
    mostAtOnce: () => most,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
