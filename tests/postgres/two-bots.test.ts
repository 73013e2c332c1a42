import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startBot } from '../../bench/bot/program.ts';
import { SAMPLE } from '../../src/ingesting.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { PostgresServer } from '../support/postgres-server.ts';
import { isnad } from '../support/program.ts';

const CHATS = 100;
const PATIENCE_MS = 600_000;
const QUESTION = 'متى استقبل الملك راشد بن فهيد الرئيس ثامر الشيحاني؟';
const SECRET = 'a-secret-of-the-webhook-and-telegram';

let server: PostgresServer;
let archive: string;

beforeAll(async () => {
  server = await PostgresServer.start();
  archive = server.address('news');
  const { code, stderr } = await isnad(['ingest', SAMPLE], { archive });
  expect(code, stderr).toBe(0);
});

afterAll(() => server.down());

/** Hands each request to the next of several addresses that takes it, as a proxy in front of several bots does. */
async function balancer(addresses: readonly string[]): Promise<Server & { readonly address0: string }> {
  let next = 0;
  const proxy = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const headers = { ...request.headers } as Record<string, string>;
    for (const name of ['host', 'connection', 'content-length', 'transfer-encoding']) delete headers[name];
    for (let tried = 0; tried < addresses.length; tried++) {
      const address = addresses[next++ % addresses.length] as string;
      try {
        const given = await fetch(`${address}${request.url}`, {
          method: request.method ?? 'POST',
          headers,
          body: Buffer.concat(chunks),
          signal: AbortSignal.timeout(5_000),
        });
        await given.arrayBuffer();
        response.writeHead(given.status).end();
        return;
      } catch {
        // The next one.
      }
    }
    response.writeHead(502).end();
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = proxy.address() as { port: number };
  return Object.assign(proxy, { address0: `http://127.0.0.1:${port}` });
}

async function ready(address: string): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(100)) {
    const response = await fetch(`${address}/readyz`).catch(() => null);
    if (response?.status === 200) return;
  }
  throw new Error(`${address} was not ready`);
}

it(`two bots over one database answer ${CHATS} chats, one of them killed in the midst: none lost`, async () => {
  const api = await BotApi.start();
  const ports = [18_431, 18_432].map((port) => port + (process.pid % 400) * 2);
  const addresses = ports.map((port) => `http://127.0.0.1:${port}`);
  const proxy = await balancer(addresses);
  const bots: ChildProcess[] = ports.map((port) =>
    startBot(api, archive, {
      environment: {
        WEBHOOK_URL: `${proxy.address0}/telegram`,
        WEBHOOK_SECRET: SECRET,
        HTTP_ADDRESS: `127.0.0.1:${port}`,
      },
    }),
  );
  try {
    await Promise.all(addresses.map(ready));
    for (let chat = 1; chat <= CHATS; chat++) api.deliver(said(person(1000 + chat), QUESTION));
    for (let answers = 0; answers < CHATS / 5; answers++)
      await api.calls.next('sendMessage', 200, PATIENCE_MS);
    const [killed] = bots as [ChildProcess];
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    const answered = (): number[] =>
      api.calls.all
        .filter(({ method, outcome }) => method === 'sendMessage' && outcome === 200)
        .map(({ parameters }) => Number(parameters.chat_id));
    const before = answered().length;
    for (const until = Date.now() + PATIENCE_MS; new Set(answered()).size < CHATS && Date.now() < until; )
      await pause(200);
    const all = answered();
    const twice = all.length - new Set(all).size;
    console.log(`${before} answered before the kill, ${twice} twice, ${CHATS - new Set(all).size} lost`);
    expect(before).toBeLessThan(CHATS);
    expect(new Set(all).size).toBe(CHATS);
    // What was sent and not yet noted as done when the bot was killed: the busier the machine, the more.
    expect(twice).toBeLessThanOrEqual(CHATS / 5);
    expect(api.violations).toEqual([]);
  } finally {
    for (const bot of bots) bot.kill('SIGKILL');
    proxy.close();
    await api.close();
  }
});
