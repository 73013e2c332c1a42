import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Update } from '../telegram/intake.ts';
import type { Receipt } from '../telegram/webhook.ts';
import { WEB } from './constants.ts';

/** Where Telegram brings updates, and who takes them. */
export interface WebhookRouteParts {
  /** The address that Telegram was told; its path is the one that is answered here. */
  readonly url: string;
  readonly secret: string;
  readonly receive: (update: Update) => Receipt;
}

/**
 * Takes updates of those who know the secret, and answers as soon as they are kept: what is done with them takes longer
 * than Telegram waits.
 */
export function webhookRoute({ url, secret, receive }: WebhookRouteParts): Hono {
  const path = new URL(url).pathname;
  const app = new Hono();
  app.use(async (context, next) => {
    // Compared by hand: a path may hold what is a pattern for the router.
    if (context.req.method !== 'POST' || new URL(context.req.url).pathname !== path) {
      return context.text('not found', 404);
    }
    const shown = context.req.header('X-Telegram-Bot-Api-Secret-Token') ?? '';
    if (!isSame(shown, secret)) return context.text('unauthorized', 401);
    return await next();
  });
  app.use(bodyLimit({ maxSize: WEB.updateBytes, onError: (context) => context.text('too large', 413) }));
  app.post('*', async (context) => {
    const update: unknown = await context.req.json().catch(() => null);
    if (!isUpdate(update)) return context.text('no update', 400);
    return receive(update) === 'closed' ? context.text('stopping', 503) : context.body(null, 200);
  });
  return app;
}

/** Whether two texts are equal; how long that takes tells nothing of them. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}

function isUpdate(given: unknown): given is Update {
  return (
    typeof given === 'object' &&
    given !== null &&
    'update_id' in given &&
    Number.isSafeInteger(given.update_id)
  );
}
