import { join } from 'node:path';
import type { TelegramBot } from '../../src/telegram/bot.ts';
import type { Logger } from '../../src/telegram/log.ts';
import { runBot } from '../../src/telegram/run.ts';
import { Webhook } from '../../src/telegram/webhook.ts';
import { Listener } from '../../src/web/listener.ts';
import { Metrics } from '../../src/web/metrics.ts';
import { webhookRoute } from '../../src/web/webhook.ts';
import { newFolder } from './archives.ts';

let isBehindWebhook = false;

/** From now on the bots of this file of tests get what is sent to them by a webhook. */
export function behindWebhook(): void {
  isBehindWebhook = true;
}

/** Whether they do: what is of polling alone is passed over then. */
export function isHooked(): boolean {
  return isBehindWebhook;
}

/** Runs a bot behind a webhook of its own, as `runBot` does. */
export async function runHooked(
  bot: TelegramBot,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<void> {
  const listener = await Listener.open({ host: '127.0.0.1', port: 0 }, { log, metrics: new Metrics() });
  try {
    const secret = 'a-secret-of-the-webhook-and-telegram';
    const url = `${listener.address}/telegram`;
    const file = join(newFolder(), 'updates.sqlite');
    const intake = new Webhook(bot, { url, secret, file, now: () => new Date() });
    listener.serve({
      ready: async () => ({ archive: true, networks: true, telegram: intake.isAlive() }),
      routes: [webhookRoute({ url, secret, receive: (update) => intake.receive(update) })],
    });
    await runBot(bot, { log, intake, signal });
  } finally {
    await listener.close();
  }
}
