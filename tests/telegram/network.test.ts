import { Writable } from 'node:stream';
import { Bot } from 'grammy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createLog } from '../../src/telegram/log.ts';
import { type Contact, watchPolling } from '../../src/telegram/network.ts';
import { SERVER_ERROR } from '../support/bot-api/faults.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';

let api: BotApi;
let bot: Bot;
let contact: Contact;
let lines: string[];
let time: number;
beforeEach(async () => {
  api = await BotApi.start();
  bot = new Bot(TOKEN, { client: { apiRoot: api.root } });
  lines = [];
  time = 1000;
  const stream = new Writable({
    write: (chunk, _, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  contact = watchPolling(bot, createLog('info', stream), () => new Date(time));
});
afterEach(() => api.close());

const poll = () => bot.api.getUpdates({ timeout: 0 }).catch(() => 'failed');

it('knows when the last poll was completed, and no other call', async () => {
  await bot.api.getMe();
  expect(contact.lastPoll).toBeNull();
  await poll();
  time += 500;
  await bot.api.getMe();
  expect(contact.lastPoll).toBe(1000);
  expect(lines).toEqual([]);
});

it('tells once when polling begins to fail, and once when it works again', async () => {
  api.faults.plan('getUpdates', SERVER_ERROR, 2);
  api.faults.plan('getUpdates', { kind: 'reset', when: 'before' });
  expect([await poll(), await poll(), await poll()]).toEqual(['failed', 'failed', 'failed']);
  expect(lines.filter((line) => line.includes('polling fails'))).toHaveLength(1);
  expect(contact.lastPoll).toBeNull();
  time += 7000;
  await poll();
  expect(lines.at(-1)).toMatch(/"ms":7000.*polling works again/u);
  expect(contact.lastPoll).toBe(8000);
});

it('takes a poll that we gave up ourselves for no failure', async () => {
  const end = new AbortController();
  const waiting = bot.api.getUpdates({ timeout: 30 }, end.signal as never).catch(() => 'given up');
  end.abort();
  expect(await waiting).toBe('given up');
  expect(lines).toEqual([]);
});
