import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { type BotParts, createBot } from '../../src/telegram/bot.ts';
import { createLog } from '../../src/telegram/log.ts';
import { runBot } from '../../src/telegram/run.ts';
import { Webhook } from '../../src/telegram/webhook.ts';
import { Listener } from '../../src/web/listener.ts';
import { Metrics } from '../../src/web/metrics.ts';
import { webhookRoute } from '../../src/web/webhook.ts';
import { type Ask, answererOf } from './bot.ts';
import { type BotApi, TOKEN } from './bot-api/server.ts';

/** A secret that our webhook shares with the emulator. */
export const SECRET = 'a-secret-of-the-webhook-and-telegram';

/** A file for updates that nobody else has. */
export function updatesFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'isnad-updates-')), 'updates.sqlite');
}

/** A bot that runs behind a webhook. */
export interface HookedBot {
  readonly listener: Listener;
  readonly webhook: Webhook;
  readonly url: string;
  readonly done: Promise<void>;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

/** The real bot, its listener and its webhook, against the emulator. */
export async function startHooked(
  api: BotApi,
  given: Partial<BotParts> & { readonly file?: string; readonly path?: string; readonly ask?: Ask } = {},
): Promise<HookedBot> {
  const { file = updatesFile(), path = '/telegram', ask, ...parts } = given;
  let logged = '';
  const stream = new Writable({
    write(chunk, _, done) {
      logged += String(chunk);
      done();
    },
  });
  const log = createLog('debug', stream);
  const stopping = new AbortController();
  const metrics = new Metrics();
  const listener = await Listener.open({ host: '127.0.0.1', port: 0 }, { log, metrics });
  const now = () => new Date();
  const articles = async () => 63;
  const bot = createBot(TOKEN, {
    answerer: answererOf(ask),
    log,
    now,
    apiRoot: api.root,
    articles,
    keepsUntilAnswered: true,
    observe: (handled) => metrics.handled(handled),
    ...parts,
  });
  metrics.measure({ load: bot.load, articles });
  const url = `${listener.address}${path}`;
  const webhook = new Webhook(bot, { url, secret: SECRET, file, now });
  const receive = (update: Parameters<Webhook['receive']>[0]) => webhook.receive(update);
  listener.serve({
    ready: async () => ({ archive: true, networks: true, telegram: webhook.isAlive() }),
    routes: [webhookRoute({ url, secret: SECRET, receive })],
  });
  const done = runBot(bot, { log, intake: webhook, signal: stopping.signal });
  done.catch(() => {});
  return {
    listener,
    webhook,
    url,
    done,
    log: () => logged,
    stop: async () => {
      stopping.abort();
      await done.catch(() => {});
      await listener.close();
    },
  };
}
