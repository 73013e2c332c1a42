import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Pairs } from '../../../src/telegram/access/pairs.ts';
import { newFolder } from '../../support/archives.ts';
import { BotApi, TOKEN as EMULATED } from '../../support/bot-api/server.ts';
import { ran } from '../../support/runs.ts';

const TOKEN = `123456789:${'A'.repeat(35)}`;
const NOW = new Date('2025-01-01T00:00:00Z');
let folder: string;
beforeEach(() => {
  folder = newFolder();
});
const pair = (args: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  ran(folder, ['pair', ...args], {
    environment: {
      TELEGRAM_BOT_TOKEN: TOKEN,
      BOT_PAIRING: 'true',
      BOT_API_ROOT: 'http://127.0.0.1:1',
      ...environment,
    },
  });
const opened = () => new Pairs(join(folder, 'bot-123456789.sqlite'));

describe('isnad pair', () => {
  it('prints a code that lets one reader in until it ends', async () => {
    const { code, stdout, stderr } = await pair(['--hours', '2', '--json']);
    expect([code, stderr]).toEqual([0, '']);
    const made = JSON.parse(stdout) as { code: string; expires: string; link: string | null };
    expect(made).toMatchObject({ expires: '2025-01-01T02:00:00.000Z', link: null });
    const pairs = opened();
    expect(pairs.redeem(made.code, 7, new Date('2025-01-01T02:00:00Z'))).toBe(false);
    pairs.close();
    const text = (await pair([])).stdout;
    expect(text).toMatch(/^\/pair [\w-]{19}\nopen until 2025-01-02T00:00:00\.000Z, for one reader\n$/u);
  });

  it('prints the link by which the code is sent, where Telegram says the name of the bot', async () => {
    const api = await BotApi.start();
    const { stdout } = await pair([], { TELEGRAM_BOT_TOKEN: EMULATED, BOT_API_ROOT: api.root });
    expect(stdout).toMatch(
      /^\/pair ([\w-]{19})\nhttps:\/\/t\.me\/IsnadTestBot\?start=pair-\1\nopen until .+\n$/u,
    );
    await api.close();
  });

  it('lists who came by a code, and lets them ask no more', async () => {
    const { stdout } = await pair([]);
    const pairs = opened();
    const [code = ''] = /[\w-]{19}/u.exec(stdout) ?? [];
    pairs.redeem(code, 7, NOW);
    pairs.open(new Date('2025-01-01T05:00:00Z'));
    pairs.close();
    expect((await pair(['--list'])).stdout).toBe(
      '7\tsince 2025-01-01T00:00:00.000Z\na code\tuntil 2025-01-01T05:00:00.000Z\n',
    );
    expect(await pair(['--remove', '7'])).toMatchObject({ code: 0, stderr: '7 may ask no more\n' });
    expect(await pair(['--remove', '7', '--json'])).toMatchObject({ code: 1, stdout: '{"removed":null}\n' });
  });

  it('keeps no code that is open, and warns where none is asked for', async () => {
    const { stdout, stderr } = await pair([], { BOT_PAIRING: '' });
    expect(stderr).toContain('BOT_PAIRING is not true');
    const [code = ''] = /[\w-]{19}/u.exec(stdout) ?? [];
    expect(readFileSync(join(folder, 'bot-123456789.sqlite')).includes(code)).toBe(false);
  });

  it.each([
    [['--hours', '0'], {}, 'from 1 to 999'],
    [['--remove', 'x'], {}, 'number of a person'],
    [[], { TELEGRAM_BOT_TOKEN: '' }, 'TELEGRAM_BOT_TOKEN: not set'],
  ])('refuses %j', async (args, environment, told) => {
    expect(await pair(args, environment)).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(told),
    });
  });
});
