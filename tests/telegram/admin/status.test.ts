import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pace, StatusMessage, type StatusParts } from '../../../src/telegram/admin/status.ts';
import { createLog } from '../../../src/telegram/log.ts';
import { person, said } from '../../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';

const CHAT = 7;
let api: BotApi;
let kept: number[];
beforeEach(async () => {
  api = await BotApi.start();
  api.deliver(said(person(CHAT), '/start'));
  kept = [];
});
afterEach(() => api.close());

const status = (given: Partial<StatusParts> = {}): StatusMessage =>
  new StatusMessage({
    api: new Api(TOKEN, { apiRoot: api.root }),
    pace: new Pace(),
    log: createLog('silent'),
    signal: new AbortController().signal,
    chat: CHAT,
    replyTo: null,
    message: null,
    keep: (message) => kept.push(message),
    ...given,
  });

const texts = (method: string) =>
  api.calls.all
    .filter((call) => call.method === method && call.outcome === 200)
    .map(({ parameters }) => parameters.text);

describe('a status', () => {
  it('is one message, changed in place, and known by its number', async () => {
    const one = status();
    one.show('يُقرأ');
    await api.calls.next('sendMessage');
    await one.end('تم');
    expect([texts('sendMessage'), texts('editMessageText')]).toEqual([['يُقرأ'], ['تم']]);
    expect(kept).toEqual([api.lastOwn(CHAT)]);
  });

  it('is told anew where the message is gone', async () => {
    const one = status({ message: 999_999 });
    await one.end('تم');
    expect(texts('sendMessage')).toEqual(['تم']);
  });

  it('is given up where the chat cannot be told', async () => {
    api.block(CHAT);
    await status().end('تم');
    expect(texts('sendMessage')).toEqual([]);
  });
});

describe('the pace', () => {
  it('lets one through at a time, in order, also after one that failed', async () => {
    const pace = new Pace();
    const order: number[] = [];
    await expect(pace.turn(() => Promise.reject(new Error('first')))).rejects.toThrow('first');
    expect(await pace.turn(async () => order.push(1))).toBe(1);
    expect(order).toEqual([1]);
  });
});
