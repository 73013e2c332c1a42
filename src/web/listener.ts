import type { Server } from 'node:http';
import { isIPv6 } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { Logger } from '../telegram/log.ts';
import type { Listening } from '../variables.ts';
import { CannotListen } from './cannot-listen.ts';
import { WEB } from './constants.ts';
import type { Metrics } from './metrics.ts';

/** Whether each part does its work. */
export interface Readiness {
  readonly archive: boolean;
  readonly networks: boolean;
  readonly telegram: boolean;
}

const NOT_YET: Readiness = { archive: false, networks: false, telegram: false };

async function soon(ready: Promise<Readiness>): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Readiness>((resolve) => {
    timer = setTimeout(() => resolve(NOT_YET), WEB.readyMs);
  });
  return await Promise.race([ready, late])
    .catch(() => NOT_YET)
    .finally(() => clearTimeout(timer));
}

/** What is served beyond health and metrics, once there is something to serve. */
export interface Served {
  readonly ready: () => Promise<Readiness>;
  /** Each is asked in turn; the first that knows the address answers. */
  readonly routes: readonly Hono[];
}

/** What the listener tells of. */
export interface ListenerParts {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** The one place where the program listens: /livez, /readyz, /metrics, and what it is given to serve. */
export class Listener {
  readonly #server: Server;
  #served: Served = { ready: async () => NOT_YET, routes: [] };

  private constructor({ log, metrics }: ListenerParts) {
    const app = new Hono();
    app.use(async (context, next) => {
      await next();
      context.header('X-Content-Type-Options', 'nosniff');
    });
    app.get('/livez', (context) => context.text('ok'));
    app.get('/readyz', async (context) => {
      const parts = await soon(this.#served.ready());
      const ready = Object.values(parts).every((isReady) => isReady);
      return context.json({ ready, ...parts }, ready ? 200 : 503);
    });
    app.get('/metrics', async (context) =>
      context.body(await metrics.text(), 200, { 'Content-Type': metrics.type }),
    );
    app.all('*', async (context) => {
      for (const route of this.#served.routes) {
        const response = await route.fetch(context.req.raw, context.env);
        if (response.status !== 404 || response.headers.get('Content-Type')?.startsWith('text/html') === true)
          return response;
      }
      return context.text('not found', 404);
    });
    app.onError((error, context) => {
      log.error({ err: error }, 'a request failed');
      return context.text('failed', 500);
    });
    this.#server = createAdaptorServer({ fetch: app.fetch }) as Server;
    this.#server.requestTimeout = WEB.requestMs;
    this.#server.headersTimeout = WEB.requestMs;
  }

  /**
   * Listens from now on.
   * @throws CannotListen when the address is taken, or is none of this machine.
   */
  static async open({ host, port }: Listening, parts: ListenerParts): Promise<Listener> {
    const listener = new Listener(parts);
    await new Promise<void>((resolve, reject) => {
      listener.#server.once('error', (error: NodeJS.ErrnoException) => {
        reject(
          new CannotListen(
            `HTTP_ADDRESS: cannot listen on port ${port} of ${host} (${error.code}): another program may listen there, or the address is none of this machine; write another`,
          ),
        );
      });
      listener.#server.listen(port, host, resolve);
    });
    parts.log.info({ address: listener.address }, 'listening');
    return listener;
  }

  /** Where it listens, as `http://host:port`. */
  get address(): string {
    const at = this.#server.address();
    if (at === null || typeof at === 'string') return '';
    return `http://${isIPv6(at.address) ? `[${at.address}]` : at.address}:${at.port}`;
  }

  serve(served: Served): void {
    this.#served = served;
  }

  /** Listens no more; requests in hand are answered if they are soon. */
  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeIdleConnections();
    const late = setTimeout(() => this.#server.closeAllConnections(), WEB.closeMs);
    await closed;
    clearTimeout(late);
  }
}
