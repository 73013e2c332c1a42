import { Writable } from 'node:stream';
import { Bot } from 'grammy';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { TelegramBot } from '../../src/telegram/bot.ts';
import { listCommands } from '../../src/telegram/command-lists.ts';
import type { ApiSignal } from '../../src/telegram/intake.ts';
import { ADMIN_COMMANDS } from '../../src/telegram/languages/admin/words.ts';
import { ar } from '../../src/telegram/languages/ar.ts';
import { createLog } from '../../src/telegram/log.ts';
import { BotApi, TOKEN } from '../support/bot-api/server.ts';

let api: BotApi;
let logged: string;
beforeEach(async () => {
  api = await BotApi.start();
  logged = '';
});
afterEach(() => api.close());

async function list(admins: readonly number[] = [], signal = new AbortController().signal): Promise<void> {
  const bot = new Bot(TOKEN, { client: { apiRoot: api.root } });
  const stream = new Writable({
    write: (chunk, _, done) => {
      logged += String(chunk);
      done();
    },
  });
  const telegram = { bot, administering: { admins, commands: ADMIN_COMMANDS } } as unknown as TelegramBot;
  await listCommands(telegram, { log: createLog('debug', stream), signal: signal as ApiSignal });
}

const sets = () =>
  api.calls.all.filter(({ method, outcome }) => method === 'setMyCommands' && outcome === 200);
const names = (at: number) =>
  ((sets()[at]?.parameters.commands ?? []) as { command: string }[]).map(({ command }) => command);

it('lists the commands for everybody, and in each language', async () => {
  await list();
  expect(sets().map(({ parameters }) => parameters.language_code)).toEqual([undefined, 'ar', 'ku', 'en']);
  expect(sets()[0]?.parameters).not.toHaveProperty('scope');
  expect(sets()[0]?.parameters.commands).toContainEqual({ command: 'start', description: ar.commands.start });
  for (const command of ADMIN_COMMANDS) expect(names(0)).not.toContain(command);
});

it('lists those of administrators to them alone', async () => {
  await list([5]);
  expect(sets()).toHaveLength(8);
  expect(sets()[4]?.parameters).toMatchObject({ scope: { type: 'chat', chat_id: 5 } });
  expect(names(4)).toEqual([...names(0), ...ADMIN_COMMANDS]);
});

it('goes on where a list cannot be set, and tells it in the log', async () => {
  const refused = (description: string) => ({ kind: 'error', code: 400, description }) as const;
  api.faults.plan('setMyCommands', refused('Bad Request: BOT_COMMAND_INVALID'));
  await list([5]);
  expect(logged).toContain('could not be set');
  expect(sets()).toHaveLength(4);
  logged = '';
  api.faults.befall((method, { scope }) =>
    method === 'setMyCommands' && scope !== undefined ? refused('Bad Request: chat not found') : undefined,
  );
  await list([6]);
  expect(logged).toContain('no chat with the bot yet');
  expect(logged).not.toContain('could not be set');
});
