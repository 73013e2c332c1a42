import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ar } from '../../../src/telegram/languages/ar.ts';
import { type RunningBot, startBot } from '../../support/bot.ts';
import { group, person, said } from '../../support/bot-api/people.ts';
import { BotApi } from '../../support/bot-api/server.ts';

const [NADIA, SALMA] = [person(5, 'نادية'), person(11, 'سلمى')];
const FIGURES = { articles: 72, passages: 163, meetings: 41, newest: '2024-03-20', memory: 5e8 };

let api: BotApi;
let bot: RunningBot;
let reloads: number;
let failure: Error | null;
beforeEach(async () => {
  api = await BotApi.start();
  reloads = 0;
  failure = null;
  bot = startBot(api, {
    admins: [NADIA.id],
    operating: {
      figures: async () => FIGURES,
      reload: async () => {
        reloads++;
        if (failure !== null) throw failure;
      },
    },
  });
});
afterEach(async () => {
  await bot.stop();
  await api.close();
});

async function reply(text: string, from = NADIA, options: Parameters<typeof said>[2] = {}): Promise<string> {
  api.deliver(said(from, text, options));
  return (await api.calls.next('sendMessage')).parameters.text;
}

describe('an administrator, in private', () => {
  it('is told the figures', async () => {
    const text = await reply('/stats');
    expect(text).toContain('٧٢');
    expect(text).toContain('١٦٣');
  });

  it('has the archive opened anew, or is told why it cannot be', async () => {
    expect(await reply('/reload')).toContain(ar.admin.reloaded);
    failure = new Error('broken');
    expect(await reply('/RELOAD@IsnadTestBot')).toContain('broken');
    expect(reloads).toBe(2);
    expect(await reply('متى؟')).toContain('متى؟');
  });
});

describe('anybody else, and a group', () => {
  it('has none of it', async () => {
    expect(await reply('/reload', SALMA)).toBe(ar.help);
    api.deliver(said(NADIA, '/reload', { chat: group(3) }));
    expect(await reply('متى؟', SALMA)).toContain('متى؟');
    expect(reloads).toBe(0);
  });
});
