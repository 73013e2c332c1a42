import { afterEach, beforeEach, expect, it } from 'vitest';
import { botName } from '../../../src/telegram/access/bot-name.ts';
import { ME } from '../../support/bot-api/people.ts';
import { BotApi, TOKEN } from '../../support/bot-api/server.ts';

let api: BotApi;
beforeEach(async () => {
  api = await BotApi.start();
});
afterEach(() => api.close());

it('is what Telegram calls the bot', async () => {
  expect(await botName(TOKEN, api.root)).toBe(ME.username);
});

it('is nothing where Telegram does not know the token, or does not answer', async () => {
  expect(await botName('1:x', api.root)).toBeNull();
  expect(await botName(TOKEN, 'http://127.0.0.1:1')).toBeNull();
});
