import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';
import { CannotListen } from '../../src/web/cannot-listen.ts';
import { Listener } from '../../src/web/listener.ts';
import { Metrics } from '../../src/web/metrics.ts';
import { person, said } from '../support/bot-api/people.ts';
import { BotApi } from '../support/bot-api/server.ts';
import { type HookedBot, SECRET, startHooked } from '../support/webhook.ts';

const SALMA = person(7_310_042, 'سلمى');
let api: BotApi;
let bot: HookedBot;

beforeEach(async () => {
  api = await BotApi.start();
  bot = await startHooked(api, { path: '/telegram/7000001:*' });
  await api.calls.next('setMyCommands');
});

afterEach(async () => {
  await bot.stop();
  await api.close();
});

async function get(path: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${bot.listener.address}${path}`);
  return { status: response.status, text: await response.text() };
}

async function post(body: string, headers: Record<string, string> = {}, url = bot.url): Promise<number> {
  const own = { 'x-telegram-bot-api-secret-token': SECRET, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', body, headers: { ...own, ...headers } });
  await response.arrayBuffer();
  return response.status;
}

describe('health', () => {
  it('lives from the first moment, and is ready when all parts are', async () => {
    expect(await get('/livez')).toEqual({ status: 200, text: 'ok' });
    expect(await get('/readyz')).toEqual({
      status: 200,
      text: '{"ready":true,"archive":true,"networks":true,"telegram":true}',
    });
    const log = createLog('silent');
    const young = await Listener.open({ host: '127.0.0.1', port: 0 }, { log, metrics: new Metrics() });
    const [live, ready] = await Promise.all(
      ['livez', 'readyz'].map((path) => fetch(`${young.address}/${path}`)),
    );
    expect([live?.status, ready?.status]).toEqual([200, 503]);
    expect(await ready?.json()).toMatchObject({ ready: false, archive: false });
    await young.close();
  });

  it('says what to mend where it cannot listen', async () => {
    const port = Number(new URL(bot.listener.address).port);
    const open = Listener.open(
      { host: '127.0.0.1', port },
      { log: createLog('silent'), metrics: new Metrics() },
    );
    await expect(open).rejects.toThrow(CannotListen);
    await expect(open).rejects.toThrow(
      /^HTTP_ADDRESS: cannot listen on port \d+ of 127\.0\.0\.1 \(EADDRINUSE\)/u,
    );
  });

  it('tells how many, how long and how busy, and nothing of anybody', async () => {
    api.deliver(said(SALMA, 'متى؟'));
    await api.calls.next('sendMessage');
    await expect.poll(async () => (await get('/metrics')).text).toContain('isnad_updates_in_hand 0');
    const { text } = await get('/metrics');
    expect(text).toContain('isnad_updates_total{kind="question",outcome="answered"} 1');
    expect(text).toContain('isnad_questions_total{by="telegram",outcome="answered"} 1');
    expect(text).toContain('isnad_question_seconds_count{by="telegram"} 1');
    expect(text).toContain('isnad_questions_waiting 0');
    expect(text).toContain('isnad_articles 63');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
    const labels = new Set([...text.matchAll(/[{,](\w+)="/gu)].map(([, label]) => label));
    expect([...labels].toSorted()).toEqual(
      ['by', 'kind', 'le', 'major', 'minor', 'outcome', 'patch', 'space', 'type', 'version'].toSorted(),
    );
    expect(text).not.toMatch(/\p{Script=Arabic}|7310042/u);
  });

  it('is not found anywhere else', async () => {
    for (const path of [
      '/',
      '/livez/',
      '/..%2f..%2fetc/passwd',
      '/%00',
      '/%ff%fe',
      `/${'a'.repeat(8_000)}`,
      '//x',
    ])
      expect((await get(path)).status, path).toBe(404);
  });
});

describe('the webhook', () => {
  it.each([
    ['no secret', ''],
    ['another secret', `${SECRET}x`],
    ['the beginning of the secret', SECRET.slice(0, -1)],
    ['a secret of many letters', 'x'.repeat(10_000)],
  ])('takes nothing with %s', async (_, secret) => {
    const update = JSON.stringify({ update_id: 7, ...said(SALMA, 'متى؟') });
    expect(await post(update, { 'x-telegram-bot-api-secret-token': secret })).toBe(401);
    expect(api.calls.count('sendMessage')).toBe(0);
  });

  it.each([
    ['no JSON', '{'],
    ['nothing', ''],
    ['a text', '"update_id"'],
    ['null', 'null'],
    ['no number', '{"update_id":"7"}'],
    ['a broken number', '{"update_id":1.5}'],
  ])('takes no update that is %s', async (_, body) => {
    expect(await post(body)).toBe(400);
  });

  it('reads no huge body, whether its length is told or not', async () => {
    const chunk = 'x'.repeat(64 * 1024);
    const send = (headers: Record<string, string | number>) =>
      new Promise((resolve) => {
        const own = { 'x-telegram-bot-api-secret-token': SECRET, ...headers };
        const sent = request(bot.url, { method: 'POST', headers: own }, (response) =>
          resolve(response.resume().statusCode),
        );
        // Who goes on sending is cut off.
        sent.on('error', () => resolve('cut off'));
        for (let at = 0; at < 48; at += 1) sent.write(chunk);
        sent.end();
      });
    expect([413, 'cut off']).toContain(await send({ 'content-length': 48 * chunk.length }));
    expect([413, 'cut off']).toContain(await send({}));
    expect(await post(JSON.stringify({ update_id: 8 }))).toBe(200);
  });

  it('is at its own path alone, though that looks like a pattern', async () => {
    const { address } = bot.listener;
    const update = JSON.stringify({ update_id: 9 });
    expect(await post(update, {}, `${address}/telegram/7000001:x`)).toBe(404);
    expect(await post(update, {}, `${address}/telegram`)).toBe(404);
    expect((await get('/telegram/7000001:*')).status).toBe(404);
    expect(await post(update)).toBe(200);
  });

  it('is closed while the bot stops, so that Telegram brings the update again', async () => {
    await bot.webhook.end();
    expect(await post(JSON.stringify({ update_id: 10 }))).toBe(503);
    expect((await get('/readyz')).status).toBe(503);
  });
});
