import { beforeEach, describe, expect, it } from 'vitest';
import type { Update } from '../../src/telegram/intake.ts';
import { WEB } from '../../src/web/constants.ts';
import { webhookRoute } from '../../src/web/webhook.ts';

const URL = 'https://bot.example/telegram/7:*';
let received: Update[];
let receipt: 'taken' | 'known' | 'closed';
beforeEach(() => {
  [received, receipt] = [[], 'taken'];
});

async function post(
  body: string,
  { secret = 's3cret', path = '/telegram/7:*', method = 'POST' } = {},
): Promise<number> {
  const app = webhookRoute({
    url: URL,
    secret: 's3cret',
    receive: (update) => {
      received.push(update);
      return receipt as never;
    },
  });
  const headers = { 'X-Telegram-Bot-Api-Secret-Token': secret, 'content-type': 'application/json' };
  const response = await app.request(
    `https://bot.example${path}`,
    method === 'GET' ? { headers } : { method, headers, body },
  );
  return response.status;
}

describe('the webhook', () => {
  it('takes an update of who knows the secret', async () => {
    expect(await post('{"update_id":7,"message":{}}')).toBe(200);
    expect(received).toEqual([{ update_id: 7, message: {} }]);
  });

  it('says that it is stopping, so that Telegram brings it again', async () => {
    receipt = 'closed';
    expect(await post('{"update_id":7}')).toBe(503);
  });

  it('takes nothing of anybody else, and nothing elsewhere', async () => {
    for (const secret of ['', 's3cre', 's3cret ', 'S3CRET', 's3cret'.repeat(1000)]) {
      if (secret.trim() !== 's3cret') expect(await post('{"update_id":7}', { secret })).toBe(401);
    }
    for (const path of ['/', '/telegram', '/telegram/7:x', '/telegram/7:*/x'])
      expect(await post('{"update_id":7}', { path })).toBe(404);
    expect(await post('', { method: 'GET' })).toBe(404);
    expect(received).toEqual([]);
  });

  it.each(['', '{', 'null', '[]', '{}', '{"update_id":"7"}', '{"update_id":1.5}', '"x"'])(
    'takes «%s» for no update',
    async (body) => {
      expect(await post(body)).toBe(400);
      expect(received).toEqual([]);
    },
  );

  it('reads no huge body', async () => {
    expect(await post(`{"update_id":7,"x":"${'a'.repeat(WEB.updateBytes)}"}`)).toBe(413);
    expect(received).toEqual([]);
  });
});
